package dev.plumbline.postgres.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.core.engine.ShadowServers.Place;
import dev.plumbline.testkit.TestServers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresServerTest {
    @TempDir
    private Path directory;

    @Test
    void leavesNothingWhenItIsClosed() throws IOException {
        RunMode mode = RunMode.current();
        ServerFiles files = new ServerFiles(TestServers.place().cache(), mode);
        int port;
        try (PostgresServer server = PostgresServer.start(installation(files, mode), files, mode)) {
            port = server.port();
            new Socket(InetAddress.getLoopbackAddress(), port).close();
        }
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void runsAsNobodyWhereRootHasNoNamespaces() throws IOException {
        assumeTrue(RunMode.current() != RunMode.PLAIN, "Only root has to become somebody else");
        ServerFiles files = new ServerFiles(TestServers.place().cache(), RunMode.SETPRIV);
        try (PostgresServer server =
                PostgresServer.start(installation(files, RunMode.SETPRIV), files, RunMode.SETPRIV)) {
            new Socket(InetAddress.getLoopbackAddress(), server.port()).close();
        }
    }

    @Test
    void takesATemporaryDirectoryWhereTheCacheCantBeMade() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Path servers = new ServerFiles(file, RunMode.PLAIN).servers();
        assertThat(servers)
                .startsWith(Path.of(System.getProperty("java.io.tmpdir")))
                .isDirectory();
    }

    @Test
    void installsOnceThoughManyAskAtATime() throws InterruptedException, ExecutionException, IOException {
        ServerFiles files = new ServerFiles(directory, RunMode.PLAIN);
        List<Future<Path>> installed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int at = 0; at < 8; at++) {
                installed.add(threads.submit(
                        () -> files.installed("thing", made -> Files.writeString(made.resolve("part"), "whole"))));
            }
        }
        for (Future<Path> path : installed) {
            assertThat(path.get().resolve("part")).hasContent("whole");
        }
        try (Stream<Path> left = Files.list(directory.resolve("postgres"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("thing");
        }
    }

    @Test
    void removesWhatADeadProcessLeft() throws IOException {
        Path dead = Files.createDirectories(directory.resolve("dead").resolve("data"))
                .getParent();
        Path lock = Files.createFile(directory.resolve("dead.lock"));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(3600)));
        ServerPlace living = ServerPlace.create(directory);
        ServerPlace.sweep(directory);
        assertThat(dead).doesNotExist();
        assertThat(lock).doesNotExist();
        assertThat(living.directory()).isDirectory();
        living.remove();
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

    private static Installation installation(ServerFiles files, RunMode mode) {
        PostgresReleases releases = PostgresReleases.load();
        Place place = TestServers.place();
        return Installation.find(
                        releases.release(releases.newest()).orElseThrow(),
                        Platform.current().orElseThrow(),
                        place.binaries(),
                        files,
                        mode)
                .orElseThrow();
    }
}
