package dev.plumbline.mysql.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts are split as the servers' own clients split them. */
class MysqlSplitterTest {
    @Test
    void endsStatementsAtSemicolonsAndTellsTheirLines() {
        List<ScriptStatement> statements = new MysqlSplitter().split("SELECT 1;\n\n  SELECT\n 2;\n;; SELECT 3");
        assertThat(statements)
                .extracting(each -> each.sql().text())
                .containsExactly("SELECT 1", "SELECT\n 2", "SELECT 3");
        assertThat(statements).extracting(ScriptStatement::line).containsExactly(1, 3, 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ';'",
                "SELECT 'it''s;'",
                "SELECT 'it\\';s'",
                "SELECT \"a;\"\"b;\"",
                "SELECT `a;``b;`",
                "SELECT 1 /* one; two */ + 2",
                "SELECT 1 -- one; two\n + 2",
                "SELECT 1 # one; two\n + 2",
                "SELECT 5--2",
                "/*!50003 CREATE TABLE t (a int) */",
                "/*M!100100 SELECT 1 */",
                "CREATE PROCEDURE p() BEGIN SELECT 1; IF a THEN SELECT 2; END IF; END",
                "CREATE PROCEDURE p() outside: LOOP LEAVE outside; END LOOP",
                "CREATE FUNCTION f() RETURNS int RETURN CASE WHEN a THEN 1 ELSE 2 END",
                "CREATE FUNCTION f() RETURNS int BEGIN RETURN IF(a, 1, 2); END",
                "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SET NEW.a = ';'; REPEAT SET @a = 1; UNTIL 1"
                        + " END REPEAT; END",
                "CREATE DEFINER=`a;b`@`%` EVENT e ON SCHEDULE EVERY 1 DAY DO BEGIN DELETE FROM t; END",
                "BEGIN NOT ATOMIC SELECT 1; SELECT 2; END"
            })
    void keepsTogetherWhatIsOneStatement(String statement) {
        assertThat(texts(statement + ";\nSELECT 'next'")).containsExactly(statement, "SELECT 'next'");
    }

    @Test
    void takesAnotherDelimiterUntilTheNext() {
        assertThat(texts("""
            DELIMITER //
            CREATE PROCEDURE p() BEGIN SELECT 1; END//
            delimiter $$
            SELECT '//' $$
            DELIMITER ;
            SELECT 2;
            """)).containsExactly("CREATE PROCEDURE p() BEGIN SELECT 1; END", "SELECT '//'", "SELECT 2");
    }

    @Test
    void endsAWordAtTheDelimiter() {
        assertThat(texts("""
            DELIMITER $$
            CREATE PROCEDURE p() BEGIN SELECT @a; SELECT 1; END$$
            SELECT @b$$
            DELIMITER ;
            SELECT a$$b;
            """))
                .containsExactly("CREATE PROCEDURE p() BEGIN SELECT @a; SELECT 1; END", "SELECT @b", "SELECT a$$b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET sql_mode = 'ansi,no_backslash_escapes'",
                "/*!50003 SET SESSION SQL_MODE = \"NO_BACKSLASH_ESCAPES\" */"
            })
    void takesABackslashForItselfWhereTheModeSaysSo(String mode) {
        assertThat(texts(mode + "; SELECT '\\'; SET @@session.sql_mode = ''; SELECT '\\';'; SELECT 1"))
                .containsExactly(mode, "SELECT '\\'", "SET @@session.sql_mode = ''", "SELECT '\\';'", "SELECT 1");
    }

    @Test
    void leavesOutWhatSaysNothing() {
        assertThat(texts("-- a comment\n/* another */;\n#\n;")).isEmpty();
    }

    @Test
    void takesABeginByItselfForATransaction() {
        assertThat(texts("BEGIN; SELECT 1; COMMIT;")).containsExactly("BEGIN", "SELECT 1", "COMMIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOURCE other.sql;", "SELECT 1;\nsystem ls", "DELIMITER\n"})
    void refusesTheClientsOwnCommands(String script) {
        assertThatThrownBy(() -> new MysqlSplitter().split(script)).isInstanceOf(UsageException.class);
    }

    @Test
    void writesForTheClientWhatHoldsSemicolons() {
        assertThat(ClientText.statement("SELECT ';'")).isEmpty();
        String body = "CREATE PROCEDURE p() BEGIN SELECT '$$'; END";
        String written = ClientText.statement(body).orElseThrow();
        assertThat(texts(written)).containsExactly(body);
    }

    private static List<String> texts(String script) {
        return new MysqlSplitter()
                .split(script).stream().map(each -> each.sql().text()).toList();
    }
}
