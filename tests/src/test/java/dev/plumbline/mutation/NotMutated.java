package dev.plumbline.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns that no mutation covers, as {@code relation.column} or {@code relation.*}. */
record NotMutated(Set<String> lines) {
    NotMutated {
        lines = Set.copyOf(lines);
    }

    /** Lines of a column, two spaces and the reason. */
    static NotMutated read(Path file) {
        try {
            return new NotMutated(Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> {
                        String[] cells = line.split("  ", 2);
                        if (cells.length != 2 || cells[1].isBlank()) {
                            throw new IllegalArgumentException("No reason: " + line);
                        }
                        return cells[0];
                    })
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean excuses(CatalogColumn column) {
        return lines.contains(column.toString()) || lines.contains(column.relation() + ".*");
    }
}
