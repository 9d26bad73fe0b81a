package dev.plumbline.core.server;

import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.text.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scratch servers of one program on this machine: those that earlier runs have left, and new ones. */
final class ScratchServers {
    /** So many of a kind are left idle at most. */
    static final int MOST_IDLE = 2;

    /** Changes with what the files of a place mean; servers of another layout are left to their guards. */
    private static final String LAYOUT = "1";

    private static final int PORTS_TO_TRY = 5;

    private final ServerProgram program;
    private final RunMode mode;
    private final Path servers;
    private final Machine machine;
    private final String kind;

    private ScratchServers(ServerProgram program, RunMode mode, Path servers, Machine machine) {
        this.program = program;
        this.mode = mode;
        this.servers = servers;
        this.machine = machine;
        this.kind = kind(program, mode, machine);
    }

    /** Looks after what dead processes have left first. */
    static ScratchServers of(ServerProgram program, ServerFiles files) {
        try {
            ScratchServers servers = new ScratchServers(program, files.mode(), files.servers(), Machine.current());
            servers.sweep();
            return servers;
        } catch (IOException e) {
            throw notStarted(program, e);
        }
    }

    /** Starts a server and waits until it accepts connections; it is leased to us. */
    ScratchServer start() {
        try {
            for (int attempt = 1; ; attempt++) {
                ScratchServer server =
                        ScratchServer.launch(program, ServerPlace.create(servers, kind, machine, mode), mode);
                Optional<String> failure = server.awaitReady();
                if (failure.isEmpty()) {
                    return server;
                }
                server.end();
                // Between our look and the server's another program may have taken the port.
                if (attempt == PORTS_TO_TRY || !program.saysPortIsTaken(failure.get())) {
                    throw new EnvironmentException(
                            "PLB-1404",
                            "%s doesn't start: %s".formatted(program.words().server(), failure.get()),
                            "Name a server with --shadow " + program.words().address());
                }
            }
        } catch (IOException e) {
            throw notStarted(program, e);
        }
    }

    /** Leases a server that an earlier run has left, if there is any. */
    Optional<ScratchServer> take() {
        for (ServerPlace place : places()) {
            Optional<ScratchServer> server = take(place);
            if (server.isPresent()) {
                return server;
            }
        }
        return Optional.empty();
    }

    /** Ends idle servers of which there are too many. */
    void limit() {
        places().stream()
                .filter(ServerPlace::isIdle)
                .skip(MOST_IDLE)
                .flatMap(place -> take(place).stream())
                .forEach(ScratchServer::end);
    }

    private Optional<ScratchServer> take(ServerPlace place) {
        try {
            return place.take() ? ScratchServer.taken(program, place) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // its guard sees to it
        }
    }

    private List<ServerPlace> places() {
        return children().stream()
                .filter(place -> place.name().startsWith(kind + "-"))
                .toList();
    }

    private List<ServerPlace> children() {
        try (Stream<Path> children = Files.list(servers)) {
            return children.sorted()
                    .map(directory -> new ServerPlace(directory, machine))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // what others left is no reason to fail
        }
    }

    /** Ends the servers and removes the files that nobody looks after: a crash of the machine, a kill of everything. */
    private void sweep() {
        children().forEach(ScratchServers::sweep);
    }

    private static void sweep(ServerPlace place) {
        try {
            if (Files.exists(place.file("machine")) && place.isAbandoned()) {
                place.clear();
            }
        } catch (IOException | UncheckedIOException e) {
            return; // it ends just now, or it isn't ours
        }
    }

    private static String kind(ServerProgram program, RunMode mode, Machine machine) {
        List<String> parts = new ArrayList<>(List.of(
                LAYOUT,
                program.family().name(),
                mode.word(),
                machine.name(),
                System.getProperty("user.name"),
                program.data().toString(),
                program.password()));
        parts.addAll(program.command(Path.of("data"), 0));
        return Digest.of(parts).substring(0, 12);
    }

    private static EnvironmentException notStarted(ServerProgram program, IOException e) {
        return new EnvironmentException(
                "PLB-1404",
                "%s can't be started: %s".formatted(program.words().server(), e.getMessage()),
                "See that the disk has %d MB left, or name a server with --shadow %s"
                        .formatted(program.words().megabytes(), program.words().address()),
                e);
    }
}
