package dev.plumbline.mysql.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.SessionGuard;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.mysql.MysqlEngine;
import dev.plumbline.mysql.model.NameRules;
import dev.plumbline.testkit.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One plan at a time in a database, and bounded waits for locks. */
@ExtendWith(TestServers.Provider.class)
final class MysqlGuardTest {
    private final MysqlEngine engine = new MysqlEngine();
    private final SessionGuard guard = engine.guard();

    @ParameterizedTest
    @MethodSource("dev.plumbline.mysql.Versions#there")
    void oneSessionAtATimeHasADatabase(String version, TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, version);
                ShadowDatabase elsewhere = servers.database(engine, version);
                Connection other = another(database)) {
            Connection first = database.connection();
            assertThat(guard.take(first)).isEmpty();
            run(first, "CREATE TABLE t (id int)"); // which commits
            assertThat(guard.holds(first)).isTrue();

            assertThat(guard.take(other)).get().asString().matches("connection \\d+ of .+ from .+");
            assertThat(guard.holds(other)).isFalse();
            assertThat(guard.take(elsewhere.connection())).isEmpty();
            guard.release(elsewhere.connection());

            guard.release(first);
            assertThat(guard.take(other)).isEmpty();
            guard.release(other);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.mysql.Versions#there")
    void aLockIsWaitedForAsLongAsIsSaid(String version, TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, version);
                Connection other = another(database)) {
            Connection first = database.connection();
            List<SqlText> restoring = engine.restoring(first);
            String usual = one(first, "SELECT @@lock_wait_timeout");
            run(first, "CREATE TABLE t (id int)");
            run(first, "INSERT INTO t VALUES (1)");
            other.setAutoCommit(false);
            run(other, "SELECT * FROM t FOR UPDATE");
            runAll(first, guard.preparing());
            runAll(first, guard.bounding(Duration.ofMillis(500)));

            SQLException refused =
                    catchThrowableOfType(SQLException.class, () -> run(first, "ALTER TABLE t ADD COLUMN note text"));

            assertThat(guard.isLockTimeout(refused)).isTrue();
            assertThat(guard.inTheWay(first, List.of(), Duration.ZERO))
                    .singleElement()
                    .asString()
                    .matches("connection \\d+ of .+, in a transaction for \\d+ s \\(sleep\\)");
            assertThat(guard.inTheWay(first, List.of(), Duration.ofMinutes(1))).isEmpty();
            assertThat(guard.inTheWay(first, locks("t"), Duration.ZERO))
                    .singleElement()
                    .asString()
                    .contains("(sleep)");
            other.rollback();
            runAll(first, guard.bounding(Duration.ZERO));
            run(first, "ALTER TABLE t ADD COLUMN note text");
            runAll(first, restoring);
            assertThat(one(first, "SELECT @@lock_wait_timeout")).isEqualTo(usual);
        }
    }

    private static List<LockImpact.Lock> locks(String table) {
        return LockImpact.of(
                        NameRules.CASE_SENSITIVE.root(Table.KIND, table),
                        "EXCLUSIVE",
                        LockImpact.Blocks.READS_AND_WRITES)
                .locks();
    }

    private Connection another(ShadowDatabase database) throws SQLException {
        Connection first = database.connection();
        run(first, "DROP USER IF EXISTS other@'%'");
        run(first, "DROP USER IF EXISTS other@localhost");
        for (String host : List.of("%", "localhost")) {
            run(first, "CREATE USER other@'%s' IDENTIFIED BY 'so-und-so'".formatted(host));
            run(first, "GRANT ALL ON *.* TO other@'%s'".formatted(host));
        }
        return engine.connect(
                new DatabaseAddress(
                        "other",
                        "jdbc:mariadb://127.0.0.1:%s/%s"
                                .formatted(one(first, "SELECT @@port"), one(first, "SELECT DATABASE()")),
                        Map.of(
                                "user", "other",
                                "password", "so-und-so",
                                "sslMode", "disable",
                                "allowPublicKeyRetrieval", "true")),
                ConnectOptions.STANDARD);
    }

    private static void runAll(Connection connection, List<SqlText> statements) throws SQLException {
        for (SqlText sql : statements) {
            run(connection, sql.text());
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
