package dev.plumbline.mysql.shadow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server that can be started, with an initialised data directory to copy.
 *
 * @param program what is run
 * @param arguments what it is always given: where its own files are
 * @param data the data directory that servers start from
 * @param password root's: the port is open to everybody on this machine
 */
record Installation(Path program, List<String> arguments, Path data, String password) {
    Installation {
        arguments = List.copyOf(arguments);
    }

    /** What both servers are given, at their first start and later: nothing here outlives the process. */
    static final List<String> LEAN = List.of(
            "--no-defaults",
            "--innodb-flush-method=nosync",
            "--innodb-buffer-pool-size=16M",
            "--innodb-autoextend-increment=1",
            "--default-time-zone=+00:00",
            "--character-set-server=utf8mb4");

    /** The command that runs a server. */
    List<String> command(Path place, int port) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        Path data = place.resolve("data");
        command.addAll(List.of(
                "--datadir=" + data,
                "--tmpdir=" + data,
                "--pid-file=" + data.resolve("server.pid"),
                "--socket=" + data.resolve("server.sock"),
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
}
