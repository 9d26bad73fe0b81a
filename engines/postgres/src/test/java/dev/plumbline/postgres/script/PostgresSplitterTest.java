package dev.plumbline.postgres.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresSplitterTest {
    /** Statements that hold what might be taken for their end. */
    private static final List<String> STATEMENTS = List.of(
            "SELECT 1",
            "SELECT ';', 'it''s; so', E'a\\';b', e'\\\\', U&'d\\0061;', B'01', '\\'",
            "SELECT \"a;b\"\"c;\" FROM \"--x\", \"/*\"",
            "SELECT $$;$$, $a$;$$;$b$;$a$, $ä_1$;$ä_1$, a$b$c, $1",
            "SELECT 1 /* ; /* ; */ ; -- */ + 2",
            "SELECT 1 -- ; '\n + 2",
            "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)",
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; END",
            "create or replace procedure p()\nbegin atomic\n  insert into t values (1);\nend",
            "CREATE FUNCTION f() RETURNS int AS $f$ BEGIN; END; $f$ LANGUAGE plpgsql",
            "DO $$ BEGIN PERFORM 1; END $$",
            "BEGIN",
            "END",
            "COPY t TO stdout",
            "SELECT 1e5::text||'x;', .5, a.\"end\"",
            "CREATE VIEW \"begin\" AS SELECT '\\.' AS x",
            "COMMENT ON TABLE t IS '\n\\connect me; \n'");

    private static final List<String> BETWEEN = List.of(
            ";", " ; ", ";\n", ";\r\n", ";\n\n-- a; comment's\n", ";/* a; /* nested; */ 'comment */", ";;", ";\t\f");

    private final PostgresSplitter splitter = new PostgresSplitter();

    @Test
    void endsAStatementWherePsqlDoes() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder script = new StringBuilder();
            List<ScriptStatement> expected = new ArrayList<>();
            int count = random.nextInt(8);
            for (int at = 0; at < count; at++) {
                String statement = STATEMENTS.get(random.nextInt(STATEMENTS.size()));
                int line = 1
                        + (int) script.chars()
                                .filter(character -> character == '\n')
                                .count();
                expected.add(new ScriptStatement(dev.plumbline.core.sql.SqlText.of(statement), line));
                script.append(statement).append(BETWEEN.get(random.nextInt(BETWEEN.size())));
            }
            assertThat(splitter.split(script.toString())).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void losesNothingOfAnyText() {
        String alphabet = "ab;;'\"$$()/*-\n\\ E1é\uD83D\uDE00";
        for (long seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, alphabet.length()).forEach(index -> text.append(alphabet.charAt(index)));
            String script = text.toString().replace("\\", "'");
            for (ScriptStatement statement : splitter.split(script)) {
                assertThat(script).as("seed " + seed).contains(statement.sql().text());
                assertThat(splitter.split(statement.sql().text()))
                        .as("seed " + seed)
                        .containsExactly(new ScriptStatement(statement.sql(), 1));
            }
        }
    }

    @Test
    void givesTheServerWhatHasNoEnd() {
        assertThat(texts("SELECT 1; SELECT 'a; SELECT 2;\n")).containsExactly("SELECT 1", "SELECT 'a; SELECT 2;\n");
        assertThat(texts("SELECT 1")).containsExactly("SELECT 1");
        assertThat(texts("SELECT (1;")).containsExactly("SELECT (1;");
        assertThat(texts("SELECT 1 /* no end;")).containsExactly("SELECT 1");
    }

    @Test
    void findsNothingInCommentsAlone() {
        assertThat(texts("")).isEmpty();
        assertThat(texts("\uFEFF-- nothing\n;;/* here */;")).isEmpty();
    }

    @Test
    void leavesOutWhatPgDumpTellsPsql() {
        String dump = "\\r"
                + "estrict aB3\n\n"
                + "SET client_encoding = 'UTF8';\n"
                + "\\set ON_ERROR_STOP on\n"
                + "SELECT 1;\n"
                + "\\unrestrict aB3\n";
        assertThat(texts(dump)).containsExactly("SET client_encoding = 'UTF8'", "SELECT 1");
    }

    @Test
    void leavesOutTheRowsOfACopy() {
        String dump = "CREATE TABLE t (a text);\nCOPY public.t (a) FROM stdin;\nit's; \\N\n\\.x\n\\.\n\n\nSELECT 1;";
        assertThat(splitter.split(dump).stream().map(ScriptStatement::line)).containsExactly(1, 8);
        assertThat(texts(dump)).containsExactly("CREATE TABLE t (a text)", "SELECT 1");
    }

    @Test
    void stopsWherePsqlQuits() {
        assertThat(texts("SELECT 1;\n\\q\nSELECT 2;")).containsExactly("SELECT 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\connect other", "\\i more.sql", "\\ir more.sql", "\\if true", "\\gexec", "\\copy t from x"})
    void refusesWhatOnlyPsqlCanDo(String command) {
        assertThatThrownBy(() -> splitter.split("SELECT 1;\n\n" + command + "\n"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining(command.split(" ", 2)[0]);
    }

    private List<String> texts(String script) {
        return splitter.split(script).stream()
                .map(statement -> statement.sql().text())
                .toList();
    }
}
