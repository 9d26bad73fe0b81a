package dev.plumbline.cli;

import dev.plumbline.cli.terminal.Surroundings;
import java.util.List;

/**
 * What the launcher runs once, unseen, to fill the JVM's cache of loaded classes: every command that should start fast,
 * in one JVM and in the way that {@link Main} runs it. A command that fails here is only not cached.
 */
final class Training {
    private static final List<List<String>> COMMANDS = List.of(List.of("--version"), List.of("--help"));

    private Training() {}

    /** Takes no arguments; the caller discards what it prints. */
    public static void main(String... arguments) {
        for (List<String> command : COMMANDS) {
            Main.run(Surroundings.ofProcess(), command.toArray(String[]::new));
        }
        System.exit(0); // exiting loads classes, too
    }
}
