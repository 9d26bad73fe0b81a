package dev.plumbline.core.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The directory of one running server, with what its guard and the runs that use it tell each other:
 *
 * <ul>
 *   <li>{@code machine}, {@code guard}, {@code pid}: where it runs, and as which processes
 *   <li>{@code lease}: who uses it, one run at a time; begins with that run's process id
 *   <li>{@code idle}: for how many seconds it may be without a lease
 *   <li>{@code ending}: that it ends, whoever says so; nobody takes it any more
 *   <li>{@code port}, {@code new}: that it was ready, and the digest of what it held then
 *   <li>{@code beat}: touched every minute by the guard, for those who can't see processes from where they are
 * </ul>
 *
 * @param here where we are ourselves
 */
record ServerPlace(Path directory, Machine here) {
    /** How long it takes at most until a new one has its files. */
    private static final Duration BIRTH = Duration.ofMinutes(1);

    private static final Duration SILENCE = Duration.ofHours(1);

    /** A new place, leased to us. */
    static ServerPlace create(Path servers, String kind, Machine here, RunMode mode) throws IOException {
        // Nobody's server has to come through.
        String permissions = mode == RunMode.SETPRIV ? "rwx--x--x" : "rwx------";
        Path directory = Files.createDirectory(
                servers.resolve(kind + "-" + UUID.randomUUID().toString().substring(0, 8)),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        ServerPlace place = new ServerPlace(directory, here);
        place.write("lease", holder());
        place.write("machine", here.name());
        return place;
    }

    String name() {
        return String.valueOf(directory.getFileName());
    }

    Path data() {
        return file("data");
    }

    Path log() {
        return file("log");
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    void write(String name, String value) throws IOException {
        Files.writeString(file(name), value + "\n");
    }

    /** What a file says; empty if it isn't there. */
    Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(file(name)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a run could take it. */
    boolean isIdle() {
        return Files.exists(file("port"))
                && Files.exists(file("new"))
                && !Files.exists(file("lease"))
                && !Files.exists(file("ending"));
    }

    /** Leases it to us, if nobody else has it and its guard hasn't decided to end it. */
    boolean take() throws IOException {
        if (!isIdle()) {
            return false;
        }
        try {
            Files.writeString(file("lease"), holder() + "\n", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            return false; // somebody was faster, or it is gone
        }
        // The guard makes its mark and then looks for a lease; we look the other way round.
        if (Files.exists(file("ending"))) {
            Files.deleteIfExists(file("lease"));
            return false;
        }
        return true;
    }

    /** Gives back our lease; the next run may have the server for as long. */
    void release(Duration idle) throws IOException {
        // What one run's server said is nothing to the next.
        FileChannel.open(log(), StandardOpenOption.WRITE).truncate(0).close();
        write("idle", Long.toString(idle.toSeconds()));
        Files.delete(file("lease"));
    }

    /** Marks it as ending: nobody takes it any more. */
    void condemn() throws IOException {
        try {
            Files.createDirectory(file("ending"));
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            return; // its guard was faster
        }
    }

    /** Whether whoever made it, guards it or leases it is gone. */
    boolean isAbandoned() throws IOException {
        Instant now = Instant.now();
        if (isHere()) {
            boolean born = Files.exists(file("guard"));
            boolean used = Processes.namedIn(file("guard")).isPresent()
                    || Processes.namedIn(file("lease")).isPresent();
            return !used && (born || modified(directory).isBefore(now.minus(BIRTH)));
        }
        Path sign = Files.exists(file("beat")) ? file("beat") : directory;
        return modified(sign).isBefore(now.minus(SILENCE));
    }

    private boolean isHere() {
        return read("machine").filter(here.name()::equals).isPresent();
    }

    private static Instant modified(Path path) throws IOException {
        return Files.getLastModifiedTime(path).toInstant();
    }

    /** Ends what may still run here, which has no guard any more, and removes the files. */
    void clear() throws IOException {
        if (isHere()) {
            Processes.namedIn(file("pid")).ifPresent(process -> Processes.stop(process, directory));
        }
        ServerFiles.delete(directory);
    }

    /** Process ids come again, so there is more to it. */
    private static String holder() {
        return ProcessHandle.current().pid() + " " + UUID.randomUUID();
    }
}
