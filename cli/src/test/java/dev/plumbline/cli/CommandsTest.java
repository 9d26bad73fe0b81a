package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandsTest {
    private static final String NEXT =
            SqliteFolder.SHOP.replace(", fax TEXT", "").replace("id FROM", "customer FROM");

    @TempDir
    private Path scratch;

    private SqliteFolder folder;

    @BeforeEach
    void prepare() {
        folder = new SqliteFolder(scratch);
    }

    private String shop() throws Exception {
        return folder.database("shop.db", SqliteFolder.SHOP);
    }

    @Test
    void help_and_version_are_results() {
        assertThat(CommandRun.of("--version").out()).startsWith("plumb ");
        assertThat(CommandRun.of("--help").out()).contains("inspect", "First steps");
        assertThat(CommandRun.of().status()).isZero();
        assertThat(CommandRun.of("help", "sources").out()).contains("empty:postgres");
        assertThat(CommandRun.of("help", "diff").out())
                .isEqualTo(CommandRun.of("diff", "--help").out());
    }

    @Test
    void inspect_shows_tables_and_counts() throws Exception {
        CommandRun run = CommandRun.of("inspect", shop());
        assertThat(run.out()).contains("table customers", "→ customers(id)", "2 tables, 1 view");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void inspect_shows_what_was_asked_for_and_nothing_else() throws Exception {
        assertThat(CommandRun.of("inspect", shop(), "--include", "cust*").out())
                .contains("table customers", "1 table\n")
                .doesNotContain("table orders");
        assertThat(CommandRun.of("inspect", scratch.resolve("shop.db").toString(), "--kinds", "views")
                        .out())
                .contains("view recent")
                .doesNotContain("table ");
        assertThat(CommandRun.of("inspect", scratch.resolve("shop.db").toString(), "--include", "nix")
                        .out())
                .contains("Nothing that was asked for.");
    }

    @Test
    void a_schema_written_as_sql_makes_an_equal_schema() throws Exception {
        String sql = scratch.resolve("copy.sql").toString();
        assertThat(CommandRun.of("inspect", shop(), "-o", sql)).isEqualTo(new CommandRun(0, "", ""));
        CommandRun diff = CommandRun.of("diff", scratch.resolve("shop.db").toString(), sql);
        assertThat(diff.out()).startsWith("No differences.");
        assertThat(diff.status()).isZero();
    }

    @Test
    void a_snapshot_equals_what_it_was_taken_of() throws Exception {
        String json = scratch.resolve("shop.json").toString();
        assertThat(CommandRun.of("snapshot", shop(), "-o", json).status()).isZero();
        assertThat(CommandRun.of("diff", json, scratch.resolve("shop.db").toString())
                        .status())
                .isZero();
        assertThat(CommandRun.of("snapshot", scratch.resolve("shop.db").toString())
                        .out())
                .isEqualTo(Files.readString(Path.of(json)));
    }

    @Test
    void an_excerpt_as_json_is_a_snapshot() throws Exception {
        String json = scratch.resolve("part.json").toString();
        assertThat(CommandRun.of("inspect", shop(), "--include", "customers", "-o", json)
                        .status())
                .isZero();
        assertThat(CommandRun.of("inspect", json).out())
                .contains("table customers")
                .doesNotContain("orders");
    }

    @Test
    void differences_have_a_status_of_their_own() throws Exception {
        CommandRun run = CommandRun.of("diff", shop(), folder.file("next.sql", NEXT));
        assertThat(run.out()).contains("- column fax", "~ view recent");
        assertThat(run.status()).isEqualTo(1);
        assertThat(CommandRun.of(
                                "diff",
                                scratch.resolve("shop.db").toString(),
                                scratch.resolve("next.sql").toString(),
                                "--format=json")
                        .out())
                .contains("plumbline-diff/1");
    }

    @Test
    void a_plan_that_was_made_is_a_success() throws Exception {
        CommandRun run = CommandRun.of("plan", shop(), folder.file("next.sql", NEXT));
        assertThat(run.out())
                .contains("!! DATA LOSS", "\n3 steps in 1 transaction")
                .startsWith("proved on SQLite 3.");
        assertThat(run.status()).isZero();
        CommandRun nothing = CommandRun.of(
                "plan",
                scratch.resolve("shop.db").toString(),
                scratch.resolve("shop.db").toString());
        assertThat(nothing.out()).contains("Nothing to do");
        assertThat(nothing.status()).isZero();
    }

    @Test
    void apply_runs_what_was_approved_and_reads_back() throws Exception {
        String database = shop();
        String next = folder.file("next.sql", NEXT);
        CommandRun run = CommandRun.of("apply", database, next, "--approve");
        assertThat(run.err()).contains("!! DATA LOSS");
        assertThat(run.out()).startsWith("Done: ").contains("was read back and equals");
        assertThat(run.status()).isZero();
        assertThat(CommandRun.of("diff", database, next).status()).isZero();
        assertThat(CommandRun.of("apply", database, next, "--approve").out()).startsWith("Nothing to do");
    }

    @Test
    void apply_asks_a_person_and_takes_no_for_an_answer() throws Exception {
        String database = shop();
        String next = folder.file("next.sql", NEXT);
        for (String answer : new String[] {"", "n\n", "y\n", "\n"}) {
            CommandRun run = CommandRun.atTerminal(answer, "apply", database, next);
            assertThat(run.err()).contains("LOSES DATA", "Nothing was run.");
            assertThat(run.out()).isEmpty();
            assertThat(run.status()).isEqualTo(1);
        }
        assertThat(CommandRun.atTerminal("yes\n", "apply", database, next).status())
                .isZero();
    }

    @Test
    void a_step_that_fails_leaves_everything_as_it_was() throws Exception {
        String database = folder.database("rows.db", "CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (NULL);");
        byte[] before = Files.readAllBytes(Path.of(database));
        CommandRun run = CommandRun.of(
                "apply",
                database,
                folder.file("strict.sql", "CREATE TABLE a (x INTEGER NOT NULL);"),
                "--approve",
                "-q");
        assertThat(run.err()).startsWith("PLB-1501: ").contains("This step failed:");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(4);
        assertThat(CommandRun.of("diff", database, scratch.resolve("strict.sql").toString())
                        .status())
                .isEqualTo(1);
        assertThat(Path.of(database)).hasBinaryContent(before);
    }

    @Test
    void colours_are_for_terminals_and_no_color_is_respected() throws Exception {
        String database = shop();
        assertThat(CommandRun.of("inspect", database).out()).doesNotContain("\u001b");
        assertThat(CommandRun.of("inspect", database, "--color", "always").out())
                .contains("\u001b[");
        assertThat(CommandRun.atTerminal("", "inspect", database).out()).contains("\u001b[");
        assertThat(CommandRun.atTerminal("", "inspect", database, "--color=never")
                        .out())
                .doesNotContain("\u001b");
        assertThat(CommandRun.with(Map.of("NO_COLOR", "1"), "inspect", database).out())
                .doesNotContain("\u001b");
    }

    @Test
    void a_reader_that_has_seen_enough_is_no_problem() throws Exception {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        int status = Main.run(
                Surroundings.of(
                        InputStream.nullInputStream(),
                        closed,
                        OutputStream.nullOutputStream(),
                        Map.of(),
                        Terminal.NONE),
                "inspect",
                shop());
        assertThat(status).isZero();
    }

    @Test
    void the_demo_keeps_every_row_and_ends_without_a_difference() {
        String demo = scratch.resolve("demo").toString();
        CommandRun run = CommandRun.of("demo", demo);
        assertThat(run.out())
                .contains("$ plumb inspect", "$ plumb diff", "$ plumb plan", "$ plumb apply")
                .contains("No differences.", "!! DATA LOSS", "Rows after:  authors 4, books 6", "Try next:");
        assertThat(run.status()).isZero();
        assertThat(CommandRun.of("demo", demo).status()).isEqualTo(3);
    }
}
