package dev.plumbline.cli.command;

import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.problem.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where the result goes, and in which form. */
final class OutputOptions {
    private final OptionSpec form = Arguments.text(
            "FORMAT",
            "The form of the result, see above. By itself what the name of --output ends in, else text.",
            "--format");
    private final OptionSpec file =
            Arguments.text("FILE", "Write the result there: all of it or nothing.", "-o", "--output");

    void addTo(CommandSpec spec) {
        spec.addOption(form);
        spec.addOption(file);
    }

    /** The form that is wanted, of those that a command has; the first is the standard. */
    Format format(Format... known) {
        String format = Arguments.text(form);
        if (!format.isEmpty()) {
            return Format.named(format, known);
        }
        return Format.ofFile(output(), known).orElse(known[0]);
    }

    boolean toFile() {
        return !output().isEmpty() && !"-".equals(output());
    }

    ResultOutput open(Surroundings surroundings) {
        try {
            return toFile() ? new FileOutput(Path.of(output())) : new StandardOutput(surroundings.out());
        } catch (InvalidPathException invalid) {
            throw new UsageException(
                    "PLB-1009", "'" + output() + "' is not the name of a file", invalid.getReason(), invalid);
        }
    }

    private String output() {
        return Arguments.text(file);
    }
}
