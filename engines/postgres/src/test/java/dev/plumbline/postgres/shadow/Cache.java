package dev.plumbline.postgres.shadow;

import dev.plumbline.core.engine.ShadowServers.Place;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.server.RunMode;
import dev.plumbline.core.server.ServerFiles;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A cache with servers that nobody else uses; their binaries are those of all tests. */
record Cache(Path directory) {
    /** With the binaries of some majors. */
    static Cache in(Path directory, String... majors) throws IOException {
        ServerFiles files =
                new ServerFiles(TestServers.place().cache(), Installation.FAMILY, RunMode.current(Installation.FAMILY));
        Path own = Files.createDirectories(directory.resolve("postgres"));
        for (String major : majors) {
            String release =
                    PostgresReleases.load().release(Integer.parseInt(major)).orElseThrow();
            Installation installation = Installation.find(
                            release,
                            Platform.current().orElseThrow(),
                            TestServers.place().binaries(),
                            files)
                    .orElseThrow();
            String name = release + "-" + Platform.current().orElseThrow().name();
            Files.createSymbolicLink(own.resolve(name), installation.home());
            Files.createSymbolicLink(
                    own.resolve(name + "-data"), installation.data().resolve(".."));
        }
        return new Cache(directory);
    }

    ShadowServer start(String major, Duration idle) {
        return new PostgresShadowServers().start(major, new Place(directory, coordinates -> Optional.empty(), idle));
    }

    List<Path> places() throws IOException {
        try (Stream<Path> children =
                Files.list(Files.createDirectories(directory.resolve("postgres").resolve("servers")))) {
            return children.sorted().toList();
        }
    }

    /** The processes of the servers here, guards or servers themselves. */
    List<ProcessHandle> processes(String file) throws IOException {
        return places().stream().flatMap(place -> process(place, file).stream()).toList();
    }

    static Optional<ProcessHandle> process(Path place, String file) {
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readString(place.resolve(file)).strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Waits until processes have ended. */
    static void await(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    /** Ends what is idle. */
    void end() throws Exception {
        List<ProcessHandle> guards = processes("guard");
        for (Path place : places()) {
            try {
                Files.createDirectory(place.resolve("ending"));
            } catch (FileAlreadyExistsException e) {
                continue; // it ends already
            }
            process(place, "pid").ifPresent(ProcessHandle::destroyForcibly);
        }
        await(guards);
        try (Stream<Path> children = Files.list(directory.resolve("postgres"))) {
            for (Path link : children.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }
}
