package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.report.InspectSql;
import dev.plumbline.testkit.Corpus;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Real schemas, PostgreSQL's own regression database among them, written as SQL and loaded from that. */
final class RealSchemasTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> aSchemaLoadedFromItsOwnSqlDiffersInNothing() {
        Plumbline plumbline = Plumbline.with(Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withEngine("postgres:18"));
        return Corpus.shared().schemas("postgres").entrySet().stream()
                .map(schema -> DynamicTest.dynamicTest(schema.getKey(), () -> check(plumbline, schema.getValue())))
                .onClose(plumbline::close);
    }

    private void check(Plumbline plumbline, Path script) throws IOException {
        Snapshot schema = load(plumbline, script);
        Engine engine = plumbline.engine("postgres");
        Plan creation =
                plumbline.plan(plumbline.diff(engine.empty(schema.header().version()), schema, Projection.STANDARD));
        Path written = Files.writeString(folder.resolve("written.sql"), new InspectSql(engine).render(creation));

        assertThat(creation.unplanned()).isEmpty();
        assertThat(plumbline
                        .diff(plumbline.source(script.toString()), plumbline.source(written.toString()))
                        .changes())
                .isEmpty();
    }

    /** A schema that needs an extension or a locale that isn't here says nothing about us. */
    private static Snapshot load(Plumbline plumbline, Path script) {
        try {
            return plumbline.inspect(plumbline.source(script.toString()));
        } catch (UsageException unloadable) {
            Assumptions.abort(unloadable.problem().message());
            throw unloadable;
        }
    }
}
