package dev.plumbline.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Cases that tests run over: pairs and single schemas, always in the same order. */
public final class Corpus {
    private final Path cases;
    private final Path schemas;
    private final String from;
    private final String to;

    private Corpus(Path cases, Path schemas, String from, String to) {
        this.cases = cases;
        this.schemas = schemas;
        this.from = from;
        this.to = to;
    }

    /** Schemas that others wrote, beside the project. A test that asks for them where they aren't is skipped. */
    public static Corpus shared() {
        Path root = ProjectRoot.find();
        // A work tree stands beside the project, and so beside the corpus too.
        Path corpus = root.resolveSibling("shared").resolve("corpus");
        Assumptions.assumeTrue(
                Files.isDirectory(corpus),
                () -> "There is no shared corpus at " + root.relativize(corpus) + "; what needs it is skipped");
        return new Corpus(corpus.resolve("cases"), corpus.resolve("schemas"), "from.sql", "to.sql");
    }

    /** The project's own cases. */
    public static Corpus own() {
        Path corpus = ProjectRoot.find().resolve("corpus");
        return new Corpus(corpus, corpus.resolve("schemas"), "before.sql", "after.sql");
    }

    /** The pairs of an engine; none if it has no directory. */
    public List<CorpusCase> cases(String engine) {
        Path directory = cases.resolve(engine);
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory, 3)) {
            return files.filter(file -> file.endsWith(from) && Files.exists(file.resolveSibling(to)))
                    .sorted()
                    .map(file -> read(directory, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By name the scripts of real schemas for an engine, without data. */
    public Map<String, Path> schemas(String engine) {
        if (Files.notExists(schemas)) {
            return Map.of();
        }
        try (Stream<Path> directories = Files.list(schemas)) {
            return directories
                    .map(directory -> directory.resolve(engine + ".sql"))
                    .filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> String.valueOf(file.getName(file.getNameCount() - 2)),
                            file -> file,
                            (one, other) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CorpusCase read(Path directory, Path file) {
        MetaFile meta = MetaFile.read(file.resolveSibling("meta.json"));
        String name = directory.relativize(file.resolveSibling("")).toString();
        return new CorpusCase(
                name,
                file,
                file.resolveSibling(to),
                meta.text("min_version"),
                meta.list("roles_needed"),
                meta.text("seed_sql"),
                meta.text("flavor"));
    }
}
