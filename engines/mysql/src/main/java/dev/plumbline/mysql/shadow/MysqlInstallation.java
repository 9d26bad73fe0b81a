package dev.plumbline.mysql.shadow;

import dev.plumbline.core.server.Installer;
import dev.plumbline.core.server.RunMode;
import dev.plumbline.core.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server of MySQL that somebody has unpacked in the cache: its binaries are published nowhere that we could fetch them
 * from.
 */
final class MysqlInstallation {
    private static final String DATA = "-data1";

    private final Path home;
    private final RunMode mode;

    private MysqlInstallation(Path home, RunMode mode) {
        this.home = home;
        this.mode = mode;
    }

    /** Where a server of a major is looked for. */
    static Path home(Path cache, int major) {
        return cache.toAbsolutePath().resolve("mysql").resolve("server-" + major);
    }

    /**
     * The installation of a major.
     *
     * @return empty if nobody has put it there
     */
    static Optional<Installation> find(int major, Path cache, ServerFiles files) {
        Path home = home(cache, major);
        return Files.isExecutable(home.resolve("bin/mysqld"))
                ? Optional.of(
                        new MysqlInstallation(home, files.mode()).initialised("server-" + major, new Installer(files)))
                : Optional.empty();
    }

    private Installation initialised(String name, Installer installer) {
        Path program = home.resolve("bin/mysqld");
        Installer.Data data = installer.data(
                name + DATA,
                "MySQL",
                "See that the disk has 200 MB left, and that %s works".formatted(program),
                this::initialise);
        return new Installation("mysql", program, arguments(), data.directory(), data.password());
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(Installation.LEAN);
        arguments.addAll(List.of(
                "--innodb-redo-log-capacity=16M",
                "--innodb-data-file-path=ibdata1:5M:autoextend",
                "--secure-file-priv=",
                "--mysqlx=OFF",
                "--auto-generate-certs=OFF"));
        base().ifPresent(base -> {
            arguments.add("--basedir=" + base);
            arguments.add("--lc-messages-dir=" + messages(base));
        });
        return arguments;
    }

    /** An archive of the makers' holds share/english, a distribution's package usr/share/mysql/english. */
    private Optional<Path> base() {
        return Stream.of(home, home.resolve("root/usr"), home.resolve("usr"))
                .filter(base -> Files.isDirectory(messages(base)))
                .findFirst();
    }

    private static Path messages(Path base) {
        Path packaged = base.resolve("share/mysql");
        return Files.isDirectory(packaged) ? packaged : base.resolve("share");
    }

    private void initialise(Path directory) throws IOException {
        String password = ServerFiles.newPassword(directory.resolve("password"));
        Path data = directory.resolve("data");
        Path script = directory.resolve("first.sql");
        Files.writeString(
                script,
                "ALTER USER 'root'@'localhost' IDENTIFIED WITH caching_sha2_password BY '%s';\n".formatted(password));
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/mysqld").toString()));
        command.addAll(arguments());
        command.addAll(List.of("--initialize-insecure", "--datadir=" + data, "--init-file=" + script));
        try {
            Installation.initialise(directory, command, "", mode);
        } finally {
            Files.deleteIfExists(script);
        }
    }
}
