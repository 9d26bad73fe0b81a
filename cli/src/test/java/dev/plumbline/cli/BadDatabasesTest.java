package dev.plumbline.cli;

import static dev.plumbline.cli.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite files that can't be read or written. */
final class BadDatabasesTest {
    @TempDir
    private Path scratch;

    private SqliteFolder folder;
    private String database = "";
    private String next = "";

    @BeforeEach
    void prepare() throws Exception {
        folder = new SqliteFolder(scratch);
        database = folder.database("shop.db", SqliteFolder.SHOP);
        next = folder.file("next.sql", SqliteFolder.SHOP.replace("fax TEXT", "fax TEXT, web TEXT"));
    }

    @Test
    void looking_for_a_database_does_not_make_one() throws Exception {
        String missing = scratch.resolve("missing.db").toString();
        for (String source : new String[] {missing, "sqlite:" + missing, "jdbc:sqlite:" + missing}) {
            assertRefused(CommandRun.of("inspect", source), 3, "PLB-1301", "missing.db");
            assertRefused(CommandRun.of("diff", source, next), 3, "PLB-1301", "missing.db");
            assertRefused(CommandRun.of("apply", source, next, "--approve"), 3, "PLB-1301", "missing.db");
        }
        assertThat(folder.files()).containsExactly("next.sql", "shop.db");
    }

    @Test
    void waiting_for_another_program_is_bounded_and_changes_nothing() throws Exception {
        byte[] before = Files.readAllBytes(Path.of(database));
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertRefused(CommandRun.of("inspect", database, "--timeout", "50ms"), 3, "PLB-1305", "shop.db", "another");
            assertRefused(
                    CommandRun.of("apply", database, next, "--approve", "--timeout", "50ms"), 3, "PLB-1305", "shop.db");
            statement.execute("ROLLBACK");
            statement.execute("BEGIN IMMEDIATE");
            assertThat(CommandRun.of("inspect", database, "--timeout", "50ms").status())
                    .isZero();
            CommandRun apply = CommandRun.of("apply", database, next, "--approve", "-q", "--timeout", "50ms");
            assertRefused(apply, 3, "PLB-1305", "locked", "Nothing was changed");
            statement.execute("ROLLBACK");
        }
        assertThat(Path.of(database)).hasBinaryContent(before);
    }

    @Test
    void a_file_that_may_only_be_read_is_read_and_not_changed() throws Exception {
        byte[] before = Files.readAllBytes(Path.of(database));
        String readOnly = "sqlite:" + database + "?mode=ro";
        assertThat(CommandRun.of("diff", readOnly, next).status()).isEqualTo(1);
        assertRefused(
                CommandRun.of("apply", readOnly, next, "--approve", "-q"),
                3,
                "PLB-1307",
                "readonly",
                "Nothing was changed");
        assertThat(Path.of(database)).hasBinaryContent(before);
        assertThat(folder.files()).containsExactly("next.sql", "shop.db");
    }

    @Test
    void what_looks_encrypted_is_no_database() throws Exception {
        byte[] noise = new byte[8192];
        new Random(7).nextBytes(noise);
        Path file = Files.write(scratch.resolve("noise.db"), noise);
        assertRefused(CommandRun.of("inspect", file.toString()), 3, "PLB-1302", "noise.db", "encrypted");
        assertRefused(CommandRun.of("apply", file.toString(), next, "--approve"), 3, "PLB-1302", "noise.db");
        assertThat(file).hasBinaryContent(noise);
    }

    @Test
    void a_damaged_file_is_an_error_and_never_a_fault_of_ours() throws Exception {
        byte[] whole = Files.readAllBytes(Path.of(database));
        Random random = new Random(20261122);
        Path file = scratch.resolve("damaged.db");
        for (int at = 0; at < 60; at++) {
            byte[] damaged =
                    Arrays.copyOf(whole, at % 3 == 0 ? 100 + random.nextInt(whole.length - 100) : whole.length);
            for (int octet = 0; octet < 20 && at % 3 != 0; octet++) {
                damaged[100 + random.nextInt(damaged.length - 100)] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            CommandRun run = CommandRun.of("inspect", file.toString(), "--format", "sql");
            assertThat(run.status()).as(run.err()).isIn(0, 3);
        }
    }

    @Test
    void an_empty_file_is_a_new_database() throws Exception {
        Path file = Files.createFile(scratch.resolve("empty.db"));
        assertThat(CommandRun.of("apply", file.toString(), next, "--approve").out())
                .contains("equals");
    }
}
