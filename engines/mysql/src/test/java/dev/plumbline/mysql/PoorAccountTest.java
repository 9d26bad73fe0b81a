package dev.plumbline.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import dev.plumbline.testkit.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an account may not see is unknown, and nothing is planned on it. */
@ExtendWith(TestServers.Provider.class)
@ParameterizedClass
@MethodSource("dev.plumbline.mysql.Versions#all")
class PoorAccountTest {
    @Parameter
    private String version = "";

    private final MysqlEngine engine = new MysqlEngine();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ON *.*",
                "SELECT, EXECUTE ON %s.*",
                "SELECT, SHOW VIEW ON %s.*",
                "TRIGGER, EVENT ON %s.*",
                "SELECT ON %s.customers",
                "SELECT (id), INSERT ON %s.orders",
                "EXECUTE ON FUNCTION %s.doubled",
                "EVENT ON %s.*"
            })
    void planNothingForWhatAnAccountDoesNotSee(String privileges, TestServers servers) throws SQLException {
        Versions.assume(version);
        try (ShadowDatabase database = loaded(servers)) {
            String name = one(database.connection(), "SELECT DATABASE()");
            Snapshot whole = engine.reader().read(database.connection());
            Snapshot poor = readAs(database, name, privileges.formatted("`" + name + "`"));
            assertThat(poor.header().unknowns()).isNotEmpty();
            assertThat(diff(poor, whole).changes()).isEmpty();
            assertThat(diff(whole, poor).changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "SELECT, REFERENCES, SHOW VIEW, TRIGGER, EVENT, EXECUTE ON %s.*")
    void comparesAllTablesAndViewsOfAnAccountThatMayReadAllOfTheDatabase(String privileges, TestServers servers)
            throws SQLException {
        Versions.assume(version);
        try (ShadowDatabase database = loaded(servers)) {
            String name = one(database.connection(), "SELECT DATABASE()");
            Snapshot whole = engine.reader().read(database.connection());
            Snapshot poor = readAs(database, name, privileges.formatted("`" + name + "`"));
            assertThat(poor.header().unknowns())
                    .filteredOn(unknown -> !unknown.what().equals("privileges"))
                    .isNotEmpty()
                    .allMatch(unknown -> unknown.what().equals("definition")
                            && unknown.object().orElseThrow().kind().name().equals("routine"));
            assertThat(poor.catalog().all(Table.KIND))
                    .containsExactlyElementsOf(whole.catalog().all(Table.KIND).toList());
            assertThat(diff(poor, whole).changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "ALL PRIVILEGES ON *.*")
    void knowsAllThatAnAccountWithAllRightsSees(String privileges, TestServers servers) throws SQLException {
        Versions.assume(version);
        try (ShadowDatabase database = loaded(servers)) {
            String name = one(database.connection(), "SELECT DATABASE()");
            Snapshot all = readAs(database, name, privileges);
            assertThat(all.header().unknowns()).extracting(Unknown::reason).isEmpty();
            assertThat(all.catalog())
                    .isEqualTo(engine.reader().read(database.connection()).catalog());
        }
    }

    private static Diff diff(Snapshot from, Snapshot to) {
        return new Differ(Projection.STANDARD).diff(from, to);
    }

    private ShadowDatabase loaded(TestServers servers) throws SQLException {
        ShadowDatabase database = servers.database(engine, version);
        database.run(SqlText.of("ALTER DATABASE COLLATE utf8mb4_general_ci"));
        for (ScriptStatement statement : engine.splitter().split(MysqlContract.script("sample.sql"))) {
            database.run(statement.sql());
        }
        return database;
    }

    /** The snapshot that an account with these privileges and no others reads. */
    private Snapshot readAs(ShadowDatabase database, String name, String privileges) throws SQLException {
        Connection owner = database.connection();
        String password = "so-und-so";
        for (String host : List.of("localhost", "%")) {
            execute(owner, "DROP USER IF EXISTS poor@'%s'".formatted(host));
            execute(owner, "CREATE USER poor@'%s' IDENTIFIED BY '%s'".formatted(host, password));
            execute(owner, "GRANT %s TO poor@'%s'".formatted(privileges, host));
        }
        DatabaseAddress address = new DatabaseAddress(
                "poor",
                "jdbc:mariadb://127.0.0.1:%s/%s".formatted(one(owner, "SELECT @@port"), name),
                Map.of(
                        "user", "poor",
                        "password", password,
                        "sslMode", "disable",
                        "allowPublicKeyRetrieval", "true"));
        try (Connection connection = engine.connect(address, ConnectOptions.STANDARD)) {
            return engine.reader().read(connection);
        } finally {
            for (String host : List.of("localhost", "%")) {
                execute(owner, "DROP USER poor@'%s'".formatted(host));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
