package dev.plumbline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files of 60 to 200 lines are the rule, 400 the exception. */
final class FileSizeTest {
    private static final int MOST_LINES = 400;

    /** Files that are better long, as paths from the root; each with the reason in a comment above it. */
    private static final Set<String> BETTER_LONG = Set.of();

    @Test
    void noSourceFileIsLongerThan400Lines() throws IOException {
        Path root = House.root();
        try (Stream<Path> files = Files.find(root, 20, (file, attributes) -> isSource(root.relativize(file)))) {
            List<String> tooLong = files.filter(file -> lines(file) > MOST_LINES)
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> !BETTER_LONG.contains(file))
                    .sorted()
                    .toList();
            assertThat(tooLong).as("longer than %d lines", MOST_LINES).isEmpty();
        }
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") && !file.toString().contains("target/");
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
