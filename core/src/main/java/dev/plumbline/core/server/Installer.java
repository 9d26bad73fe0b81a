package dev.plumbline.core.server;

import dev.plumbline.core.engine.ShadowServers.Binaries;
import dev.plumbline.core.problem.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Installs servers in the cache: their binaries from a Maven artefact, and initialised data to start from. */
public record Installer(ServerFiles files) {
    /** Unpacks an archive. */
    @FunctionalInterface
    public interface Unpacker {
        void unpack(Path archive, Path directory) throws IOException;
    }

    /**
     * Initialised data.
     *
     * @param directory the data directory
     * @param password the administrator's
     */
    public record Data(Path directory, String password) {}

    /**
     * Where the binaries are, got and unpacked if need be.
     *
     * @param name of their directory
     * @param coordinates of their artefact
     * @param megabytes what the disk should have left for them
     * @return empty if they can't be had
     * @throws EnvironmentException if they can't be unpacked
     */
    public Optional<Path> binaries(
            String name, String coordinates, Binaries binaries, Unpacker unpacker, int megabytes) {
        return files.present(name)
                .or(() -> binaries.find(coordinates).map(archive -> {
                    try {
                        return files.installed(name, directory -> unpacker.unpack(archive, directory));
                    } catch (IOException e) {
                        throw new EnvironmentException(
                                "PLB-1403",
                                "The server binaries in %s can't be unpacked: %s".formatted(archive, e.getMessage()),
                                "Delete the file if it is damaged, and see that the disk has %d MB left"
                                        .formatted(megabytes),
                                e);
                    }
                }));
    }

    /**
     * Initialised data, made if need be.
     *
     * @param name of its directory
     * @param title of the server
     * @param next what to do if it can't be made
     * @param filler makes {@code data} and {@code password} in a directory
     * @throws EnvironmentException if it can't be made
     */
    public Data data(String name, String title, String next, ServerFiles.Filler filler) {
        try {
            Path made = files.installed(name, filler);
            return new Data(made.resolve("data"), Files.readString(made.resolve("password")));
        } catch (IOException e) {
            throw new EnvironmentException(
                    "PLB-1403", "A data directory for %s can't be made: %s".formatted(title, e.getMessage()), next, e);
        }
    }
}
