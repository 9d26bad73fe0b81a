package dev.plumbline.cli.command;

import dev.plumbline.core.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code plumb help}: about a command, or about something that concerns several. */
final class HelpCommand implements Runnable {
    /** Topic to resource. */
    private static final Map<String, String> TOPICS =
            Map.of("sources", "sources.txt", "exit-status", "exit-status.txt");

    private final PositionalParamSpec word = Arguments.optional(0, "WORD", "A command, sources or exit-status.");
    private final CommandSpec spec = Arguments.command(this, "help", "plumb help [WORD]");

    CommandSpec describe() {
        spec.usageMessage().header("Says more about a command, or about: sources, exit-status.");
        Arguments.examples(spec, "  plumb help diff", "  plumb help sources");
        spec.addPositional(word);
        return spec;
    }

    @Override
    public void run() {
        CommandLine root = spec.parent().commandLine();
        String about = Arguments.text(word);
        CommandLine command = about.isEmpty() ? root : root.getSubcommands().get(about);
        if (command != null) {
            command.usage(root.getOut());
        } else if (TOPICS.containsKey(about)) {
            root.getOut().print(read(Objects.requireNonNull(TOPICS.get(about))));
        } else {
            throw new UsageException(
                    "PLB-1002",
                    "There is no help on '" + about + "'",
                    "There is on: " + String.join(", ", root.getSubcommands().keySet()) + ", sources, exit-status");
        }
    }

    private static String read(String resource) {
        try (InputStream text = HelpCommand.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(text, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
