package dev.plumbline.cli;

import static dev.plumbline.cli.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code plumb plan -o plan.json}, and {@code plumb apply --plan plan.json} after that. */
@ExtendWith(TestServers.Provider.class)
final class KeptPlansTest {
    private static final String NEXT =
            SqliteFolder.SHOP.replace(", fax TEXT", "").replace("id FROM", "customer FROM");

    @TempDir
    private Path scratch;

    private String database;
    private String next;
    private String plan;

    @BeforeEach
    void makeAPlan() throws Exception {
        SqliteFolder folder = new SqliteFolder(scratch);
        database = folder.database("shop.db", SqliteFolder.SHOP);
        next = folder.file("next.sql", NEXT);
        plan = scratch.resolve("plan.json").toString();
        assertThat(CommandRun.of("plan", database, next, "-o", plan)).isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void a_kept_plan_is_shown_run_and_read_back() {
        CommandRun run = CommandRun.of("apply", database, "--plan", plan, "--approve");
        assertThat(run.err()).contains("!! DATA LOSS", "drop column customers.fax");
        assertThat(run.out())
                .startsWith("Done: 3 steps. ")
                .contains("was read back and equals what " + plan + " wants");
        assertThat(run.status()).isZero();
        assertThat(CommandRun.of("diff", database, next).status()).isZero();

        CommandRun again = CommandRun.of("apply", database, "--plan", plan, "--approve");
        assertThat(again.out()).startsWith("Nothing to do: the plan is applied already");
        assertThat(again.err()).isEmpty();
        assertThat(again.status()).isZero();
    }

    @Test
    void a_kept_plan_is_run_when_a_person_says_so() {
        CommandRun no = CommandRun.atTerminal("n\n", "apply", database, "--plan", plan);
        assertThat(no.status()).isEqualTo(1);
        assertThat(no.err()).contains("LOSES DATA", "Nothing was run.");
        assertThat(CommandRun.of("apply", database, "--plan", plan).err()).startsWith("PLB-1008: ");
        assertThat(CommandRun.atTerminal("yes\n", "apply", database, "--plan", plan)
                        .status())
                .isZero();
    }

    @Test
    void a_database_that_has_changed_is_left_alone_and_the_change_named() throws Exception {
        new SqliteFolder(scratch)
                .database("shop.db", "CREATE TABLE more (x); ALTER TABLE customers ADD COLUMN web TEXT;");
        CommandRun run = CommandRun.of("apply", database, "--plan", plan, "--approve");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("is not what the plan was made for", "+ column web")
                .doesNotContain("more");
        assertThat(run.err()).startsWith("PLB-1512: ").contains("Plan again");
        assertThat(CommandRun.of("inspect", database).out()).contains("fax", "web");
    }

    @Test
    void what_is_not_a_plan_as_it_was_written_is_refused() throws Exception {
        String written = Files.readString(Path.of(plan));
        Files.writeString(Path.of(plan), written.replace("DROP COLUMN fax", "DROP COLUMN email"));
        assertRefused(CommandRun.of("apply", database, "--plan", plan, "--approve"), 2, "PLB-1254", "fingerprint");
        Files.writeString(Path.of(plan), written.replace("plumbline-plan/1", "plumbline-plan/7"));
        assertRefused(CommandRun.of("apply", database, "--plan", plan, "--approve"), 2, "PLB-1255", "plumbline-plan/7");
        assertThat(CommandRun.of("snapshot", database, "-o", plan).status()).isZero();
        assertRefused(CommandRun.of("apply", database, "--plan", plan, "--approve"), 2, "PLB-1256");
        assertRefused(CommandRun.of("apply", database, "--plan", plan + "x", "--approve"), 2, "PLB-1202");
    }

    @Test
    void a_kept_plan_says_itself_what_is_wanted() {
        assertRefused(CommandRun.of("apply", database, next, "--plan", plan, "--approve"), 2, "PLB-1005");
        assertRefused(CommandRun.of("apply", database, "--plan", plan, "--kinds", "table", "--approve"), 2, "PLB-1005");
        assertRefused(CommandRun.of("apply", database, "--approve"), 2, "PLB-1003", "DESIRED", "--plan");
    }

    @Test
    void a_plan_without_steps_has_nothing_to_do() {
        String nothing = scratch.resolve("nothing.json").toString();
        assertThat(CommandRun.of("plan", database, database, "-o", nothing).status())
                .isZero();
        CommandRun run = CommandRun.of("apply", database, "--plan", nothing, "--approve");
        assertThat(run.out()).startsWith("Nothing to do: ");
        assertThat(run.status()).isZero();
    }

    @Test
    void the_way_back_is_a_plan_that_can_be_kept_too() throws Exception {
        String before = scratch.resolve("before.json").toString();
        assertThat(CommandRun.of("snapshot", database, "-o", before).status()).isZero();
        new SqliteFolder(scratch).file("next.sql", NEXT.replace("orders", "purchases"));
        String[] pair = {"plan", database, next, "--rename", "orders=purchases"};
        assertThat(run(pair, "-o", plan).status()).isZero();

        CommandRun text = run(pair, "--down");
        assertThat(text.out()).contains("The way back. 4 steps", "No more data is");
        assertThat(text.out().substring(0, text.out().indexOf("  1  ")))
                .contains(
                        "!! DOES NOT COME BACK\n   drop column customers.fax: ",
                        "RENAMED\n   table purchases → orders");
        assertThat(text.status()).isZero();
        CommandRun script = run(pair, "--down", "--format", "sql");
        assertThat(script.out())
                .contains("-- DOES NOT COME BACK: drop column customers.fax", "ALTER TABLE purchases RENAME TO orders")
                .doesNotContain("DROP TABLE");
        String back = scratch.resolve("back.json").toString();
        assertThat(run(pair, "--down", "-o", back).status()).isZero();

        assertThat(CommandRun.of("apply", database, "--plan", back, "--approve").out())
                .startsWith("Nothing to do: ");
        assertThat(CommandRun.of("apply", database, "--plan", plan, "--approve").status())
                .isZero();
        CommandRun returned = CommandRun.of("apply", database, "--plan", back, "--approve");
        assertThat(returned.status()).as(returned.err()).isZero();
        assertThat(returned.err()).contains("!! DOES NOT COME BACK");
        assertThat(CommandRun.of("diff", database, before).status()).isZero();
    }

    private static CommandRun run(String[] command, String... more) {
        return CommandRun.of(Stream.of(command, more).flatMap(Stream::of).toArray(String[]::new));
    }

    @Test
    void a_plan_that_lacks_something_says_so_loudly_and_is_not_run(TestServers servers) throws Exception {
        try (ShadowDatabase live = servers.database(Live.postgres(), "18")) {
            Live.run(live.connection(), "CREATE TABLE a (x int, y int); CREATE TABLE b (x int)");
            String address = Live.address(live.connection());
            String wanted = Files.writeString(
                            scratch.resolve("wanted.sql"), "CREATE TABLE a (y int, x int); CREATE TABLE b (x bigint);")
                    .toString();
            for (String name : new String[] {"plan.sql", "plan.json"}) {
                String file = scratch.resolve(name).toString();
                CommandRun made = CommandRun.of("plan", address, wanted, "--strict", "column-order", "-o", file);
                assertThat(made.status()).isEqualTo(1);
                assertThat(made.err()).contains("PLB-1022: 1 difference has no plan");
                assertThat(Files.readString(Path.of(file))).contains("bigint");
            }
            assertThat(Files.readString(scratch.resolve("plan.sql")))
                    .contains("-- INCOMPLETE: 1 difference", "-- NOT PLANNED: ");
            CommandRun run = CommandRun.of("apply", address, "--plan", plan, "--approve");
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).contains("PLB-1020: ");
        }
    }
}
