package dev.plumbline.mysql.shadow;

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
final class MysqlServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PORTS_TO_TRY = 5;

    private final Process process;
    private final ServerPlace place;
    private final int port;
    private final String password;

    private MysqlServer(Process process, ServerPlace place, int port, String password) {
        this.process = process;
        this.place = place;
        this.port = port;
        this.password = password;
    }

    /** Starts a server and waits until it accepts connections. */
    static MysqlServer start(Installation installation, ServerFiles files, RunMode mode) {
        try {
            Path servers = files.servers();
            ServerPlace.sweep(servers);
            for (int attempt = 1; ; attempt++) {
                ServerPlace place = ServerPlace.create(servers);
                int port = freePort();
                MysqlServer server =
                        new MysqlServer(launch(installation, place, port, mode), place, port, installation.password());
                Optional<String> failure = server.awaitReady();
                if (failure.isEmpty()) {
                    return server;
                }
                server.close();
                // Between our look and the server's another program may have taken the port.
                if (attempt == PORTS_TO_TRY || !failure.get().contains("Can't start server: Bind on TCP/IP port")) {
                    throw notStarted(failure.get());
                }
            }
        } catch (IOException e) {
            throw new EnvironmentException(
                    "PLB-1404",
                    "A scratch server can't be started: " + e.getMessage(),
                    "See that the disk has 200 MB left, or name a server with --shadow URL",
                    e);
        }
    }

    int port() {
        return port;
    }

    /** root's. */
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
                mode.word(), installation.data().toString(), place.directory().toString()));
        arguments.addAll(installation.command(place.directory(), port));
        return new ShellScript("server.sh").start(arguments, place.log());
    }

    /** Empty when the server is ready, else what it said before it gave up. */
    private Optional<String> awaitReady() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
                if (place.isReady()) {
                    return Optional.empty();
                }
                if (Instant.now().isAfter(end)) {
                    return Optional.of("it was not ready after " + PATIENCE.toSeconds() + " s");
                }
            }
            return Optional.of(errors(Files.readString(place.log(), StandardCharsets.UTF_8)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    /** What of a server's log is worth telling. */
    private static String errors(String log) {
        List<String> errors = log.lines()
                .filter(line -> line.contains("ERROR") || line.contains("error while loading"))
                .toList();
        return String.join("; ", errors.isEmpty() ? log.lines().toList() : errors)
                .strip();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static EnvironmentException notStarted(String said) {
        return new EnvironmentException(
                "PLB-1404", "A scratch server doesn't start: " + said, "Name a server with --shadow URL");
    }
}
