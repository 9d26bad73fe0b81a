package dev.plumbline.cli.command;

import dev.plumbline.core.problem.UsageException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form in which a result is written. */
enum Format {
    TEXT,
    JSON,
    SQL;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that name, if it is among those that a command has. */
    static Format named(String name, Format... known) {
        return Arrays.stream(known)
                .filter(format -> format.label().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "PLB-1007",
                        "--format can't be '" + name + "' here",
                        "It is " + Arrays.stream(known).map(Format::label).collect(Collectors.joining(" or "))));
    }

    /** The one that a file's name ends in, if a command has it. */
    static Optional<Format> ofFile(String file, Format... known) {
        return Arrays.stream(known)
                .filter(format -> file.endsWith("." + format.label()))
                .findFirst();
    }
}
