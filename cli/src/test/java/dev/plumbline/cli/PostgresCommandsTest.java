package dev.plumbline.cli;

import static dev.plumbline.cli.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.testkit.ProjectRoot;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a real PostgreSQL, from files and over the network. */
@ExtendWith(TestServers.Provider.class)
final class PostgresCommandsTest {
    private static final String SHOP = """
        CREATE TYPE status AS ENUM ('new', 'paid');
        CREATE TABLE customers (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            email varchar(80) NOT NULL UNIQUE,
            "Größe ""x"" 価格 👨‍👩‍👧‍👦" text
        );
        COMMENT ON TABLE customers IS 'Who has bought something';
        CREATE TABLE orders (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            customer_id bigint NOT NULL REFERENCES customers ON DELETE CASCADE,
            status status NOT NULL DEFAULT 'new',
            total numeric(8, 2) CHECK (total >= 0)
        );
        CREATE INDEX orders_by_customer ON orders (customer_id, total DESC);
        CREATE VIEW large AS SELECT id, total FROM orders WHERE total > 100;
        """;

    @TempDir
    private Path scratch;

    @Test
    void every_command_works_on_a_live_database(TestServers servers) throws Exception {
        try (ShadowDatabase database = servers.database(Live.postgres(), "18")) {
            Live.run(database.connection(), SHOP);
            String live = Live.address(database.connection());
            CommandRun text = CommandRun.of("inspect", live);
            assertThat(text.err()).isEmpty();
            assertThat(text.out()).doesNotContain("geheim");
            assertThat(text.out())
                    .contains("table customers", "Who has bought something", "→ customers(id)", "'new', 'paid'");
            String json = scratch.resolve("shop.json").toString();
            assertThat(CommandRun.of("snapshot", live, "-o", json)).isEqualTo(new CommandRun(0, "", ""));
            assertThat(CommandRun.of("diff", live, json).status()).isZero();

            String sql = scratch.resolve("shop.sql").toString();
            assertThat(CommandRun.of("inspect", live, "-o", sql).status()).isZero();
            CommandRun same = CommandRun.of("diff", live, sql);
            assertThat(same.out()).startsWith("No differences.");

            String next = Files.writeString(
                            scratch.resolve("next.sql"),
                            SHOP.replace("numeric(8, 2)", "numeric(10, 2) NOT NULL DEFAULT 0")
                                    .replace("'paid')", "'paid', 'sent')"))
                    .toString();
            assertThat(CommandRun.of("diff", live, next).status()).isEqualTo(1);
            assertThat(CommandRun.of("plan", live, next).out()).contains("ACCESS EXCLUSIVE on public.orders");
            CommandRun apply = CommandRun.of("apply", live, next, "--approve");
            assertThat(apply.out()).contains("was read back and equals");
            assertThat(apply.status()).isZero();
        }
    }

    @Test
    void the_five_minutes_of_the_readme_work_as_they_stand(TestServers servers) throws Exception {
        String readme = Files.readString(ProjectRoot.find().resolve("README.md"));
        List<String> commands = readme.lines()
                .filter(line -> line.startsWith("./plumb") && line.contains("postgresql://"))
                .map(line -> line.replaceFirst("^\\./plumb +", "").replaceFirst(" +#.*", ""))
                .toList();
        assertThat(commands).hasSize(5);
        try (ShadowDatabase database = servers.database(Live.postgres(), "18")) {
            Live.run(database.connection(), SHOP);
            String live = Live.address(database.connection());
            Path shop = scratch.resolve("shop.sql");
            for (String command : commands) {
                String line =
                        command.replace("postgresql://you@localhost/shop", live).replace("shop.sql", shop.toString());
                CommandRun run = CommandRun.atTerminal("y\n", line.split(" +", -1));
                assertThat(run.status()).as(line + "\n" + run.err()).isEqualTo(command.startsWith("diff") ? 1 : 0);
                if (command.contains(" -o ")) {
                    Files.writeString(shop, Files.readString(shop) + "CREATE TABLE public.news (id int PRIMARY KEY);");
                }
            }
        }
    }

    @Test
    void a_plan_runs_in_psql(TestServers servers) throws Exception {
        assumeTrue(Live.hasPsql(), "psql is not installed");
        try (ShadowDatabase database = servers.database(Live.postgres(), "18")) {
            String live = Live.address(database.connection());
            String shop = Files.writeString(scratch.resolve("shop.sql"), SHOP).toString();
            Path plan = scratch.resolve("plan.sql");
            assertThat(CommandRun.of("plan", live, shop, "--format", "sql", "-o", plan.toString())
                            .status())
                    .isZero();
            Live.psql(live, plan, scratch.resolve("said"));
            assertThat(CommandRun.of("diff", live, shop).status()).isZero();
        }
    }

    @Test
    void a_wrong_password_and_a_missing_database_are_told_apart(TestServers servers) throws Exception {
        try (ShadowDatabase database = servers.database(Live.postgres(), "18")) {
            String live = Live.address(database.connection());
            CommandRun wrong = CommandRun.of("inspect", live.replace(":geheim@", ":geheimer@"));
            assertThat(wrong.status()).isEqualTo(3);
            assertThat(wrong.err()).startsWith("PLB-1102: ").doesNotContain("geheim");
            assertThat(wrong.out()).isEmpty();
            CommandRun missing = CommandRun.of("inspect", live.replaceFirst("/[^/]*$", "/no_such_database"));
            assertThat(missing.status()).isEqualTo(3);
            assertThat(missing.err()).startsWith("PLB-1103: ").doesNotContain("geheim");
        }
    }

    @Test
    void what_may_not_be_done_is_an_error_of_the_step_and_changes_nothing(TestServers servers) throws Exception {
        try (ShadowDatabase database = servers.database(Live.postgres(), "18")) {
            Live.run(database.connection(), SHOP);
            String live = Live.address(database.connection());
            Live.run(database.connection(), "DROP ROLE IF EXISTS guest");
            Live.run(database.connection(), "CREATE ROLE guest LOGIN PASSWORD 'geheim'");
            String guest = live.replace("shopkeeper:", "guest:");
            assertThat(CommandRun.of("inspect", guest).out()).contains("table customers");
            String next = Files.writeString(scratch.resolve("next.sql"), SHOP.replace("varchar(80)", "text"))
                    .toString();
            CommandRun apply = CommandRun.of("apply", guest, next, "--approve", "-q");
            assertThat(apply.status()).isEqualTo(4);
            assertThat(apply.err()).startsWith("PLB-1501: ").contains("owner").doesNotContain("geheim");
            assertThat(apply.out()).isEmpty();
        }
    }

    @Test
    void a_scratch_server_that_can_not_be_used_is_named_without_its_password(TestServers servers) throws Exception {
        String script = Files.writeString(scratch.resolve("shop.sql"), SHOP).toString();
        try (ShadowDatabase database = servers.database(Live.postgres(), "18")) {
            String live = Live.address(database.connection());
            Live.run(database.connection(), "DROP ROLE IF EXISTS guest");
            Live.run(database.connection(), "CREATE ROLE guest LOGIN PASSWORD 'geheim'");
            String guest = live.replace("shopkeeper:", "guest:");
            assertRefused(
                    CommandRun.of("inspect", script, "--engine", "postgres", "--shadow", guest),
                    3,
                    "PLB-1405",
                    "CREATEDB");
            assertRefused(
                    CommandRun.of(
                            "inspect", script, "--engine", "postgres", "--shadow", live.replace(":geheim@", ":x@")),
                    3,
                    "PLB-1102");
            assertRefused(CommandRun.of("inspect", script, "--engine", "sqlite", "--shadow", live), 2, "PLB-1451");
            assertRefused(CommandRun.of("inspect", script, "--engine", "postgres", "--shadow", "none"), 3, "PLB-1450");
        }
    }

    @Test
    void a_password_of_the_environment_is_used_and_never_shown(TestServers servers) throws Exception {
        try (ShadowDatabase database = servers.database(Live.postgres(), "18")) {
            String bare = Live.address(database.connection()).replace(":geheim@", "@");
            CommandRun right = CommandRun.with(Map.of("PGPASSWORD", "geheim"), "inspect", bare, "-v");
            assertThat(right.status()).as(right.err()).isZero();
            assertThat(right.out() + right.err()).doesNotContain("geheim");
            CommandRun wrong = CommandRun.with(Map.of("PGPASSWORD", "geheimer"), "inspect", bare, "-v");
            assertThat(wrong.status()).isEqualTo(3);
            assertThat(wrong.err()).contains("PLB-1102: ").doesNotContain("geheim");
        }
    }

    @Test
    void waiting_for_a_host_that_does_not_answer_is_bounded() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of(
                    "inspect",
                    "postgresql://ada:geheim@127.0.0.1:" + silent.getLocalPort() + "/shop",
                    "--timeout",
                    "500ms");
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).startsWith("PLB-1106: ").contains("127.0.0.1").doesNotContain("geheim");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void a_host_where_nothing_listens_is_named() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        CommandRun run = CommandRun.of("diff", "postgresql://ada:geheim@127.0.0.1:" + port + "/shop", "empty:postgres");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("PLB-1101: ")
                .contains("127.0.0.1:" + port)
                .doesNotContain("geheim");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_script_that_does_not_load_is_shown_with_file_and_line() throws IOException {
        Path script = Files.writeString(
                scratch.resolve("broken.sql"), "CREATE TABLE a (x int);\n\nCREATE VIEW v AS\n  SELECT y FROM a;\n");
        CommandRun run = CommandRun.of("inspect", script.toString(), "--engine", "postgres:18");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("PLB-1206: ").contains("broken.sql:3", "\"y\"");
        assertThat(run.out()).isEmpty();
    }
}
