package dev.plumbline.mysql.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.mysql.MysqlEngine;
import dev.plumbline.mysql.model.Database;
import dev.plumbline.mysql.model.Event;
import dev.plumbline.testkit.TestServers;
import dev.plumbline.testkit.UnpackedMysql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestServers.Provider.class)
class MysqlShadowServersTest {
    private final MysqlEngine engine = new MysqlEngine();

    @ParameterizedTest
    @ValueSource(strings = {"10.11", "11.4"})
    void startsAServerOfEachPublishedSeries(String series, TestServers servers) throws SQLException {
        ShadowServer server = servers.server(engine, series + "-MariaDB");
        assertThat(server.version()).startsWith(series + ".").contains("MariaDB");
        assertThat(versionOf(server)).isEqualTo(server.version());
    }

    @Test
    void startsAServerOfMysqlThatSomebodyHasUnpacked(TestServers servers) throws SQLException {
        Optional<String> none = UnpackedMysql.prepare();
        assumeTrue(none.isEmpty(), none.orElse(""));
        ShadowServer server = servers.server(engine, UnpackedMysql.VERSION);
        assertThat(server.version()).startsWith("9.");
        assertThat(versionOf(server)).isEqualTo(server.version());
    }

    @Test
    void takesTheNearestNewerSeries(TestServers servers) {
        assertThat(servers.server(engine, "10.6-MariaDB").version()).startsWith("10.11.");
    }

    @Test
    void saysWhatToDoAboutAVersionThatIsTooNew() {
        Assertions.assertThatThrownBy(() -> engine.shadows().start("99.1-MariaDB", TestServers.place()))
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("PLB-1406"));
    }

    @Test
    void leavesOutWhatIsAboutTheDatabaseItself(TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, "11.4-MariaDB")) {
            assertThat(database.run(SqlText.of("DROP DATABASE IF EXISTS mysql")))
                    .extracting(Notice::code)
                    .containsExactly("PLB-1409");
            assertThat(database.run(SqlText.of("/*!40000 USE shop */"))).hasSize(1);
            assertThat(database.run(SqlText.of("CREATE TABLE t (a int)"))).isEmpty();
        }
    }

    @Test
    void takesTheDefaultsThatAScriptSaysOfItsDatabase(TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, "11.4-MariaDB")) {
            assertThat(said(database)).isEmpty();
            database.run(SqlText.of("CREATE DATABASE shop"));
            database.run(SqlText.of("ALTER DATABASE READ ONLY = 1"));
            assertThat(said(database)).isEmpty();

            assertThat(database.run(SqlText.of("CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop`"
                            + " /*!40100 DEFAULT CHARACTER SET latin1 COLLATE latin1_bin */")))
                    .hasSize(1);
            assertThat(said(database)).containsExactly("latin1_bin");
            assertThat(database.run(SqlText.of("ALTER SCHEMA COLLATE = utf8mb4_bin")))
                    .isEmpty();
            assertThat(said(database)).containsExactly("utf8mb4_bin");
            assertThat(database.run(SqlText.of("ALTER DATABASE shop COLLATE nobody_knows_this")))
                    .extracting(Notice::code)
                    .containsExactly("PLB-1409");
            assertThat(said(database)).containsExactly("utf8mb4_bin");
        }
    }

    private List<String> said(ShadowDatabase database) throws SQLException {
        return engine.reader()
                .read(database.connection())
                .catalog()
                .all(Database.KIND)
                .map(Database::collation)
                .toList();
    }

    @Test
    void isInTheTimeZoneOfItsSystemAsServersAreUnlessSomebodySaysOtherwise(TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, "11.4-MariaDB")) {
            database.run(SqlText.of("CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO SELECT 1"));
            assertThat(engine.reader()
                            .read(database.connection())
                            .catalog()
                            .all(Event.KIND)
                            .map(Event::timeZone))
                    .containsExactly("SYSTEM");
            try (Statement statement = database.connection().createStatement();
                    ResultSet zone = statement.executeQuery("SELECT TIMEDIFF(NOW(), UTC_TIMESTAMP())")) {
                zone.next();
                assertThat(zone.getString(1)).startsWith("00:00:00");
            }
        }
    }

    @Test
    void readsNoFiles(TestServers servers) {
        try (ShadowDatabase database = servers.database(engine, "11.4-MariaDB")) {
            Assertions.assertThatThrownBy(() -> database.run(SqlText.of("LOAD DATA INFILE '/etc/passwd' INTO TABLE t")))
                    .isInstanceOf(UsageException.class);
        }
    }

    private static String versionOf(ShadowServer server) throws SQLException {
        try (ShadowDatabase database = server.create();
                Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT VERSION(), DATABASE()")) {
            rows.next();
            assertThat(rows.getString(2)).startsWith("plumbline_shadow_");
            return rows.getString(1);
        }
    }
}
