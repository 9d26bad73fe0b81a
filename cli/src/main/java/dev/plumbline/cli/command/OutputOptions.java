package dev.plumbline.cli.command;

import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.problem.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the result goes, and in which form. */
final class OutputOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The form of the result, see above. By itself what the name of --output ends in, else text.")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the result there: all of it or nothing.")
    private String output = "";

    /** The form that is wanted, of those that a command has; the first is the standard. */
    Format format(Format... known) {
        if (!format.isEmpty()) {
            return Format.named(format, known);
        }
        return Format.ofFile(output, known).orElse(known[0]);
    }

    boolean toFile() {
        return !output.isEmpty() && !"-".equals(output);
    }

    ResultOutput open(Surroundings surroundings) {
        try {
            return toFile() ? new FileOutput(Path.of(output)) : new StandardOutput(surroundings.out());
        } catch (InvalidPathException invalid) {
            throw new UsageException(
                    "PLB-1009", "'" + output + "' is not the name of a file", invalid.getReason(), invalid);
        }
    }
}
