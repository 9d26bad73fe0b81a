package dev.plumbline.cli.terminal;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a run finds around it. A test gives its own; nothing else in the command line touches the process.
 *
 * @param in where answers come from
 * @param out the result and nothing else; unbuffered, so that what can't be written is noticed
 * @param err talk, progress and problems
 * @param environment the environment's variables
 * @param directory where the project's file is looked for
 */
public record Surroundings(
        BufferedReader in,
        OutputStream out,
        PrintWriter err,
        Map<String, String> environment,
        Terminal terminal,
        Path directory) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of the process. */
    public static Surroundings ofProcess() {
        return of(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                new ProcessTerminal());
    }

    public static Surroundings of(
            InputStream in, OutputStream out, OutputStream err, Map<String, String> environment, Terminal terminal) {
        return new Surroundings(
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
                out,
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                environment,
                terminal,
                Path.of(""));
    }

    /** The same in another directory. */
    public Surroundings in(Path other) {
        return new Surroundings(in, out, err, environment, terminal, other);
    }
}
