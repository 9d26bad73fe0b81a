package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import dev.plumbline.testkit.Corpus;
import dev.plumbline.testkit.CorpusCase;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of another tool's whose wanted side says in comments what was renamed. */
@ExtendWith(TestServers.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AnnotatedCasesTest {
    @TempDir
    private Path folder;

    private final Plumbline plumbline = Plumbline.with(
            Options.of(System.getenv()).withCache(TestServers.place().cache()));

    @AfterAll
    void stop() {
        plumbline.close();
    }

    static Stream<CorpusCase> postgres() {
        return annotated("postgres");
    }

    static Stream<CorpusCase> sqlite() {
        return annotated("sqlite");
    }

    private static Stream<CorpusCase> annotated(String engine) {
        return Corpus.shared().cases(engine).stream().filter(pair -> pair.to().contains("@renamed"));
    }

    @ParameterizedTest
    @MethodSource("postgres")
    void convergeOnPostgres(CorpusCase pair, TestServers servers) throws Exception {
        check(pair, "postgres", "18", servers);
    }

    @ParameterizedTest
    @MethodSource("sqlite")
    void convergeOnSqlite(CorpusCase pair, TestServers servers) throws Exception {
        check(pair, "sqlite", "", servers);
    }

    private void check(CorpusCase pair, String name, String version, TestServers servers) throws Exception {
        try (ShadowDatabase database = servers.database(plumbline.engine(name), version)) {
            load(plumbline.engine(name), pair.from(), database);
            Path wanted = Files.writeString(folder.resolve("wanted.sql"), pair.to());
            Source live = new Source.Connected(new OneConnection(database.connection()));
            Source desired = plumbline.source(wanted.toString());

            Plan plan = plumbline.plan(plumbline.diff(live, desired));

            assertThat(plan.unplanned()).isEmpty();
            if (renames(pair) && !(name.equals("sqlite") && pair.name().contains("Index"))) {
                assertThat(plan.diff().renames()).isNotEmpty();
                assertThat(plan.diff().changes())
                        .noneMatch(change -> change instanceof Change.Drop
                                && plan.diff().original().catalog().contains(change.id())
                                && !pair.name().contains("MultipleChanges"));
            }
            assertThat(plumbline.apply(live, plan))
                    .isInstanceOfSatisfying(
                            ApplyResult.Done.class,
                            done -> assertThat(done.remaining().changes()).isEmpty());
            assertThat(plumbline.diff(live, desired).isEmpty()).isTrue();
        }
    }

    /** Some are about comments that mean nothing, or nothing any more. */
    private static boolean renames(CorpusCase pair) {
        return Stream.of("Ignored", "NotFound", "Idempotency", "Conflicting", "Already")
                .noneMatch(pair.name()::contains);
    }

    private static void load(Engine engine, String script, ShadowDatabase database) {
        for (ScriptStatement statement : engine.splitter().split(script)) {
            try {
                database.run(statement.sql());
            } catch (SQLException refused) {
                abort("doesn't load here: " + refused.getMessage());
            }
        }
    }
}
