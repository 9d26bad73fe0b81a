package dev.plumbline.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A pair of schemas: what is there and what is wanted.
 *
 * @param name the place within its corpus: {@code sqldef/comments-Comment}
 * @param fromFile the script of what is there
 * @param toFile the script of what is wanted
 * @param minimumVersion the oldest version on which both load; empty for any
 * @param roles what must exist on the server before
 * @param seed statements that fill what is there with rows; empty for none
 * @param flavor which of an engine's relatives it is for, or with an exclamation mark, isn't for; empty for all
 */
public record CorpusCase(
        String name,
        Path fromFile,
        Path toFile,
        String minimumVersion,
        List<String> roles,
        String seed,
        String flavor) {
    public CorpusCase {
        roles = List.copyOf(roles);
    }

    public String from() {
        return text(fromFile);
    }

    public String to() {
        return text(toFile);
    }

    /** The script of what is there, with its rows. */
    public String fromWithRows() {
        return seed.isEmpty() ? from() : from() + "\n;\n" + seed;
    }

    /** The statements that its authors wrote, or expect; empty if there are none. */
    public String expected() {
        return MetaFile.read(fromFile.resolveSibling("meta.json")).text("expected_sql");
    }

    /** Whether a server of this version ({@code 17}, {@code 17.6}) is new enough. */
    public boolean runsOn(String version) {
        return minimumVersion.isEmpty() || Arrays.compare(numbers(version), numbers(minimumVersion)) >= 0;
    }

    private static int[] numbers(String version) {
        int[] numbers = Arrays.stream(version.split("\\.", -1))
                .map(part -> part.replaceAll("\\D.*", ""))
                .mapToInt(part -> part.isEmpty() ? 0 : Integer.parseInt(part))
                .toArray();
        // 18 is as new as 18.0.
        return Arrays.copyOf(numbers, 3);
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
