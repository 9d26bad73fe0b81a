package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that can't be written is passed off as written. */
final class FullDiskTest {
    private static final OutputStream FULL = new OutputStream() {
        @Override
        public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
        }
    };
    private static final OutputStream CLOSED = new OutputStream() {
        @Override
        public void write(int octet) throws IOException {
            throw new IOException("Broken pipe");
        }
    };

    @TempDir
    private Path scratch;

    private List<List<String>> commands() throws Exception {
        SqliteFolder folder = new SqliteFolder(scratch);
        String database = folder.database("shop.db", SqliteFolder.SHOP);
        String next = folder.file("next.sql", SqliteFolder.SHOP.replace("fax TEXT", "fax TEXT, web TEXT"));
        return List.of(
                List.of("--version"),
                List.of("--help"),
                List.of("help"),
                List.of("help", "sources"),
                List.of("inspect", "--help"),
                List.of("inspect", database),
                List.of("inspect", database, "--format", "json"),
                List.of("inspect", database, "--format", "sql"),
                List.of("snapshot", database),
                List.of("diff", database, next),
                List.of("diff", database, database),
                List.of("plan", database, next),
                List.of("plan", database, next, "--format", "sql"),
                List.of("plan", database, next, "--format", "json"),
                List.of("apply", database, database, "--approve"));
    }

    @Test
    void a_full_standard_output_is_an_error_of_every_command() throws Exception {
        for (List<String> command : commands()) {
            CommandRun run = CommandRun.into(FULL, command.toArray(String[]::new));
            assertThat(run.status()).as(command + run.err()).isEqualTo(3);
            assertThat(run.err())
                    .contains("PLB-1011: ", "No space left on device")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void a_reader_that_has_seen_enough_is_none() throws Exception {
        for (List<String> command : commands()) {
            CommandRun run = CommandRun.into(CLOSED, command.toArray(String[]::new));
            assertThat(run.status()).as(command + run.err()).isIn(0, 1);
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void an_apply_whose_result_can_not_be_told_is_done_and_says_so() throws Exception {
        SqliteFolder folder = new SqliteFolder(scratch);
        String database = folder.database("shop.db", SqliteFolder.SHOP);
        String next = folder.file("next.sql", SqliteFolder.SHOP.replace("fax TEXT", "fax TEXT, web TEXT"));
        CommandRun run = CommandRun.into(FULL, "apply", database, next, "--approve", "-q");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("Done: ", "PLB-1011: ");
        assertThat(CommandRun.of("diff", database, next).status()).isZero();
    }
}
