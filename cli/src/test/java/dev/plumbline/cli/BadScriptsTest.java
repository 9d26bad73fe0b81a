package dev.plumbline.cli;

import static dev.plumbline.cli.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts for PostgreSQL with more in them than a schema. */
final class BadScriptsTest {
    @TempDir
    private Path scratch;

    private CommandRun inspect(String script, String... more) throws IOException {
        Path file = Files.writeString(scratch.resolve("x.sql"), script);
        String[] arguments = {"inspect", file.toString(), "--engine", "postgres:18", "--format", "sql"};
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return CommandRun.of(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CREATE DATABASE other                                          | PLB-1408 | x.sql:2",
                "DROP DATABASE postgres                                         | PLB-1408 | x.sql:2",
                "ALTER SYSTEM SET work_mem = '1MB'                              | PLB-1408 | x.sql:2",
                "COPY a FROM PROGRAM 'id'                                       | PLB-1408 | x.sql:2",
                "\\connect other                                                | PLB-1217 | line 2",
                "\\i other.sql                                                  | PLB-1217 | including",
                "\\copy a FROM 'rows.csv'                                       | PLB-1217 | line 2",
                "SELECT 1 \\gexec                                               | PLB-1217 | gexec",
                "CREATE VIEW v AS SELECT * FROM nowhere                         | PLB-1206 | nowhere",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1    | PLB-1206 | x.sql:2",
                "CREATE TABLE b (x text DEFAULT 'abc)                           | PLB-1206 | x.sql:2",
                "SELECT 1/0                                                     | PLB-1206 | division by zero",
                "CREATE EXTENSION no_such_extension                             | PLB-1206 | no_such_extension",
                "CREATE USER ada PASSWORD 'geheim' NONSENSE                     | PLB-1206 | x.sql:2",
                "CREATE SUBSCRIPTION s CONNECTION 'password=geheim' PUBLICATION p | PLB-1408 | x.sql:2",
                "CREATE USER MAPPING FOR ada SERVER x OPTIONS (password 'geheim') | PLB-1206 | x.sql:2",
                "SELECT pg_terminate_backend(pg_backend_pid())                  | PLB-1206 | x.sql:2"
            })
    void what_a_scratch_database_does_not_run_is_refused_at_its_line(String statement, String code, String said)
            throws Exception {
        assertRefused(inspect("CREATE TABLE a (x integer);\n" + statement.strip() + "\n;\n"), 2, code, said);
    }

    @Test
    void a_trace_holds_no_password_of_the_script() throws Exception {
        CommandRun run = inspect("CREATE USER ada PASSWORD 'geheim' NONSENSE;", "-v");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("\tat ").doesNotContain("geheim");
    }

    @Test
    void a_host_that_has_no_address_is_named() {
        CommandRun run = CommandRun.of("inspect", "postgresql://ada:geheim@no-such-host.invalid/shop");
        assertRefused(run, 3, "PLB-1101", "no-such-host.invalid");
    }

    @Test
    void a_byte_that_no_text_has_is_refused() throws Exception {
        assertRefused(inspect("CREATE TABLE a (x integer);\nCREATE TABLE b\0 (x integer);"), 2, "PLB-1206", "x.sql:2");
    }

    @Test
    void rows_and_settings_of_a_dump_do_no_harm() throws Exception {
        CommandRun run = inspect("\uFEFF"
                + """
                \\restrict abc
                \\set ON_ERROR_STOP on
                SET client_encoding = latin1;
                SET datestyle = 'SQL, DMY';
                SET standard_conforming_strings = off;
                CREATE TABLE a (x integer, y date DEFAULT '02/01/2003', z text DEFAULT 'a\\\\b');
                COPY a (x, y) FROM stdin;
                1\t2003-02-01
                2\t\\N
                \\.
                SELECT pg_catalog.setval('no_such_sequence', 1) WHERE false;
                BEGIN;
                CREATE TABLE "größe" (x integer);
                COMMIT;
                \\unrestrict abc
                """.replace("\n", "\r\n")
                        .replace("SELECT pg_catalog.setval('no_such_sequence', 1) WHERE false;\r\n", ""));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("2003-01-02", "größe").doesNotContain("\\restrict");
        assertThat(run.err()).startsWith("PLB-1410").contains("x.sql:3");
    }
}
