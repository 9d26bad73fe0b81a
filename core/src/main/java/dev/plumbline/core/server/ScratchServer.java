package dev.plumbline.core.server;

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
final class ScratchServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PORTS_TO_TRY = 5;

    private final Process process;
    private final ServerPlace place;
    private final int port;
    private final ServerProgram program;

    private ScratchServer(Process process, ServerPlace place, int port, ServerProgram program) {
        this.process = process;
        this.place = place;
        this.port = port;
        this.program = program;
    }

    /** Starts a server and waits until it accepts connections. */
    static ScratchServer start(ServerProgram program, ServerFiles files) {
        try {
            Path servers = files.servers();
            ServerPlace.sweep(servers);
            for (int attempt = 1; ; attempt++) {
                ServerPlace place = ServerPlace.create(servers);
                int port = freePort();
                ScratchServer server =
                        new ScratchServer(launch(program, place, port, files.mode()), place, port, program);
                Optional<String> failure = server.awaitReady();
                if (failure.isEmpty()) {
                    return server;
                }
                server.close();
                // Between our look and the server's another program may have taken the port.
                if (attempt == PORTS_TO_TRY || !program.saysPortIsTaken(failure.get())) {
                    throw new EnvironmentException(
                            "PLB-1404",
                            "%s doesn't start: %s".formatted(program.words().server(), failure.get()),
                            "Name a server with --shadow " + program.words().address());
                }
            }
        } catch (IOException e) {
            throw new EnvironmentException(
                    "PLB-1404",
                    "%s can't be started: %s".formatted(program.words().server(), e.getMessage()),
                    "See that the disk has %d MB left, or name a server with --shadow %s"
                            .formatted(
                                    program.words().megabytes(), program.words().address()),
                    e);
        }
    }

    int port() {
        return port;
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

    private static Process launch(ServerProgram program, ServerPlace place, int port, RunMode mode) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                mode.word(),
                program.ending(),
                program.data().toString(),
                place.directory().toString()));
        arguments.addAll(program.command(place.data(), port));
        return new ShellScript("server.sh").start(arguments, place.log(), program.family());
    }

    /** Empty when the server is ready, else what it said before it gave up. */
    private Optional<String> awaitReady() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (!process.waitFor(2, TimeUnit.MILLISECONDS)) {
                if (program.isReady(place.data(), place.log())) {
                    return Optional.empty();
                }
                if (Instant.now().isAfter(end)) {
                    return Optional.of("it was not ready after " + PATIENCE.toSeconds() + " s");
                }
            }
            return Optional.of(program.complaint(Files.readString(place.log(), StandardCharsets.UTF_8)));
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
}
