package dev.plumbline.core.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Processes of which a file holds the id. */
final class Processes {
    private Processes() {}

    /** The process whose id a file begins with; empty if there is no such process, or no such file. */
    static Optional<ProcessHandle> namedIn(Path file) {
        try {
            return ProcessHandle.of(
                            Long.parseLong(Files.readString(file).strip().split(" ", 2)[0]))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // gone, or never written
        }
    }

    /** Sends a signal, which Java knows only two of. */
    static void signal(ProcessHandle process, String signal) throws IOException {
        Process kill = new ProcessBuilder("sh", "-c", "kill -\"$1\" \"$2\"", "sh", signal, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        kill.getOutputStream().close();
        try {
            kill.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a process at once, if its command speaks of a directory: the id may have become another's. */
    static void stop(ProcessHandle process, Path directory) {
        boolean same = process.info()
                .commandLine()
                .filter(line -> line.contains(directory.toString()))
                .isPresent();
        if (same) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
