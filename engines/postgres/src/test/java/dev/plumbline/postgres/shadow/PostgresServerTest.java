package dev.plumbline.postgres.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.Place;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.server.EmbeddedShadowServer;
import dev.plumbline.core.server.RunMode;
import dev.plumbline.core.server.ServerFiles;
import dev.plumbline.testkit.TestServers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresServerTest {
    @TempDir
    private Path directory;

    @Test
    void leavesNothingWhenItIsClosed() throws IOException, SQLException {
        int port;
        try (ShadowServer server = start(RunMode.current(Installation.FAMILY));
                ShadowDatabase database = server.create()) {
            port = port(database);
            new Socket(InetAddress.getLoopbackAddress(), port).close();
        }
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void runsAsNobodyWhereRootHasNoNamespaces() throws SQLException {
        assumeTrue(RunMode.current(Installation.FAMILY) != RunMode.PLAIN, "Only root has to become somebody else");
        try (ShadowServer server = start(RunMode.SETPRIV);
                ShadowDatabase database = server.create()) {
            assertThat(port(database)).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, linux-amd64",
        "Linux, aarch64, false, linux-arm64v8",
        "Linux, amd64, true, linux-amd64-alpine",
        "Mac OS X, aarch64, false, darwin-arm64v8",
        "Mac OS X, x86_64, false, darwin-amd64"
    })
    void knowsThePlatformsThatHaveBinaries(String system, String machine, boolean musl, String name) {
        assertThat(Platform.of(system, machine, musl)).contains(new Platform(name));
        assertThat(Platform.of("Windows 11", machine, musl)).isEmpty();
        assertThat(Platform.of(system, "riscv64", musl)).isEmpty();
    }

    @Test
    void unpacksNothingOutsideItsDirectory() {
        byte[] header = new byte[1536];
        byte[] name = "../outside".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(name, 0, header, 0, name.length);
        Arrays.fill(header, 124, 135, (byte) '0');
        header[156] = '0';
        assertThatThrownBy(() -> TarArchive.unpack(new ByteArrayInputStream(header), directory.resolve("inside")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside");
        assertThat(directory.resolve("outside")).doesNotExist();
    }

    private static ShadowServer start(RunMode mode) {
        PostgresReleases releases = PostgresReleases.load();
        Place place = TestServers.place();
        ServerFiles files = new ServerFiles(place.cache(), Installation.FAMILY, mode);
        Installation installation = Installation.find(
                        releases.release(releases.newest()).orElseThrow(),
                        Platform.current().orElseThrow(),
                        place.binaries(),
                        files)
                .orElseThrow();
        return EmbeddedShadowServer.start(
                installation, files, Duration.ZERO, port -> PostgresDialect.onOurs(port, installation.password()));
    }

    private static int port(ShadowDatabase database) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT pg_catalog.inet_server_port()")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
