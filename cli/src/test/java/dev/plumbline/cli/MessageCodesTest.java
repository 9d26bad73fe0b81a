package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testkit.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of messages has every code that the sources use, once, and no other. */
final class MessageCodesTest {
    private static final Pattern USED = Pattern.compile("\"(PLB-\\d{4})\"");
    private static final Pattern EXPLAINED = Pattern.compile("(?m)^\\| (PLB-\\d{4}) \\|");

    @Test
    void every_code_is_explained_once() throws IOException {
        Path root = ProjectRoot.find();
        List<String> explained = codes(EXPLAINED, Files.readString(root.resolve("docs/errors.md")));
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.find(root, 20, (file, attributes) -> isProduction(root.relativize(file)))) {
            files.forEach(file -> used.addAll(codes(USED, read(file))));
        }
        assertThat(explained).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(explained)).isEqualTo(used);
    }

    private static boolean isProduction(Path file) {
        return file.toString().endsWith(".java") && file.toString().contains("src/main/java");
    }

    private static List<String> codes(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
