package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.json.SnapshotWriter;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.testkit.Corpus;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Real schemas, written as JSON and read back. */
final class SchemaSnapshotsTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> aSchemaOfPostgresReadsBackEqual() {
        return tests("postgres");
    }

    @TestFactory
    Stream<DynamicTest> aSchemaOfSqliteReadsBackEqual() {
        return tests("sqlite");
    }

    private Stream<DynamicTest> tests(String engine) {
        Plumbline plumbline = Plumbline.with(Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withEngine(engine));
        return Corpus.shared().schemas(engine).entrySet().stream()
                .map(schema -> test(plumbline, schema))
                .onClose(plumbline::close);
    }

    private DynamicTest test(Plumbline plumbline, Map.Entry<String, Path> schema) {
        return DynamicTest.dynamicTest(schema.getKey(), () -> check(plumbline, schema.getValue()));
    }

    private void check(Plumbline plumbline, Path script) throws IOException {
        Snapshot snapshot = load(plumbline, script);
        String document = write(snapshot);
        Path file = Files.writeString(folder.resolve("snapshot.json"), document);

        Snapshot read = plumbline.inspect(plumbline.source(file.toString()));

        assertThat(read.header()).isEqualTo(snapshot.header());
        assertThat(read.catalog()).isEqualTo(snapshot.catalog());
        assertThat(write(read)).isEqualTo(document);
    }

    /** A schema that needs an extension or a locale that isn't here says nothing about documents. */
    private static Snapshot load(Plumbline plumbline, Path script) {
        try {
            return plumbline.inspect(plumbline.source(script.toString()));
        } catch (UsageException unloadable) {
            Assumptions.abort(unloadable.problem().message());
            throw unloadable;
        }
    }

    private static String write(Snapshot snapshot) {
        StringWriter text = new StringWriter();
        try {
            new SnapshotWriter().write(snapshot, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
