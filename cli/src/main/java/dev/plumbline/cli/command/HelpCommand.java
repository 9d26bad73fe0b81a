package dev.plumbline.cli.command;

import dev.plumbline.core.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumb help}: about a command, or about something that concerns several. */
@Command(
        name = "help",
        customSynopsis = "plumb help [WORD]",
        header = "Says more about a command, or about: sources, exit-status.",
        footerHeading = "%nExamples:%n",
        footer = {"  plumb help diff", "  plumb help sources"})
final class HelpCommand implements Runnable {
    /** Topic to resource. */
    private static final Map<String, String> TOPICS =
            Map.of("sources", "sources.txt", "exit-status", "exit-status.txt");

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "WORD", description = "A command, sources or exit-status.")
    private String word = "";

    @Override
    public void run() {
        CommandLine root = spec.parent().commandLine();
        CommandLine command = word.isEmpty() ? root : root.getSubcommands().get(word);
        if (command != null) {
            command.usage(root.getOut());
        } else if (TOPICS.containsKey(word)) {
            root.getOut().print(read(Objects.requireNonNull(TOPICS.get(word))));
        } else {
            throw new UsageException(
                    "PLB-1002",
                    "There is no help on '" + word + "'",
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
