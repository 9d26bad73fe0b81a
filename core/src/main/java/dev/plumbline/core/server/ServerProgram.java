package dev.plumbline.core.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A server that can be started, with an initialised data directory to copy: what only its engine knows of it. */
public interface ServerProgram {
    ServerFamily family();

    /** What is said of it when it can't be started. */
    Words words();

    /** The data directory that servers start from. */
    Path data();

    /** The administrator's password: the port is open to everybody on this machine. */
    String password();

    /** The command that runs a server on this data directory and this port of 127.0.0.1. */
    List<String> command(Path data, int port);

    /** The signal that ends it at once, without its name's SIG: nothing of a scratch server is worth an orderly end. */
    String ending();

    /**
     * Whether a server says that it accepts connections.
     *
     * @param data its data directory
     * @param log what it has written so far
     */
    boolean isReady(Path data, Path log) throws IOException;

    /** What of the log of a server that gave up is worth telling. */
    String complaint(String log);

    /** Whether it complains that another program has its port. */
    boolean saysPortIsTaken(String complaint);

    /**
     * The words of an error.
     *
     * @param server {@code A scratch server of PostgreSQL}
     * @param address how somebody names a server instead: {@code postgresql://…}
     * @param megabytes what the disk should have left
     */
    record Words(String server, String address, int megabytes) {}
}
