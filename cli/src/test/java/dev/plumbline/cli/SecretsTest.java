package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords are planted in a database, and looked for in whatever any command writes. */
@ExtendWith(TestServers.Provider.class)
final class SecretsTest {
    private static final String REPLICA = """
        CREATE FOREIGN DATA WRAPPER files;
        CREATE SERVER remote FOREIGN DATA WRAPPER files OPTIONS (host 'db', password 'PLANTED-in-server');
        CREATE USER MAPPING FOR PUBLIC SERVER remote OPTIONS (user 'ada', password 'PLANTED''s \\ in-mapping');
        CREATE SUBSCRIPTION feed
            CONNECTION 'host=127.0.0.1 dbname=shop user=ada password=''PLANTED\\''s in-feed'''
            PUBLICATION news WITH (connect = false, slot_name = NONE);
        """;

    private static final Map<String, String> VARIABLES = Map.of(
            "PLUMBLINE_SECRET_REMOTE_PASSWORD", "PLANTED-in-server",
            "PLUMBLINE_SECRET_REMOTE_PUBLIC_PASSWORD", "PLANTED's \\ in-mapping",
            "PLUMBLINE_SECRET_FEED_PASSWORD", "PLANTED's in-feed");

    @TempDir
    private Path scratch;

    private static Engine postgres() {
        return ServiceLoader.load(Engine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> "postgres".equals(engine.name()))
                .findFirst()
                .orElseThrow();
    }

    private static ShadowDatabase database(TestServers servers, String version, String sql) throws SQLException {
        ShadowDatabase database = servers.database(postgres(), version);
        run(database.connection(), sql);
        return database;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As a superuser that may connect over the network. */
    private static String address(ShadowDatabase database) throws SQLException {
        run(database.connection(), """
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'secretary') THEN
                    CREATE ROLE secretary SUPERUSER LOGIN PASSWORD 'geheim';
                END IF;
            END $$\
            """);
        String url = database.connection().getMetaData().getURL().replaceFirst("\\?.*", "");
        return url.replace("jdbc:postgresql://", "postgresql://secretary:geheim@");
    }

    private static CommandRun discreet(CommandRun run) {
        assertThat(run.out() + run.err()).doesNotContain("PLANTED", "ELSEWHERE", "geheim");
        return run;
    }

    private static String options(ShadowDatabase database) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery("""
                    SELECT concat_ws('|', (SELECT srvoptions FROM pg_foreign_server), (SELECT umoptions FROM pg_user_mapping),
                        (SELECT subconninfo FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid
                         WHERE d.datname = current_database()))\
                    """)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "15", "18"})
    void no_command_writes_a_secret(String version, TestServers servers) throws Exception {
        try (ShadowDatabase here = database(servers, version, REPLICA);
                ShadowDatabase there = database(servers, version, REPLICA.replace("PLANTED", "ELSEWHERE"));
                ShadowDatabase empty = servers.database(postgres(), version)) {
            String from = address(here);
            String to = address(there);
            String nothing = address(empty);
            for (String format : List.of("text", "json", "sql")) {
                discreet(CommandRun.of("inspect", from, "--format", format));
                discreet(CommandRun.of("plan", from, to, "--format", format));
                discreet(CommandRun.of("plan", nothing, to, "--format", format));
                discreet(CommandRun.of("plan", from, nothing, "--format", format));
            }
            CommandRun text = discreet(CommandRun.of("diff", from, to));
            assertThat(text.status()).isEqualTo(1);
            assertThat(text.out())
                    .contains("foreign server remote", "user mapping PUBLIC", "subscription feed")
                    .containsPattern("password +differs; it is a secret");
            CommandRun json = discreet(CommandRun.of("diff", from, to, "--format", "json"));
            assertThat(json.out()).contains("remote/password", "remote/PUBLIC/password", "feed/password");

            Path snapshot = scratch.resolve("snapshot.json");
            discreet(CommandRun.of("snapshot", from, "-o", snapshot.toString()));
            assertThat(Files.readString(snapshot)).doesNotContain("PLANTED").contains("${secret:feed/password}");

            CommandRun applied = discreet(CommandRun.of("apply", from, to, "--approve", "-v"));
            assertThat(applied.status()).as(applied.err()).isZero();
            assertThat(options(here)).isEqualTo(options(there));
        }
    }

    @Test
    void what_a_script_or_a_snapshot_has_only_by_name_is_not_compared(TestServers servers) throws Exception {
        try (ShadowDatabase database = database(servers, "18", REPLICA)) {
            String live = address(database);
            for (String name : List.of("replica.sql", "replica.json")) {
                String file = scratch.resolve(name).toString();
                String format = name.endsWith("sql") ? "sql" : "json";
                assertThat(CommandRun.of("inspect", live, "--format", format, "-o", file)
                                .status())
                        .isZero();

                CommandRun diff = discreet(CommandRun.of("diff", live, file));

                assertThat(diff.status()).as(diff.out()).isZero();
                assertThat(diff.out()).contains("Not compared: secret remote/PUBLIC/password");
            }
        }
    }

    @Test
    void a_secret_comes_from_the_environment_and_without_it_nothing_is_begun(TestServers servers) throws Exception {
        try (ShadowDatabase database = database(servers, "18", REPLICA);
                ShadowDatabase copy = servers.database(postgres(), "18")) {
            String file = scratch.resolve("replica.json").toString();
            assertThat(CommandRun.of("snapshot", address(database), "-o", file).status())
                    .isZero();
            String target = address(copy);

            CommandRun refused = discreet(CommandRun.of("apply", target, file, "--approve"));
            assertThat(refused.status()).isEqualTo(3);
            assertThat(refused.err())
                    .contains("PLB-1504", "PLUMBLINE_SECRET_FEED_PASSWORD", "PLUMBLINE_SECRET_REMOTE_PUBLIC_PASSWORD");
            assertThat(options(copy)).isEmpty();

            CommandRun applied = discreet(CommandRun.with(VARIABLES, "apply", target, file, "--approve"));
            assertThat(applied.status()).as(applied.err()).isZero();
            assertThat(CommandRun.of("diff", address(database), target).status())
                    .isZero();
        }
    }

    @Test
    void a_kept_plan_takes_its_secrets_from_the_environment(TestServers servers) throws Exception {
        try (ShadowDatabase database = database(servers, "18", REPLICA);
                ShadowDatabase copy = servers.database(postgres(), "18")) {
            String target = address(copy);
            String file = scratch.resolve("plan.json").toString();
            assertThat(CommandRun.of("plan", target, address(database), "-o", file)
                            .status())
                    .isZero();
            assertThat(Files.readString(Path.of(file)))
                    .doesNotContain("PLANTED")
                    .contains("${secret:feed/password}");

            CommandRun refused = discreet(CommandRun.of("apply", target, "--plan", file, "--approve"));
            assertThat(refused.status()).isEqualTo(3);
            assertThat(refused.err()).contains("PLB-1504", "PLUMBLINE_SECRET_FEED_PASSWORD");
            assertThat(options(copy)).isEmpty();

            CommandRun applied = discreet(CommandRun.with(VARIABLES, "apply", target, "--plan", file, "--approve"));
            assertThat(applied.status()).as(applied.err()).isZero();
            assertThat(CommandRun.of("diff", address(database), target).status())
                    .isZero();
            CommandRun again = discreet(CommandRun.of("apply", target, "--plan", file, "--approve"));
            assertThat(again.out()).contains("applied already");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ELSEWHERE", "ELSEWHERE \"1\""})
    void a_server_that_quotes_a_secret_is_not_quoted(String secret, TestServers servers) throws Exception {
        String chatty = """
            CREATE FUNCTION judge(options text[], catalog oid) RETURNS void LANGUAGE plpgsql AS $$
            BEGIN
                IF options::text LIKE '%ELSEWHERE%' THEN RAISE EXCEPTION 'I do not like %', options; END IF;
            END $$;
            CREATE FOREIGN DATA WRAPPER files VALIDATOR judge;
            CREATE SERVER remote FOREIGN DATA WRAPPER files;
            CREATE USER MAPPING FOR PUBLIC SERVER remote OPTIONS (password 'PLANTED');
            """;
        String tolerant = chatty.replace("LIKE '%ELSEWHERE%'", "LIKE '%NEVER%'").replace("PLANTED", secret);
        try (ShadowDatabase here = database(servers, "18", chatty);
                ShadowDatabase there = database(servers, "18", tolerant)) {
            CommandRun failed = discreet(
                    CommandRun.of("apply", address(here), address(there), "--kinds", "user-mapping", "--approve"));

            assertThat(failed.status()).as(failed.err()).isEqualTo(4);
            assertThat(failed.err()).contains("PLB-1501").containsAnyOf("I do not like", "is not shown");
        }
    }
}
