package dev.plumbline.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestServers.Provider.class)
class PostgresConnectorTest {
    private static final ConnectOptions BRIEF = new ConnectOptions(Duration.ofSeconds(1), "test of plumbline");

    @Test
    void opensAConnectionThatTheServerCanName(TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), "18")) {
            execute(database, "CREATE ROLE ada LOGIN PASSWORD 'secret'");
            try (Connection connection = connect(database, "ada:secret@", "");
                    Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("SELECT current_user, current_setting('application_name')")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("ada");
                assertThat(rows.getString(2)).isEqualTo("test of plumbline");
                assertThat(new PostgresEngine().recognises(connection.getMetaData()))
                        .isTrue();
            } finally {
                execute(database, "DROP ROLE ada");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody:wrong-secret@", "postgres:wrong-secret@", "postgres@"})
    void saysThatTheServerLetsNobodyIn(String login, TestServers servers) {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), "18")) {
            assertThatThrownBy(() -> connect(database, login, ""))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining("PLB-1102")
                    .hasMessageNotContaining("wrong-secret");
        }
    }

    @Test
    void saysThatThereIsNoSuchDatabase(TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), "18")) {
            execute(database, "CREATE ROLE eve LOGIN PASSWORD 'secret'");
            DatabaseAddress address = address("postgresql://eve:secret@127.0.0.1:" + port(database) + "/nowhere");
            assertThatThrownBy(() -> new PostgresConnector(BRIEF).connect(address))
                    .hasMessageContaining("PLB-1103")
                    .hasMessageContaining("nowhere")
                    .hasMessageNotContaining("secret");
            execute(database, "DROP ROLE eve");
        }
    }

    @Test
    void saysThatTheServerHasNoTls(TestServers servers) {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), "18")) {
            assertThatThrownBy(() -> connect(database, "postgres:x@", "?sslmode=require"))
                    .hasMessageContaining("PLB-1104")
                    .hasMessageContaining("sslmode");
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(
                        () -> new PostgresConnector(BRIEF).connect(address("postgresql://a:secret@127.0.0.1:" + port)))
                .hasMessageContaining("PLB-1101")
                .hasMessageNotContaining("secret");
    }

    @Test
    void saysThatAHostIsUnknown() {
        assertThatThrownBy(() -> new PostgresConnector(BRIEF).connect(address("postgresql://a@no-such-host.invalid/b")))
                .hasMessageContaining("PLB-1101")
                .hasMessageContaining("unknown host no-such-host.invalid");
    }

    @Test
    void givesUpOnAServerThatNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DatabaseAddress address = address("postgresql://a@127.0.0.1:" + silent.getLocalPort() + "/b");
            assertThatThrownBy(() -> new PostgresConnector(BRIEF).connect(address))
                    .hasMessageContaining("PLB-1106");
        }
    }

    private static Connection connect(ShadowDatabase database, String login, String query) throws SQLException {
        URI url = url(database);
        return new PostgresConnector(BRIEF)
                .connect(address("postgresql://%s%s%s%s".formatted(login, url.getAuthority(), url.getPath(), query)));
    }

    private static int port(ShadowDatabase database) throws SQLException {
        return url(database).getPort();
    }

    private static URI url(ShadowDatabase database) throws SQLException {
        return URI.create(database.connection().getMetaData().getURL().substring("jdbc:".length()));
    }

    private static DatabaseAddress address(String source) {
        return new PostgresAddresses(Map.of("PGPASSFILE", "/dev/null"))
                .find(source)
                .orElseThrow();
    }

    private static void execute(ShadowDatabase database, String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
