package dev.plumbline.postgres.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.Place;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresShadowServersTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"13", "14", "15", "16", "17", "18"})
    void startsAServerOfTheWantedMajor(String major) throws SQLException {
        try (ShadowServer server = new PostgresShadowServers().start(major, TestServers.place());
                ShadowDatabase database = server.create()) {
            assertThat(server.version()).startsWith(major + ".");
            assertThat(query(database.connection(), "SHOW server_version")).startsWith(major + ".");
        }
    }

    @Test
    void givesEveryCallerAnEmptyDatabase() throws SQLException {
        try (ShadowServer server = new PostgresShadowServers().start("", TestServers.place());
                ShadowDatabase one = server.create();
                ShadowDatabase other = server.create()) {
            execute(one.connection(), "CREATE TABLE only_here (id int)");
            assertThat(query(other.connection(), "SELECT count(*) FROM pg_class WHERE relname = 'only_here'"))
                    .isEqualTo("0");
            assertThat(query(other.connection(), "SHOW server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void removesADatabaseThatIsClosed() throws SQLException {
        String count = "SELECT count(*) FROM pg_database WHERE datname LIKE 'plumbline%'";
        try (ShadowServer server = new PostgresShadowServers().start("", TestServers.place());
                ShadowDatabase stays = server.create()) {
            server.create().close();
            assertThat(query(stays.connection(), count)).isEqualTo("1");
        }
    }

    @Test
    void saysHowToGetBinariesThatAreNotThere() {
        Place nowhere = new Place(directory, coordinates -> Optional.empty());
        assertThatThrownBy(() -> new PostgresShadowServers().start("17.2", nowhere))
                .hasMessageContaining("PLB-1401")
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("mvn dependency:get -Dartifact=io.zonky.test.postgres:")
                .hasMessageContaining("--shadow");
    }

    @Test
    void refusesAMajorThatIsNewerThanAllWeHave() {
        assertThatThrownBy(() -> new PostgresShadowServers().start("99", TestServers.place()))
                .hasMessageContaining("PLB-1406");
    }

    @Test
    void takesTheNearestNewerMajorWhereTheWantedOneIsMissing() {
        Place place = TestServers.place();
        Place without17 = new Place(
                directory,
                coordinates -> coordinates.contains(":17.")
                        ? Optional.empty()
                        : place.binaries().find(coordinates));
        try (ShadowServer server = new PostgresShadowServers().start("17", without17)) {
            assertThat(server.version()).startsWith("18.");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
