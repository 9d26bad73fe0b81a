package dev.plumbline.sqlite;

import dev.plumbline.testkit.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The shared corpus, beside the project. */
final class Corpus {
    private Corpus() {}

    static Stream<Path> cases() {
        return directories("cases/sqlite", 2).stream().filter(path -> Files.isRegularFile(path.resolve("to.sql")));
    }

    static Stream<Path> schemas() {
        return directories("schemas", 1).stream()
                .map(path -> path.resolve("sqlite.sql"))
                .filter(Files::isRegularFile);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> directories(String below, int depth) {
        Path root = ProjectRoot.find().resolve("../shared/corpus").normalize();
        Assumptions.assumeTrue(Files.isDirectory(root), "The shared corpus isn't there: " + root);
        try (Stream<Path> all = Files.walk(root.resolve(below), depth)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
