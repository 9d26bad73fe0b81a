package dev.plumbline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.launcher.Installation.Run;
import dev.plumbline.launcher.Installation.Running;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An apply that is stopped while a step waits for a lock: the target is at a step's boundary, and the next run goes on. */
@ExtendWith(TestServers.Provider.class)
final class InterruptedApplyIT {
    private static final String PASSWORD = "geheim";
    private static final String PRESENT = "CREATE TABLE orders (id integer PRIMARY KEY, total numeric(8, 2));";
    private static final String WANTED = """
        CREATE TYPE status AS ENUM ('new', 'paid');
        CREATE TABLE orders (id integer PRIMARY KEY, total numeric(8, 2), status status);
        CREATE TABLE zones (id integer PRIMARY KEY);
        """;

    @TempDir
    private Path scratch;

    private Installation plumb;

    @BeforeEach
    void install() throws IOException {
        plumb = Installation.packaged(scratch.resolve("plumb")).withoutCache();
        // A program that a shell started in the background ignores interrupts, and so do its children.
        plumb.startedBy(List.of("/usr/bin/env", "--default-signal=INT,TERM"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void saysWhatWasDoneAndHowToGoOn(String signal, TestServers servers) throws Exception {
        try (ShadowDatabase target = servers.database(postgres(), "18");
                ShadowDatabase desired = servers.database(postgres(), "18")) {
            run(target.connection(), PRESENT);
            run(desired.connection(), WANTED);
            String address = address(target.connection());

            Run stopped = stoppedAtALock(target.connection(), signal, address, address(desired.connection()));
            assertThat(stopped.status()).isEqualTo(signal.equals("INT") ? 130 : 143);
            assertThat(stopped.err())
                    .contains("PLB-1503", "stopped on request", "Nothing was changed", "apply again")
                    .contains("Done and taken back:", "create enum public.status", "Not begun:")
                    .doesNotContain(PASSWORD);
            assertThat(stopped.out()).isEmpty();
            goesOn(target.connection(), address, address(desired.connection()));
        }
    }

    @Test
    void leavesABoundaryEvenIfItIsKilled(TestServers servers) throws Exception {
        try (ShadowDatabase target = servers.database(postgres(), "18");
                ShadowDatabase desired = servers.database(postgres(), "18")) {
            run(target.connection(), PRESENT);
            run(desired.connection(), WANTED);
            String address = address(target.connection());

            Run killed = stoppedAtALock(target.connection(), "KILL", address, address(desired.connection()));
            assertThat(killed.status()).isEqualTo(137);
            assertThat(killed.err()).doesNotContain(PASSWORD);
            goesOn(target.connection(), address, address(desired.connection()));
        }
    }

    /** Sends the signal as soon as a step waits for the lock that we hold; the lock is free again afterwards. */
    private Run stoppedAtALock(Connection observer, String signal, String target, String desired)
            throws SQLException, IOException, InterruptedException {
        Run stopped;
        try (Connection holder = DriverManager.getConnection(jdbc(target))) {
            holder.setAutoCommit(false);
            // Reading isn't in its way, altering is.
            run(holder, "LOCK TABLE orders IN SHARE MODE");
            Running apply = plumb.start("apply", target, desired, "--approve");
            awaitSessions(observer, "wait_event_type = 'Lock'", true);
            new ProcessBuilder(
                            "kill", "-" + signal, String.valueOf(apply.process().pid()))
                    .start()
                    .waitFor();
            stopped = apply.finish();
            holder.rollback();
        }
        // A server notices only when it has done what it was asked to that its client is gone.
        awaitSessions(observer, "TRUE", false);
        return stopped;
    }

    private void goesOn(Connection observer, String target, String desired)
            throws SQLException, IOException, InterruptedException {
        assertThat(count(observer, "SELECT count(*) FROM pg_type WHERE typname = 'status'"))
                .as("what the stopped run has left")
                .isZero();
        assertThat(count(observer, "SELECT count(*) FROM pg_class WHERE relname = 'zones'"))
                .isZero();
        Run next = plumb.run("apply", target, desired, "--approve");
        assertThat(next.status()).as(next.err()).isZero();
        assertThat(plumb.run("diff", target, desired).status()).isZero();
    }

    /** Waits until plumb has such a session in this database, or has none any more. */
    private static void awaitSessions(Connection observer, String such, boolean wanted) throws SQLException {
        String query =
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'keeper' AND "
                        + such;
        while (count(observer, query) > 0 != wanted) {
            run(observer, "SELECT pg_sleep(0.05)");
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As a user with a password that no output may hold. */
    private static String address(Connection connection) throws SQLException {
        run(connection, """
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'keeper') THEN
                    CREATE ROLE keeper SUPERUSER LOGIN PASSWORD '%s';
                END IF;
            END $$\
            """.formatted(PASSWORD));
        String url = connection.getMetaData().getURL().replaceFirst("\\?.*", "");
        return url.replace("jdbc:postgresql://", "postgresql://keeper:" + PASSWORD + "@");
    }

    private static String jdbc(String address) {
        return address.replace("postgresql://keeper:" + PASSWORD + "@", "jdbc:postgresql://")
                + "?user=keeper&ApplicationName=holder&password=" + PASSWORD;
    }

    private static Engine postgres() {
        return ServiceLoader.load(Engine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> "postgres".equals(engine.name()))
                .findFirst()
                .orElseThrow();
    }
}
