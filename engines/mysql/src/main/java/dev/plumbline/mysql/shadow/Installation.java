package dev.plumbline.mysql.shadow;

import dev.plumbline.core.server.FirstStart;
import dev.plumbline.core.server.RunMode;
import dev.plumbline.core.server.ServerFamily;
import dev.plumbline.core.server.ServerProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server that can be started, with an initialised data directory to copy.
 *
 * @param make who made it: {@code mariadb}, {@code mysql}
 * @param program what is run
 * @param arguments what it is always given: where its own files are
 * @param data the data directory that servers start from
 * @param password root's: the port is open to everybody on this machine
 */
record Installation(String make, Path program, List<String> arguments, Path data, String password)
        implements ServerProgram {
    static final ServerFamily FAMILY = new ServerFamily("mysql", "MySQL", "mysql://…");

    Installation {
        arguments = List.copyOf(arguments);
    }

    private static final int MOST_SAID = 400;

    /** What both servers are given, at their first start and later: nothing here outlives the process. */
    static final List<String> LEAN = List.of(
            "--no-defaults",
            "--innodb-flush-method=nosync",
            "--innodb-buffer-pool-size=16M",
            "--innodb-autoextend-increment=1",
            "--character-set-server=utf8mb4");

    /**
     * Makes the data that servers start from.
     *
     * @param input what the server's program finds on its standard input
     * @throws IOException with the end of what it said, if it fails
     */
    static void initialise(Path directory, List<String> command, String input, RunMode mode) throws IOException {
        Optional<String> said = new FirstStart(mode)
                .run(
                        directory.resolve("data"),
                        directory.resolve("password"),
                        command,
                        input,
                        directory.resolve("log"));
        if (said.isPresent()) {
            throw new IOException(said.get().substring(Math.max(0, said.get().length() - MOST_SAID)));
        }
    }

    @Override
    public ServerFamily family() {
        return FAMILY;
    }

    @Override
    public Words words() {
        return new Words("A scratch server", "URL", 200);
    }

    @Override
    public List<String> command(Path place, int port) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        command.addAll(List.of(
                "--datadir=" + place,
                "--tmpdir=" + place,
                "--pid-file=" + place.resolve("server.pid"),
                "--socket=server.sock", // in the data directory; a whole path may be too long for a socket
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=OFF",
                "--innodb-buffer-pool-load-at-startup=OFF",
                "--innodb-buffer-pool-dump-at-shutdown=OFF",
                "--performance-schema=OFF",
                "--skip-log-bin",
                "--event-scheduler=OFF",
                "--key-buffer-size=1M",
                "--max-connections=50"));
        return command;
    }

    @Override
    public String ending() {
        return "KILL";
    }

    @Override
    public boolean isReady(Path place, Path log) throws IOException {
        // It says so of a socket for administrators too, which it has none of.
        return Files.readString(log, StandardCharsets.ISO_8859_1).contains("ready for connections");
    }

    @Override
    public String complaint(String log) {
        List<String> errors = log.lines()
                .filter(line -> line.contains("ERROR") || line.contains("error while loading"))
                .toList();
        return String.join("; ", errors.isEmpty() ? log.lines().toList() : errors)
                .strip();
    }

    @Override
    public boolean saysPortIsTaken(String complaint) {
        return complaint.contains("Can't start server: Bind on TCP/IP port");
    }
}
