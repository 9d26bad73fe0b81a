package dev.plumbline.core.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A running scratch server on a port of 127.0.0.1, leased to us. If this process ends without a word, even if it is killed, its
 * guard ends the server and removes its files.
 */
final class ScratchServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private final ServerProgram program;
    private final ServerPlace place;
    private final ProcessHandle guard;
    private final int port;

    private ScratchServer(ServerProgram program, ServerPlace place, ProcessHandle guard, int port) {
        this.program = program;
        this.place = place;
        this.guard = guard;
        this.port = port;
    }

    /** Starts a server in a place that is ours. */
    static ScratchServer launch(ServerProgram program, ServerPlace place, RunMode mode) throws IOException {
        int port = freePort();
        List<String> arguments = new ArrayList<>(List.of(
                mode.word(),
                program.ending(),
                program.data().toString(),
                place.directory().toString()));
        arguments.addAll(program.command(place.data(), port));
        Process process = new ShellScript("guard.sh").detach(arguments, place.log());
        return new ScratchServer(program, place, process.toHandle(), port);
    }

    /** A server that another run has left, and that we have leased; empty if it turns out to be no use. */
    static Optional<ScratchServer> taken(ServerProgram program, ServerPlace place) throws IOException {
        Optional<ProcessHandle> guard = Processes.namedIn(place.file("guard"));
        Optional<Integer> port =
                place.read("port").filter(PORT.asMatchPredicate()).map(Integer::valueOf);
        if (guard.isPresent() && port.isPresent()) {
            return Optional.of(new ScratchServer(program, place, guard.get(), port.get()));
        }
        place.condemn();
        place.clear();
        return Optional.empty();
    }

    int port() {
        return port;
    }

    /** Keeps in mind what it holds now that it is new, as a digest, so that others may have it. */
    void rememberNew(String state) {
        try {
            place.write("port", Integer.toString(port));
            place.write("new", state);
        } catch (IOException e) {
            return; // then it ends with us
        }
    }

    /** Whether it held the same when it was new. */
    boolean wasAsNew(String state) {
        return place.read("new").filter(state::equals).isPresent();
    }

    /** Leaves it to the next run, for a time; if that is impossible, it is still ours. */
    boolean release(Duration idle) {
        try {
            place.release(idle);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends it like {@link #end}, in its own time: it may be in a state in which it doesn't end. */
    void drop() {
        try {
            place.condemn();
            Optional<ProcessHandle> server = Processes.namedIn(place.file("pid"));
            server.ifPresent(process -> Processes.stop(process, place.directory()));
        } catch (IOException e) {
            return; // its guard sees to it
        }
    }

    /** Ends it at once, and waits until its files are gone. What can't be removed now is swept by a later run. */
    void end() {
        try {
            place.condemn();
            Optional<ProcessHandle> server = Processes.namedIn(place.file("pid"));
            if (server.isPresent() && guard.isAlive()) {
                Processes.signal(server.get(), program.ending()); // the guard sees it, and removes the files
            }
            Instant end = Instant.now().plus(PATIENCE);
            while (Files.exists(place.directory())
                    && guard.isAlive()
                    && Instant.now().isBefore(end)) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
            place.clear();
        } catch (IOException | UncheckedIOException e) {
            return; // its guard goes on with it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empty when the server is ready, else what it said before it gave up. */
    Optional<String> awaitReady() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (guard.isAlive()) {
                if (program.isReady(place.data(), place.log())) {
                    return Optional.empty();
                }
                if (Instant.now().isAfter(end)) {
                    return Optional.of("it was not ready after " + PATIENCE.toSeconds() + " s");
                }
                TimeUnit.MILLISECONDS.sleep(2);
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
