package dev.plumbline.postgres.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.server.TextResource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that one run leaves to the next. */
final class WarmServersTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final List<String> DIRT = List.of(
            "ALTER ROLE postgres SET work_mem = '1MB'",
            "ALTER ROLE postgres CONNECTION LIMIT 7",
            "CREATE ROLE dirt",
            "COMMENT ON ROLE dirt IS 'mine'",
            "GRANT pg_read_all_data TO dirt",
            "GRANT pg_read_all_data TO pg_monitor",
            "ALTER DATABASE template1 SET work_mem = '2MB'",
            "ALTER DATABASE postgres CONNECTION LIMIT 7",
            "ALTER SYSTEM SET work_mem = '3MB'",
            "COMMENT ON DATABASE postgres IS 'mine'",
            "GRANT CREATE ON DATABASE postgres TO pg_monitor",
            "GRANT SET ON PARAMETER work_mem TO pg_monitor",
            "ALTER TABLESPACE pg_default SET (seq_page_cost = 7)",
            "SELECT pg_replication_origin_create('elsewhere')",
            "CREATE DATABASE other");

    @TempDir
    private Path directory;

    private Cache cache;

    @BeforeEach
    void link() throws IOException {
        cache = Cache.in(directory, "13", "18");
    }

    @AfterEach
    void end() throws Exception {
        cache.end();
    }

    @Test
    void theNextRunHasTheServerOfTheLast() throws SQLException, IOException {
        int first = run("18", MINUTE);
        assertThat(run("18", MINUTE)).isEqualTo(first);
        assertThat(cache.places()).hasSize(1);
        assertThat(run("13", MINUTE)).isNotEqualTo(first);
        assertThat(run("18", MINUTE)).isEqualTo(first);
    }

    @Test
    void twoRunsAtATimeNeverShareOne() throws SQLException, IOException {
        Set<Integer> ports;
        try (ShadowServer one = cache.start("18", MINUTE);
                ShadowServer other = cache.start("18", MINUTE)) {
            ports = Set.of(port(one), port(other));
        }
        assertThat(ports).hasSize(2);
        try (ShadowServer one = cache.start("18", MINUTE);
                ShadowServer other = cache.start("18", MINUTE);
                ShadowServer third = cache.start("18", MINUTE)) {
            assertThat(Set.of(port(one), port(other))).isEqualTo(ports);
            assertThat(port(third)).isNotIn(ports);
        }
        assertThat(cache.places()).hasSize(2);
    }

    @Test
    void nothingStaysWithoutIdleTime() throws Exception {
        List<ProcessHandle> processes;
        try (ShadowServer server = cache.start("18", Duration.ZERO)) {
            assertThat(port(server)).isPositive();
            processes = cache.processes("pid");
            assertThat(processes).hasSize(1);
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(cache.places()).isEmpty();
    }

    @Test
    void aServerEndsAfterItsIdleTime() throws Exception {
        run("18", Duration.ofSeconds(1));
        List<ProcessHandle> processes = cache.processes("pid");
        Cache.await(cache.processes("guard"));
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(cache.places()).isEmpty();
    }

    @Test
    void theServerOfAKilledRunEndsAndIsNeverTaken() throws Exception {
        Process run = held();
        try (BufferedReader said = run.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).startsWith("18.");
        }
        Path place = cache.places().getFirst();
        List<ProcessHandle> guards = cache.processes("guard");
        List<ProcessHandle> servers = cache.processes("pid");
        run.destroyForcibly().waitFor();
        try (ShadowServer server = cache.start("18", MINUTE)) {
            assertThat(port(server)).isPositive();
            assertThat(Files.exists(place) ? Files.readString(place.resolve("lease")) : "")
                    .doesNotStartWith(ProcessHandle.current().pid() + " ");
            Cache.await(guards);
            Cache.await(servers);
            assertThat(place).doesNotExist();
        }
    }

    @Test
    void whoeverReadsOurOutputToItsEndWaitsForNoServer() throws Exception {
        Process run = held();
        run.getOutputStream().close();
        assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("18.");
        assertThat(run.waitFor()).isZero();
        assertThat(cache.processes("pid")).hasSize(1).allMatch(ProcessHandle::isAlive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void whatAScriptLeavesIsRemoved(String major) throws SQLException {
        int first;
        try (ShadowServer server = cache.start(major, MINUTE);
                ShadowDatabase database = server.create()) {
            first = port(server);
            run(database, "CREATE ROLE dirt SUPERUSER");
            run(database, "CREATE ROLE member IN ROLE dirt");
            run(database, "GRANT dirt TO member WITH ADMIN OPTION");
            run(database, "ALTER ROLE dirt SET work_mem = '1MB'");
            run(database, "COMMENT ON ROLE dirt IS 'mine'");
            run(database, "SET allow_in_place_tablespaces = on");
            run(database, "CREATE TABLESPACE heap LOCATION ''");
            run(database, "CREATE TABLE t (id int) TABLESPACE heap");
            run(database, "ALTER TABLE t OWNER TO dirt");
            run(database, "SET log_statement = 'all'");
            server.create(); // forgotten
        }
        try (ShadowServer server = cache.start(major, MINUTE);
                ShadowDatabase database = server.create()) {
            assertThat(port(server)).isEqualTo(first);
            assertThat(query(database, "SELECT count(*) FROM pg_roles WHERE rolname IN ('dirt', 'member')"))
                    .isEqualTo("0");
            assertThat(query(database, "SELECT count(*) FROM pg_tablespace")).isEqualTo("2");
            assertThat(query(database, "SELECT count(*) FROM pg_database WHERE datname LIKE 'plumbline%'"))
                    .isEqualTo("1");
            assertThat(query(database, "SELECT count(*) FROM pg_db_role_setting"))
                    .isEqualTo("0");
        }
    }

    @Test
    void aServerThatIsNoLongerAsNewIsNotKept() throws Exception {
        List<ProcessHandle> processes;
        try (ShadowServer server = cache.start("18", MINUTE);
                ShadowDatabase database = server.create()) {
            run(database, "ALTER ROLE postgres CONNECTION LIMIT 7");
            processes = cache.processes("pid");
        }
        assertThat(processes).hasSize(1).noneMatch(ProcessHandle::isAlive);
        assertThat(cache.places()).isEmpty();
    }

    @Test
    void whateverScriptsCanChangeOutsideTheirDatabaseIsSeen() throws SQLException {
        String state = new TextResource(PostgresDialect.class, "state.sql").text();
        try (ShadowServer server = cache.start("18", Duration.ZERO);
                ShadowDatabase database = server.create()) {
            List<String> before = rows(database, state);
            for (String dirt : DIRT) {
                run(database, dirt);
                List<String> after = rows(database, state);
                assertThat(after).as(dirt).isNotEqualTo(before);
                before = after;
            }
            run(database, "VACUUM pg_database");
            assertThat(rows(database, state)).isEqualTo(before);
        }
    }

    @Test
    void aLeaseThatMakesNoSenseEndsItsServer() throws Exception {
        twoRuns("18");
        List<Path> places = cache.places();
        List<ProcessHandle> guards = cache.processes("guard");
        Files.writeString(places.get(0).resolve("lease"), "1; rm -rf .\n");
        Files.writeString(places.get(1).resolve("lease"), "");
        run("18", MINUTE);
        Cache.await(guards);
        assertThat(places).allMatch(Files::notExists);
        assertThat(cache.places()).hasSize(1);
    }

    @Test
    void aServerThatDoesNotAnswerIsReplaced() throws Exception {
        twoRuns("18");
        List<ProcessHandle> processes = cache.processes("pid");
        signal("STOP", processes.get(0));
        signal("KILL", processes.get(1));
        run("18", MINUTE);
        Cache.await(processes);
    }

    @Test
    void whatNobodyGuardsIsRemoved() throws Exception {
        run("18", MINUTE);
        Path place = cache.places().getFirst();
        ProcessHandle guard = cache.processes("guard").getFirst();
        ProcessHandle server = cache.processes("pid").getFirst();
        List<ProcessHandle> watches =
                guard.children().filter(child -> child.pid() != server.pid()).toList();
        guard.destroyForcibly();
        watches.forEach(ProcessHandle::destroyForcibly);
        Cache.await(List.of(guard));
        int port = run("18", MINUTE);
        assertThat(port).isPositive();
        assertThat(server.isAlive()).isFalse();
        assertThat(place).doesNotExist();
    }

    /** A run in a process of its own that has a server. */
    private Process held() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldServer.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void twoRuns(String major) {
        ShadowServer one = cache.start(major, MINUTE);
        ShadowServer other = cache.start(major, MINUTE);
        one.close();
        other.close();
    }

    private static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                .start()
                .waitFor();
    }

    /** A run; returns the port of its server. */
    private int run(String major, Duration idle) throws SQLException {
        try (ShadowServer server = cache.start(major, idle)) {
            return port(server);
        }
    }

    private static int port(ShadowServer server) throws SQLException {
        try (ShadowDatabase database = server.create()) {
            return Integer.parseInt(query(database, "SELECT pg_catalog.inet_server_port()"));
        }
    }

    private static void run(ShadowDatabase database, String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(ShadowDatabase database, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private static String query(ShadowDatabase database, String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
