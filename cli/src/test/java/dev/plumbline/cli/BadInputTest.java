package dev.plumbline.cli;

import static dev.plumbline.cli.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is said with a code, the right status, nothing on the standard output and nothing written. */
final class BadInputTest {
    @TempDir
    private Path scratch;

    private SqliteFolder folder;

    @BeforeEach
    void prepare() {
        folder = new SqliteFolder(scratch);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "inspct shop.db              | PLB-1002 | Did you mean inspect?",
                "inspect shop.db --fromat x  | PLB-1001 | Did you mean --format?",
                "inspect shop.db --xyz       | PLB-1001 | 'plumb inspect --help' shows what there is",
                "inspect                     | PLB-1003 | SOURCE",
                "diff shop.db                | PLB-1003 | TO",
                "inspect one two             | PLB-1006 | 'two'",
                "inspect x --format yaml     | PLB-1007 | text or json or sql",
                "diff x y --format sql       | PLB-1007 | text or json",
                "inspect x --timeout soon    | PLB-1007 | 500ms",
                "inspect x --color pink      | PLB-1007 | always",
                "inspect x --output          | PLB-1003 | --output",
                "inspect x --kinds tabel     | PLB-1602 | table",
                "diff x y --ignore coments   | PLB-1601 | comments",
                "help nothing                | PLB-1002 | sources",
                "apply shop.db shop.sql      | PLB-1008 | --approve"
            })
    void arguments_that_make_no_sense_are_refused(String line, String code, String said) {
        assertRefused(CommandRun.of(line.strip().split(" +", -1)), 2, code, said);
    }

    @Test
    void a_source_that_is_not_there_is_named() {
        assertRefused(CommandRun.of("inspect", scratch.resolve("no.sql").toString()), 2, "PLB-1202", "no.sql");
        assertRefused(CommandRun.of("inspect", scratch.resolve("no.json").toString()), 2, "PLB-1202", "no.json");
        assertRefused(CommandRun.of("inspect", scratch.resolve("no.db").toString()), 3, "PLB-1301", "no.db");
        assertRefused(CommandRun.of("inspect", "no-such-thing"), 2, "PLB-1201", "no-such-thing");
    }

    @Test
    void a_file_that_is_no_database_is_named() throws Exception {
        String file = folder.file("text.db", "This is a long enough text that is certainly not a database.".repeat(20));
        assertRefused(CommandRun.of("inspect", file), 3, "PLB-1302", "text.db");
    }

    @Test
    void a_script_that_does_not_load_is_shown_with_file_and_line_and_what_the_server_says() throws Exception {
        String file = folder.file("broken.sql", "CREATE TABLE a (x INTEGER);\n\nCREATE TABEL b (y INTEGER);\n");
        assertRefused(CommandRun.of("inspect", file, "--engine", "sqlite"), 2, "PLB-1206", "broken.sql", "3", "TABEL");
    }

    @Test
    void a_script_needs_an_engine() throws Exception {
        String file = folder.file("a.sql", SqliteFolder.SHOP);
        assertRefused(CommandRun.of("inspect", file), 2, "PLB-1203", "--engine postgres:17");
        assertRefused(CommandRun.of("inspect", file, "--engine", "sqlight"), 2, "PLB-1208", "sqlite");
    }

    @Test
    void no_plan_leads_from_one_engine_to_another() throws Exception {
        String database = folder.database("shop.db", SqliteFolder.SHOP);
        assertRefused(CommandRun.of("plan", database, "empty:postgres"), 2, "PLB-1207", "SQLite", "PostgreSQL");
        assertRefused(
                CommandRun.of("apply", database, "empty:postgres", "--approve"), 2, "PLB-1207", "SQLite", "PostgreSQL");
    }

    @Test
    void a_snapshot_of_a_newer_format_is_refused() throws Exception {
        String file = folder.file("new.json", "{\"format\": \"plumbline-snapshot/99\"}");
        assertRefused(CommandRun.of("inspect", file), 2, "PLB-1252", "plumbline-snapshot/99", "Update plumb");
    }

    @Test
    void a_document_that_is_no_snapshot_is_refused() throws Exception {
        assertRefused(CommandRun.of("inspect", folder.file("x.json", "[1, 2")), 2, "PLB-1251", "x.json");
        assertRefused(CommandRun.of("inspect", folder.file("y.json", "{}")), 2, "PLB-1253", "y.json");
    }

    @Test
    void an_engine_that_is_not_there_is_named_without_the_password() {
        CommandRun run = CommandRun.of("inspect", "oracle://scott:geheim@db/x?password=geheim");
        assertRefused(run, 2, "PLB-1201", "oracle");
    }

    @Test
    void no_password_is_repeated_whatever_is_wrong_with_the_line() {
        for (List<String> line : List.of(
                List.of("inspekt", "postgresql://ada:geheim@localhost/x"),
                List.of("inspect", "postgresql://ada:geheim@localhost/x", "postgresql://ada:geheim@localhost/y"),
                List.of("inspect", "--shadwo=postgresql://ada:geheim@localhost/x", "y"),
                List.of("postgresql://ada:geheim@localhost/x"),
                List.of("inspect", "postgresql://ada:geh/geheim@localhost/x"),
                List.of("inspect", "postgresql://localhost:port/x?user=ada&password=geheim"),
                List.of("inspect", "jdbc:postgresql://localhost:1/x?user=ada&password=geheim", "-v"),
                List.of("inspect", "nix:ada:geheim@localhost", "--verbose"))) {
            CommandRun run = CommandRun.of(line.toArray(String[]::new));
            assertThat(run.err()).as(line.toString()).startsWith("PLB-").doesNotContain("geheim");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void a_result_that_does_not_fit_on_the_disk_is_an_error() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
        String database = folder.database("shop.db", SqliteFolder.SHOP);
        assertRefused(CommandRun.of("inspect", database, "-o", "/dev/full"), 3, "PLB-1010", "/dev/full");
        assertThat(Path.of("/dev/full"))
                .exists()
                .isNotEqualTo(Path.of("/dev/full").toRealPath().getParent());
    }

    @Test
    void a_result_is_written_as_a_whole_or_not_at_all() throws Exception {
        String database = folder.database("shop.db", SqliteFolder.SHOP);
        Path missing = scratch.resolve("no/such/folder/x.txt");
        assertRefused(CommandRun.of("inspect", database, "-o", missing.toString()), 3, "PLB-1010", "x.txt");
        Path kept = Files.writeString(scratch.resolve("kept.json"), "as it was");
        assertRefused(
                CommandRun.of("snapshot", scratch.resolve("no.json").toString(), "-o", kept.toString()),
                2,
                "PLB-1202",
                "no.json");
        assertThat(kept).hasContent("as it was");
        assertThat(folder.files()).containsExactly("kept.json", "shop.db");
    }

    @Test
    void a_script_that_fails_changes_nothing_in_the_database() throws Exception {
        String database = folder.database("shop.db", SqliteFolder.SHOP);
        byte[] before = Files.readAllBytes(Path.of(database));
        CommandRun run = CommandRun.of("apply", database, folder.file("b.sql", "CREATE TABLE (;"), "--approve");
        assertRefused(run, 2, "PLB-1206", "b.sql");
        assertThat(Path.of(database)).hasBinaryContent(before);
    }

    @Test
    void an_unreadable_file_is_an_error_of_usage() throws IOException {
        assumeTrue(!"root".equals(System.getProperty("user.name")), "root may read everything");
        Path file = Files.writeString(scratch.resolve("secret.sql"), "SELECT 1");
        assertThat(file.toFile().setReadable(false)).isTrue();
        assertRefused(CommandRun.of("inspect", file.toString(), "--engine", "sqlite"), 2, "PLB-1202", "secret.sql");
    }
}
