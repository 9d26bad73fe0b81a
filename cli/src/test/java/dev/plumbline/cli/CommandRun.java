package dev.plumbline.cli;

import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One run of a command, with what it wrote. */
record CommandRun(int status, String out, String err) {
    /** Nobody is there. */
    static CommandRun of(String... arguments) {
        return answering("", Terminal.NONE, Map.of(), arguments);
    }

    /** With other variables in the environment. */
    static CommandRun with(Map<String, String> environment, String... arguments) {
        return answering("", Terminal.NONE, environment, arguments);
    }

    /** Where a project's file may be. */
    static CommandRun in(Path directory, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandRun run = run(out, "", Terminal.NONE, environment, directory, arguments);
        return new CommandRun(run.status(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    /** With a person at a terminal of a width, who answers. */
    static CommandRun atTerminal(String answer, String... arguments) {
        return answering(answer, new Person(), Map.of("COLUMNS", "100"), arguments);
    }

    /** With a standard output of another sort, of which nothing is kept. */
    static CommandRun into(OutputStream out, String... arguments) {
        return run(out, "", Terminal.NONE, Map.of(), arguments);
    }

    private static CommandRun answering(
            String answer, Terminal terminal, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandRun run = run(out, answer, terminal, environment, arguments);
        return new CommandRun(run.status(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    private static CommandRun run(
            OutputStream out, String answer, Terminal terminal, Map<String, String> environment, String... arguments) {
        return run(out, answer, terminal, environment, Path.of(""), arguments);
    }

    private static CommandRun run(
            OutputStream out,
            String answer,
            Terminal terminal,
            Map<String, String> environment,
            Path directory,
            String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> variables = new HashMap<>(environment);
        // Where the caches are: the binaries of servers are not fetched for every test.
        variables.putIfAbsent("HOME", System.getProperty("user.home"));
        // Servers are shared by tests, and gone soon after them.
        variables.putIfAbsent("PLUMBLINE_SHADOW_IDLE", "1");
        int status = Main.run(
                Surroundings.of(
                                new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)),
                                out,
                                err,
                                variables,
                                terminal)
                        .in(directory),
                arguments);
        return new CommandRun(status, "", err.toString(StandardCharsets.UTF_8));
    }

    private record Person() implements Terminal {
        @Override
        public boolean canAsk() {
            return true;
        }

        @Override
        public boolean showsOutput() {
            return true;
        }

        @Override
        public boolean showsErrors() {
            return true;
        }

        @Override
        public int width() {
            return 100;
        }
    }
}
