package dev.plumbline.cli;

import static dev.plumbline.cli.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what their names say, or not as they should be. */
final class BadFilesTest {
    @TempDir
    private Path scratch;

    private SqliteFolder folder;

    @BeforeEach
    void prepare() {
        folder = new SqliteFolder(scratch);
    }

    private String bytes(String name, byte[] content) throws IOException {
        return Files.write(scratch.resolve(name), content).toString();
    }

    private CommandRun inspect(String file) {
        return CommandRun.of("inspect", file, "--engine", "sqlite", "--format", "sql");
    }

    @Test
    void a_folder_without_scripts_is_no_schema_whatever_it_is_called() throws Exception {
        for (String name : new String[] {"x.json", "x.db", "x.sql", "x"}) {
            String file = Files.createDirectory(scratch.resolve(name)).toString();
            assertRefused(inspect(file), 2, "PLB-1204", name);
        }
        assertRefused(
                CommandRun.of("inspect", "sqlite:" + scratch.resolve("x.db")), 3, "PLB-1303", "x.db", "directory");
        String database = folder.database("shop.db", SqliteFolder.SHOP);
        assertRefused(
                CommandRun.of("snapshot", database, "-o", scratch.resolve("x").toString()), 3, "PLB-1010", "x");
    }

    @Test
    void a_script_must_be_utf_8() throws Exception {
        assertRefused(
                inspect(bytes("a.sql", "CREATE TABLE größe (x)".getBytes(StandardCharsets.ISO_8859_1))),
                2,
                "PLB-1205",
                "a.sql");
        assertRefused(
                inspect(bytes("b.sql", "\uFEFFCREATE TABLE a (x)".getBytes(StandardCharsets.UTF_16LE))),
                2,
                "PLB-1205",
                "b.sql");
    }

    @Test
    void byte_order_mark_and_line_ends_of_another_system_are_no_part_of_a_script() throws Exception {
        String script =
                "\uFEFFCREATE TABLE a (\r\n  x INTEGER -- a remark\r\n);\r\nCREATE VIEW v AS\r\nSELECT x FROM a;\r\n";
        String file = folder.file("dos.sql", script);
        assertThat(inspect(file).out()).contains("CREATE TABLE a", "CREATE VIEW v");
        String broken = folder.file("broken.sql", script + "CREATE TABEL b;\r\n");
        assertRefused(inspect(broken), 2, "PLB-1206", "broken.sql:6");
    }

    @Test
    void an_empty_script_is_an_empty_schema() throws Exception {
        for (String text : new String[] {"", "\n\n", "-- nothing\n", "\uFEFF", "/* nothing */ ;;"}) {
            CommandRun run = inspect(folder.file("empty.sql", text));
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out()).doesNotContain("CREATE");
        }
    }

    @Test
    void what_does_not_end_is_refused_at_its_line() throws Exception {
        for (String rest : new String[] {"SELECT 'abc", "CREATE TABLE \"b (x)", "CREATE TABLE b (x", "/* for ever"}) {
            CommandRun run = inspect(folder.file("open.sql", "CREATE TABLE a (x);\n\n" + rest));
            if (rest.startsWith("/*")) {
                assertThat(run.status()).isZero();
            } else {
                assertRefused(run, 2, "PLB-1206", "open.sql:3");
            }
        }
    }

    @Test
    void bytes_that_no_text_has_are_refused() throws Exception {
        CommandRun run = inspect(folder.file("nul.sql", "CREATE TABLE a (x);\nCREATE TABLE b\0 (x);\n"));
        assertRefused(run, 2, "PLB-1206", "nul.sql:2");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261122})
    void a_snapshot_that_was_damaged_is_refused_or_read_and_never_a_fault_of_ours(long seed) throws Exception {
        String database = folder.database("shop.db", SqliteFolder.SHOP);
        byte[] whole = CommandRun.of("snapshot", database).out().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(seed);
        for (int at = 0; at < 150; at++) {
            byte[] damaged = damaged(whole, random);
            CommandRun run = CommandRun.of("inspect", bytes("damaged.json", damaged));
            assertThat(run.status()).as(run.err()).isIn(0, 2);
            if (run.status() == 2) {
                assertThat(run.err()).startsWith("PLB-125");
                assertThat(run.out()).isEmpty();
            }
        }
    }

    /** Cut off, a byte changed, a piece taken out, or a piece twice. */
    private static byte[] damaged(byte[] whole, Random random) {
        String text = new String(whole, StandardCharsets.UTF_8);
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(40));
        String damaged = switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + (char) (32 + random.nextInt(90)) + text.substring(at + 1);
            case 2 -> text.substring(0, at) + text.substring(end);
            default -> text.substring(0, end) + text.substring(at);
        };
        return damaged.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_document_of_brackets_is_refused() throws Exception {
        assertRefused(inspect(folder.file("deep.json", "[".repeat(200_000))), 2, "PLB-1251", "deep.json");
        String nested = "{\"format\": \"plumbline-snapshot/1\", \"objects\": " + "[".repeat(200_000);
        assertRefused(inspect(folder.file("nested.json", nested)), 2, "PLB-1251", "nested.json");
        assertRefused(inspect(folder.file("empty.json", "")), 2, "PLB-1251", "empty.json");
        assertRefused(inspect(bytes("zero.json", new byte[100])), 2, "PLB-1251", "zero.json");
    }
}
