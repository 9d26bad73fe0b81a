package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.json.SnapshotWriter;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.report.InspectSql;
import dev.plumbline.testkit.Corpus;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Real schemas, PostgreSQL's own regression database among them, written as SQL and loaded from that. */
final class RealSchemasTest {
    /**
     * What the majors make differently of one script. 13 forgets that EXTRACT and NORMALIZE were written as SQL has them and
     * not as functions; its text doesn't quote names that became words of SQL since, so that 18 doesn't take it; and what
     * sakila grants on the schema public is the default of 13 and more than that of 18.
     */
    private static final Map<String, List<String>> DIFFERENT = Map.of(
            "adventureworks",
            List.of(
                    "view sales.vsalespersonsalesbyfiscalyearsdata",
                    "column sales.vsalespersonsalesbyfiscalyearsdata.fiscalyear"),
            "openstreetmap",
            List.of("index public.users.users_display_name_canonical_idx"),
            "postgraphile_kitchen_sink",
            List.of(
                    "routine c.json_identity(json)",
                    "routine c.json_identity_mutation(json)",
                    "routine c.jsonb_identity(jsonb)",
                    "routine c.jsonb_identity_mutation(jsonb)"),
            "sakila",
            List.of("schema public"));

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> aSchemaLoadedFromItsOwnSqlDiffersInNothing() {
        Plumbline plumbline = plumbline("postgres:18");
        return Corpus.shared().schemas("postgres").entrySet().stream()
                .map(schema -> DynamicTest.dynamicTest(schema.getKey(), () -> check(plumbline, schema.getValue())))
                .onClose(plumbline::close);
    }

    /** Texts of two majors are never compared: the older one's side is printed by the newer. */
    @TestFactory
    Stream<DynamicTest> aSchemaOnTheOldestMajorDiffersInNothingFromItselfOnTheNewest() {
        Plumbline oldest = plumbline("postgres:13");
        Plumbline newest = plumbline("postgres:18");
        return Corpus.shared().schemas("postgres").entrySet().stream()
                .map(schema -> DynamicTest.dynamicTest(
                        schema.getKey(), () -> compare(oldest, newest, schema.getKey(), schema.getValue())))
                .onClose(oldest::close)
                .onClose(newest::close);
    }

    private static Plumbline plumbline(String engine) {
        return Plumbline.with(Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withEngine(engine));
    }

    private void compare(Plumbline oldest, Plumbline newest, String name, Path script) throws IOException {
        Path old = folder.resolve("old.json");
        try (Writer writer = Files.newBufferedWriter(old)) {
            new SnapshotWriter().write(load(oldest, script), writer);
        }
        load(newest, script);

        assertThat(newest.diff(newest.source(old.toString()), newest.source(script.toString()))
                        .changes())
                .extracting(change -> change.id().describe())
                .containsExactlyInAnyOrderElementsOf(DIFFERENT.getOrDefault(name, List.of()));
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
