package dev.plumbline.postgres.shadow;

import dev.plumbline.core.problem.EnvironmentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A running scratch server on a port of 127.0.0.1. It ends when it is closed or when this process does, even if that is
 * killed, and its files go with it.
 */
final class PostgresServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PORTS_TO_TRY = 5;

    /** Nothing here outlives the process, so nothing is ever made safe on the disk. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "full_page_writes=off",
            "synchronous_commit=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=1GB",
            "wal_init_zero=off",
            "wal_recycle=off",
            "autovacuum=off",
            "jit=off",
            "shared_buffers=32MB",
            "max_connections=50",
            "max_locks_per_transaction=1024",
            "max_prepared_transactions=10",
            "max_logical_replication_workers=0",
            "timezone=UTC",
            "log_timezone=UTC",
            "lc_messages=C");

    private final Process process;
    private final ServerPlace place;
    private final int port;
    private final String password;

    private PostgresServer(Process process, ServerPlace place, int port, String password) {
        this.process = process;
        this.place = place;
        this.port = port;
        this.password = password;
    }

    /** Starts a server and waits until it accepts connections. */
    static PostgresServer start(Installation installation, ServerFiles files, RunMode mode) {
        try {
            Path servers = files.servers();
            ServerPlace.sweep(servers);
            for (int attempt = 1; ; attempt++) {
                ServerPlace place = ServerPlace.create(servers);
                int port = freePort();
                PostgresServer server = new PostgresServer(
                        launch(installation, place, port, mode), place, port, installation.password());
                Optional<String> failure = server.awaitReady();
                if (failure.isEmpty()) {
                    return server;
                }
                server.close();
                // Between our look and the server's another program may have taken the port.
                if (attempt == PORTS_TO_TRY || !failure.get().contains("could not bind")) {
                    throw notStarted(failure.get());
                }
            }
        } catch (IOException e) {
            throw new EnvironmentException(
                    "PLB-1404",
                    "A scratch server of PostgreSQL can't be started: " + e.getMessage(),
                    "See that the disk has 100 MB left, or name a server with --shadow postgresql://…",
                    e);
        }
    }

    int port() {
        return port;
    }

    /** The superuser's, who is called postgres. */
    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close(); // the script stops the server and removes its files
            process.waitFor();
            place.remove();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(Installation installation, ServerPlace place, int port, RunMode mode)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                mode.word(),
                installation.home().toString(),
                installation.data().toString(),
                place.directory().toString(),
                "-p",
                Integer.toString(port)));
        for (String setting : SETTINGS) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return new ShellScript("server.sh").start(arguments, place.log());
    }

    /** Empty when the server is ready, else what it said before it gave up. */
    private Optional<String> awaitReady() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (!process.waitFor(2, TimeUnit.MILLISECONDS)) {
                if (place.isReady()) {
                    return Optional.empty();
                }
                if (Instant.now().isAfter(end)) {
                    return Optional.of("it was not ready after " + PATIENCE.toSeconds() + " s");
                }
            }
            return Optional.of(
                    Files.readString(place.log(), StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static EnvironmentException notStarted(String said) {
        return new EnvironmentException(
                "PLB-1404",
                "A scratch server of PostgreSQL doesn't start: " + said,
                "Name a server with --shadow postgresql://…");
    }
}
