package dev.plumbline.core.server;

import dev.plumbline.core.problem.EnvironmentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where binaries, initialised data and running servers live: in the user's cache, or in a temporary directory of the user's
 * own where that can't be written to.
 *
 * <p>What is installed appears as a whole or not at all, so that two processes may install the same thing at once.
 */
public final class ServerFiles {
    private final Path cache;
    private final Path temporary;
    private final RunMode mode;

    /**
     * @param cache a directory of the user's own, of all engines
     * @param family whose files these are
     */
    public ServerFiles(Path cache, ServerFamily family, RunMode mode) {
        this.cache = cache.toAbsolutePath().resolve(family.name());
        this.temporary = Path.of(System.getProperty("java.io.tmpdir"))
                .toAbsolutePath()
                .resolve("plumbline-%s-%s-%s".formatted(family.name(), System.getProperty("user.name"), mode.word()));
        this.mode = mode;
    }

    /** How the servers are run that these files are for. */
    public RunMode mode() {
        return mode;
    }

    /** Fills a new directory. */
    @FunctionalInterface
    public interface Filler {
        void fill(Path directory) throws IOException;
    }

    /** The directory of this name, if it is there. */
    public Optional<Path> present(String name) {
        // A server that runs as nobody can't enter root's home. What can only be read is good enough.
        Path cached = cache.resolve(name);
        if (mode != RunMode.SETPRIV && Files.isDirectory(cached)) {
            return Optional.of(cached);
        }
        Path other = temporary.resolve(name);
        return Files.isDirectory(other) && isOurs(temporary) ? Optional.of(other) : Optional.empty();
    }

    /** The directory of this name, filled if it isn't there yet. */
    public Path installed(String name, Filler filler) throws IOException {
        Optional<Path> present = present(name);
        if (present.isPresent()) {
            return present.get();
        }
        Path parent = writable();
        Path wanted = parent.resolve(name);
        sweepAbandoned(parent);
        Path filling = Files.createTempDirectory(parent, name + ".filling");
        try {
            Files.setPosixFilePermissions(filling, PosixFilePermissions.fromString("rwxr-xr-x"));
            filler.fill(filling);
            Files.move(filling, wanted, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(wanted)) {
                throw e;
            } // another process was faster
        } finally {
            delete(filling);
        }
        return wanted;
    }

    /** Where servers run, each in a directory of its own. */
    Path servers() throws IOException {
        return Files.createDirectories(writable().resolve("servers"));
    }

    private Path writable() throws IOException {
        if (mode != RunMode.SETPRIV) {
            try {
                Files.createDirectories(cache);
                if (Files.isWritable(cache)) {
                    return cache;
                }
            } catch (FileSystemException e) {
                return temporary();
            }
        }
        return temporary();
    }

    private Path temporary() throws IOException {
        if (Files.notExists(temporary, LinkOption.NOFOLLOW_LINKS)) {
            String permissions = mode == RunMode.SETPRIV ? "rwxr-xr-x" : "rwx------";
            try {
                Files.createDirectory(
                        temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
            } catch (FileAlreadyExistsException e) {
                return owned(); // another process was faster
            }
        }
        return owned();
    }

    private Path owned() {
        if (!isOurs(temporary)) {
            throw new EnvironmentException(
                    "PLB-1403",
                    "%s can't be written to, and %s belongs to somebody else".formatted(cache, temporary),
                    "Make one of them yours");
        }
        return temporary;
    }

    /** Anybody may make a directory of any name where all keep temporary files. */
    private static boolean isOurs(Path directory) {
        try {
            return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS)
                            .getName()
                            .equals(System.getProperty("user.name"));
        } catch (IOException e) {
            return false;
        }
    }

    /** A new password, in a file that nobody else can read. */
    public static String newPassword(Path file) throws IOException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String password = HexFormat.of().formatHex(random);
        Files.writeString(file, password);
        return password;
    }

    /** Removes what a killed process left half filled. */
    private static void sweepAbandoned(Path parent) throws IOException {
        Instant longAgo = Instant.now().minus(Duration.ofHours(1));
        try (Stream<Path> children = Files.list(parent)) {
            for (Path child : children.filter(path -> path.toString().contains(".filling"))
                    .toList()) {
                if (isOlder(child, longAgo)) {
                    delete(child);
                }
            }
        }
    }

    private static boolean isOlder(Path path, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(time);
        } catch (NoSuchFileException e) {
            return false; // another process has finished with it
        }
    }

    /** Removes a directory with all that is in it; what is gone already is no failure. */
    public static void delete(Path directory) throws IOException {
        if (Files.notExists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            return; // likewise
        } catch (UncheckedIOException e) {
            if (Files.exists(directory)) {
                throw e;
            } // its server removed it meanwhile
        }
    }
}
