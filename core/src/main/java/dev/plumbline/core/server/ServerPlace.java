package dev.plumbline.core.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The directory of one running server. A file lock beside it tells the living from the dead: the system takes it back when
 * its process ends, however that ends.
 */
final class ServerPlace {
    private static final Duration BIRTH = Duration.ofSeconds(10);

    private final Path directory;
    private final FileChannel lock;

    private ServerPlace(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    static ServerPlace create(Path servers) throws IOException {
        String name = ours() + UUID.randomUUID();
        FileChannel lock = FileChannel.open(
                lockOf(servers.resolve(name)), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        Path directory = Files.createDirectory(
                servers.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        return new ServerPlace(directory, lock);
    }

    Path directory() {
        return directory;
    }

    Path log() {
        return directory.resolve("log");
    }

    Path data() {
        return directory.resolve("data");
    }

    /** Gives up the place of a server that has ended. */
    void remove() throws IOException {
        ServerFiles.delete(directory);
        Files.deleteIfExists(lockOf(directory));
        lock.close();
    }

    /** Ends the servers and removes the files that an earlier process left: a crash of the machine, a kill of everything. */
    static void sweep(Path servers) throws IOException {
        Instant young = Instant.now().minus(BIRTH);
        try (Stream<Path> children = Files.list(servers)) {
            for (Path file : children.filter(ServerPlace::isOfOthers).toList()) {
                sweep(file, young);
            }
        }
    }

    /** Our own are not even opened: whoever closes a file gives back all locks that his process has on it. */
    private static boolean isOfOthers(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".lock") && !name.startsWith(ours());
    }

    private static String ours() {
        return ProcessHandle.current().pid() + "-";
    }

    private static void sweep(Path file, Instant young) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            boolean justMade = Files.getLastModifiedTime(file).toInstant().isAfter(young);
            if (lock == null || justMade) {
                return;
            }
            String name = file.toString();
            Path directory = Path.of(name.substring(0, name.length() - ".lock".length()));
            stop(directory);
            ServerFiles.delete(directory);
            Files.deleteIfExists(file);
        } catch (NoSuchFileException | OverlappingFileLockException e) {
            return; // gone meanwhile, or our own
        }
    }

    private static void stop(Path directory) throws IOException {
        try {
            String id = Files.readString(directory.resolve("pid"));
            ProcessHandle.of(Long.parseLong(id.strip()))
                    .filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains(directory.toString()))
                            .isPresent())
                    .ifPresent(process -> {
                        process.destroyForcibly();
                        process.onExit().join();
                    });
        } catch (NoSuchFileException e) {
            return; // it had ended
        }
    }

    private static Path lockOf(Path directory) {
        return Path.of(directory + ".lock");
    }
}
