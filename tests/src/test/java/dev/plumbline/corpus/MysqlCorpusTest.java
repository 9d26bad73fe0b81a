package dev.plumbline.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.WayBack;
import dev.plumbline.app.config.Options;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import dev.plumbline.mysql.MysqlEngine;
import dev.plumbline.testkit.CaseProperties;
import dev.plumbline.testkit.CaseProperties.Outcome;
import dev.plumbline.testkit.Corpus;
import dev.plumbline.testkit.CorpusCase;
import dev.plumbline.testkit.PlanRun;
import dev.plumbline.testkit.TestServers;
import dev.plumbline.testkit.UnpackedMysql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of schemas on the flavour that they are for, every {@value #STEP}th unless {@code -Dplumbline.corpus=all} asks for the rest:
 * what must be true of every pair, and the server's own words for both sides. What is known not to hold stands in
 * mysql-known-gaps.txt with its reason.
 */
@ExtendWith(TestServers.Provider.class)
class MysqlCorpusTest {
    private static final int STEP = 16;
    private static final String MARIADB = "11.4-MariaDB";

    private final KnownGaps gaps = KnownGaps.read("mysql-known-gaps.txt");
    private final MysqlEngine engine = new MysqlEngine();

    static Stream<CorpusCase> cases() {
        List<CorpusCase> shared = Corpus.shared().cases("mysql");
        int step = System.getProperty("plumbline.corpus", "").equals("all") ? 1 : STEP;
        return Stream.concat(
                Corpus.own().cases("mysql").stream(),
                IntStream.range(0, shared.size()).filter(at -> at % step == 0).mapToObj(shared::get));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void leadThereAndBackByTheServersOwnWords(CorpusCase pair, TestServers servers) throws SQLException {
        String version = version(pair);
        ShadowServer server = servers.server(engine, version);
        Options options =
                Options.of(System.getenv()).withCache(TestServers.place().cache());
        List<String> violations = new ArrayList<>();
        try (Plumbline plumbline = Plumbline.with(options, List.of(engine))) {
            Outcome outcome =
                    new CaseProperties(engine, plumbline, server::create).check(pair.fromWithRows(), pair.to());
            switch (outcome) {
                case Outcome.Unloadable unloadable -> abort(pair + " doesn't load here: " + unloadable.reason());
                case Outcome.Checked checked -> violations.addAll(checked.violations());
            }
            violations.addAll(judged(pair, server, plumbline));
        }
        if (gaps.reason(pair.name()).isEmpty()) {
            assertThat(violations).as(pair.name()).isEmpty();
        } else {
            assertThat(violations)
                    .as("%s is no gap any more: take it off the list", pair)
                    .isNotEmpty();
        }
    }

    private static String version(CorpusCase pair) {
        if (!pair.flavor().equals("mysql")) {
            return MARIADB;
        }
        Optional<String> none = UnpackedMysql.prepare();
        none.ifPresent(reason -> abort(reason));
        return UnpackedMysql.VERSION;
    }

    /** What the server says of where plans lead and what is wanted there. */
    private List<String> judged(CorpusCase pair, ShadowServer server, Plumbline plumbline) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (ShadowDatabase source = server.create();
                ShadowDatabase target = server.create()) {
            load(source, pair.fromWithRows());
            load(target, pair.to());
            ServerWords before = ServerWords.of(source.connection());
            Diff diff = plumbline.diff(read(source), read(target), Projection.STANDARD);
            WayBack way = plumbline.wayBack(diff);
            run(source, way.there());
            ServerWords.of(source.connection())
                    .differences(ServerWords.of(target.connection()))
                    .forEach(difference -> differences.add("there: " + difference));
            run(source, way.back());
            ServerWords.of(source.connection())
                    .differences(before)
                    .forEach(difference -> differences.add("back: " + difference));
        }
        return differences;
    }

    private static void run(ShadowDatabase database, Plan plan) throws SQLException {
        new PlanRun(database).run(plan);
    }

    private Snapshot read(ShadowDatabase database) throws SQLException {
        return engine.reader().read(database.connection());
    }

    private void load(ShadowDatabase database, String script) throws SQLException {
        for (ScriptStatement statement : engine.splitter().split(script)) {
            database.run(statement.sql());
        }
    }
}
