package dev.plumbline.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.sqlite.SqliteEngine;
import dev.plumbline.testkit.CaseProperties;
import dev.plumbline.testkit.CaseProperties.Outcome;
import dev.plumbline.testkit.TestServers;
import dev.plumbline.testkit.generated.Dialect;
import dev.plumbline.testkit.generated.GeneratedPair;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The properties of the corpus, on generated pairs with rows: 100 of them, or as many of each engine as {@code -Dplumbline.generated=N}
 * says. The pair of a seed that fails is told as small as it gets.
 */
@ExtendWith(TestServers.Provider.class)
final class GeneratedSchemasTest {
    private static final int ON_POSTGRES = 40;
    private static final int ON_SQLITE = 60;

    static LongStream postgres() {
        return seeds(ON_POSTGRES);
    }

    static LongStream sqlite() {
        return seeds(ON_SQLITE);
    }

    private static LongStream seeds(int usual) {
        return LongStream.rangeClosed(1, Integer.getInteger("plumbline.generated", usual));
    }

    @ParameterizedTest
    @MethodSource("postgres")
    void arePlannedThereAndBackOnPostgres(long seed, TestServers servers) {
        check(new PostgresEngine(), "18", GeneratedPair.of(seed, Dialect.POSTGRES), servers);
    }

    @ParameterizedTest
    @MethodSource("sqlite")
    void arePlannedThereAndBackOnSqlite(long seed, TestServers servers) {
        check(new SqliteEngine(), "", GeneratedPair.of(seed, Dialect.SQLITE), servers);
    }

    private static void check(Engine engine, String version, GeneratedPair pair, TestServers servers) {
        ShadowServer server = servers.server(engine, version);
        Options options =
                Options.of(System.getenv()).withCache(TestServers.place().cache());
        try (Plumbline plumbline = Plumbline.with(options, List.of(engine))) {
            CaseProperties properties = new CaseProperties(engine, plumbline, server::create);
            if (!violations(properties, pair).isEmpty()) {
                GeneratedPair small =
                        pair.shrunk(other -> !violations(properties, other).isEmpty());
                assertThat(violations(properties, small)).as(small.toString()).isEmpty();
            }
        }
    }

    /** A pair that doesn't load is no pair: the generator is wrong then. */
    private static List<String> violations(CaseProperties properties, GeneratedPair pair) {
        return switch (properties.check(pair.from(), pair.to())) {
            case Outcome.Unloadable unloadable -> List.of("doesn't load: " + unloadable.reason());
            case Outcome.Checked checked -> checked.violations();
        };
    }
}
