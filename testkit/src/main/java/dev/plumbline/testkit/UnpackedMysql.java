package dev.plumbline.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server of MySQL for tests. Nobody publishes one as a Maven artefact, so it is unpacked from a distribution's package by
 * the tool that lies beside the project; where that isn't, tests of MySQL are skipped.
 */
public final class UnpackedMysql {
    /** The major of the package. */
    public static final String VERSION = "9";

    private static final long PATIENCE_IN_MINUTES = 10;

    private UnpackedMysql() {}

    /**
     * Puts it where engines look for it, if it isn't there yet.
     *
     * @return why there is none; empty if there is one
     */
    public static synchronized Optional<String> prepare() {
        Path home = TestServers.place().cache().resolve("mysql").resolve("server-" + VERSION);
        Path program = home.resolve("bin").resolve("mysqld");
        if (Files.isExecutable(program)) {
            return Optional.empty();
        }
        Path tool = ProjectRoot.find().resolveSibling("shared").resolve("tools").resolve("portable");
        if (!Files.isReadable(tool)) {
            return Optional.of("no server of MySQL here: there is no " + tool);
        }
        try {
            Files.createDirectories(home);
            Process process = new ProcessBuilder(List.of(
                            "python3",
                            tool.toString(),
                            "--dest",
                            home.toString(),
                            "--package",
                            "mysql-server-core",
                            "--programs",
                            "usr/sbin/mysqld"))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log").toFile())
                    .start();
            boolean done = process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES);
            return done && process.exitValue() == 0 && Files.isExecutable(program)
                    ? Optional.empty()
                    : Optional.of("no server of MySQL here: it can't be unpacked, see " + home.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("no server of MySQL here: interrupted");
        }
    }
}
