package dev.plumbline.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.sqlite.SqliteEngine;
import dev.plumbline.testkit.CaseProperties;
import dev.plumbline.testkit.CaseProperties.Outcome;
import dev.plumbline.testkit.Corpus;
import dev.plumbline.testkit.CorpusCase;
import dev.plumbline.testkit.TestServers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of ours and of SQLite, and of PostgreSQL's 1,481 every {@value #STEP}th unless {@code -Dplumbline.corpus=all} asks for the
 * rest. What is known not to hold stands in known-gaps.txt with its reason; a gap that is closed has to leave the list.
 */
@ExtendWith(TestServers.Provider.class)
class CorpusPropertiesTest {
    private static final int STEP = 72;
    private static final String POSTGRES = "18";

    private final KnownGaps gaps = KnownGaps.read();

    static Stream<CorpusCase> postgres() {
        List<CorpusCase> shared = Corpus.shared().cases("postgres");
        int step = System.getProperty("plumbline.corpus", "").equals("all") ? 1 : STEP;
        return Stream.concat(
                Corpus.own().cases("postgres").stream(),
                IntStream.range(0, shared.size()).filter(at -> at % step == 0).mapToObj(shared::get));
    }

    static Stream<CorpusCase> sqlite() {
        return Stream.concat(Corpus.own().cases("sqlite").stream(), Corpus.shared().cases("sqlite").stream());
    }

    @ParameterizedTest
    @MethodSource("postgres")
    void holdOnPostgres(CorpusCase pair, TestServers servers) {
        check(new PostgresEngine(), POSTGRES, pair, servers);
    }

    @ParameterizedTest
    @MethodSource("sqlite")
    void holdOnSqlite(CorpusCase pair, TestServers servers) {
        check(new SqliteEngine(), "", pair, servers);
    }

    private void check(Engine engine, String version, CorpusCase pair, TestServers servers) {
        ShadowServer server = servers.server(engine, version);
        Options options =
                Options.of(System.getenv()).withCache(TestServers.place().cache());
        try (Plumbline plumbline = Plumbline.with(options, List.of(engine))) {
            Outcome outcome =
                    new CaseProperties(engine, plumbline, server::create).check(pair.fromWithRows(), pair.to());
            switch (outcome) {
                case Outcome.Unloadable unloadable -> abort(pair + " doesn't load here: " + unloadable.reason());
                case Outcome.Checked checked -> {
                    if (gaps.reason(pair.name()).isEmpty()) {
                        assertThat(checked.violations()).as(pair.name()).isEmpty();
                    } else {
                        assertThat(checked.violations())
                                .as("%s is no gap any more: take it off the list", pair)
                                .isNotEmpty();
                    }
                }
            }
        }
    }
}
