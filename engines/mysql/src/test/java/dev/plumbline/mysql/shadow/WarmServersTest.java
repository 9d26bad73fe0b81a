package dev.plumbline.mysql.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.Place;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.mysql.MysqlEngine;
import dev.plumbline.testkit.TestServers;
import dev.plumbline.testkit.UnpackedMysql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that one run leaves to the next. */
final class WarmServersTest {
    /** Long enough for the next run, and gone soon after the test. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final MysqlEngine engine = new MysqlEngine();

    @ParameterizedTest
    @ValueSource(strings = {"10.11-MariaDB", "11.4-MariaDB"})
    void theNextRunHasTheServerOfTheLast(String version) throws SQLException {
        reuse(version);
    }

    @Test
    void theNextRunHasTheServerOfMysqlOfTheLast() throws SQLException {
        Optional<String> none = UnpackedMysql.prepare();
        assumeTrue(none.isEmpty(), none.orElse(""));
        reuse(UnpackedMysql.VERSION);
    }

    private void reuse(String version) throws SQLException {
        int port;
        try (ShadowServer server = start(version);
                ShadowDatabase database = server.create()) {
            port = port(database);
            run(database, "CREATE TABLE t (a INT)");
            run(database, "CREATE DATABASE `of``a script`");
            run(database, "SET SESSION sql_mode = ''");
            server.create(); // forgotten
        }
        try (ShadowServer server = start(version);
                ShadowDatabase database = server.create()) {
            assertThat(port(database)).isEqualTo(port);
            assertThat(number(
                            database, "SELECT COUNT(*) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME LIKE 'of%'"))
                    .isZero();
            run(database, "SET GLOBAL sort_buffer_size = 1048576");
        }
        try (ShadowServer server = start(version);
                ShadowDatabase database = server.create()) {
            assertThat(port(database)).isNotEqualTo(port);
            port = port(database);
            run(database, "CREATE USER guest");
        }
        try (ShadowServer server = start(version);
                ShadowDatabase database = server.create()) {
            assertThat(port(database)).isEqualTo(port);
            assertThat(number(database, "SELECT COUNT(*) FROM mysql.user WHERE User = 'guest'"))
                    .isZero();
        }
    }

    private ShadowServer start(String version) {
        Place place = TestServers.place();
        return engine.shadows().start(version, new Place(place.cache(), place.binaries(), IDLE));
    }

    private static int port(ShadowDatabase database) throws SQLException {
        return number(database, "SELECT @@port");
    }

    private static void run(ShadowDatabase database, String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(ShadowDatabase database, String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
