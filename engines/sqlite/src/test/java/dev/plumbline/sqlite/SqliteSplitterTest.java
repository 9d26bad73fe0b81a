package dev.plumbline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import dev.plumbline.sqlite.sql.SqliteSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqliteSplitterTest {
    @Test
    void quotesAndCommentsHideSemicolons() {
        assertThat(split("SELECT 'a;''b' ; SELECT \"c;\"\"d\"; SELECT `e;`; SELECT [f;]; SELECT 1 /* ; */ + 2"
                        + " -- ;\n"
                        + "; -- end;"))
                .containsExactly(
                        "SELECT 'a;''b'", "SELECT \"c;\"\"d\"", "SELECT `e;`", "SELECT [f;]", "SELECT 1 /* ; */ + 2");
    }

    @Test
    void aTriggerIsOneStatement() {
        String trigger = """
            CREATE TEMP TRIGGER IF NOT EXISTS t AFTER INSERT ON a BEGIN
                UPDATE a SET b = CASE WHEN new.x THEN 'end;' ELSE 2 END;
                SELECT CASE 1 WHEN 1 THEN 2 END;
            END\
            """;
        assertThat(split(trigger + ";\nSELECT 1;")).containsExactly(trigger, "SELECT 1");
    }

    @Test
    void transactionsAreStatementsOfTheirOwn() {
        assertThat(split("BEGIN; CREATE TABLE t (a); COMMIT; END;"))
                .containsExactly("BEGIN", "CREATE TABLE t (a)", "COMMIT", "END");
    }

    @Test
    void linesAreCountedFromOne() {
        List<ScriptStatement> statements =
                new SqliteSplitter().split("\n-- a\nSELECT '\n\n';\n/*\n*/ SELECT 2;SELECT\n3");
        assertThat(statements).extracting(ScriptStatement::line).containsExactly(3, 7, 7);
    }

    @Test
    void theClientsOwnCommandsStandAlone() {
        assertThat(split(".bail on\nSELECT 1;\n.quit\n")).containsExactly(".bail on", "SELECT 1", ".quit");
    }

    @Test
    void whatIsNoSqlIsLeftToTheServer() {
        assertThat(split("")).isEmpty();
        assertThat(split(" ;; ; ")).isEmpty();
        assertThat(split("SELECT 'never closed; ")).containsExactly("SELECT 'never closed; ");
    }

    private static List<String> split(String script) {
        return new SqliteSplitter()
                .split(script).stream().map(statement -> statement.sql().text()).toList();
    }
}
