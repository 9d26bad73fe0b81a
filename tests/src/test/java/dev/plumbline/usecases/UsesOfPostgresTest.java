package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.ShadowPolicy;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestServers.Provider.class)
final class UsesOfPostgresTest {
    /** PostgreSQL prints this in one way when it was typed and in another when its own text is loaded again. */
    private static final String TYPED = "CREATE TABLE t (x varchar(10) CONSTRAINT c CHECK (x IN ('a', 'b')))";

    private static final String PRINTED = """
        CREATE TABLE t (x varchar(10) CONSTRAINT c CHECK (((x)::text = ANY ((ARRAY['a'::character varying,
            'b'::character varying])::text[]))))\
        """;

    @TempDir
    private Path folder;

    private final Plumbline plumbline = plumbline(new ShadowPolicy.Automatic());
    private final Engine postgres = plumbline.engine("postgres");

    private Plumbline plumbline(ShadowPolicy shadow) {
        return Plumbline.with(Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withShadow(shadow));
    }

    @AfterEach
    void stop() {
        plumbline.close();
    }

    @Test
    void textThatTheServerPrintsInTwoWaysIsNoDifference(TestServers servers) throws Exception {
        try (ShadowDatabase typed = database(servers, "17", TYPED);
                ShadowDatabase printed = database(servers, "17", PRINTED)) {
            Diff diff = plumbline.diff(source(typed), source(printed));

            assertThat(diff.changes()).isEmpty();
            assertThat(diff.notices()).isEmpty();
        }
    }

    @Test
    void textThatReallyDiffersIsADifference(TestServers servers) throws Exception {
        try (ShadowDatabase from = database(servers, "17", TYPED);
                ShadowDatabase to = database(servers, "17", TYPED.replace("'b'", "'c'"))) {
            assertThat(plumbline.diff(source(from), source(to)).changes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Change.Alter.class,
                            alter -> assertThat(alter.id().kind()).isEqualTo(Check.KIND));
        }
    }

    @Test
    void withoutAShadowADifferenceInTextStaysAndIsToldAsUnconfirmed(TestServers servers) throws Exception {
        try (Plumbline without = plumbline(new ShadowPolicy.None());
                ShadowDatabase typed = database(servers, "17", TYPED);
                ShadowDatabase printed = database(servers, "17", PRINTED)) {
            Diff diff = without.diff(source(typed), source(printed));

            assertThat(diff.changes()).hasSize(1);
            assertThat(diff.notices())
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.message())
                            .contains("not confirmed")
                            .contains("check public.t.c"));
        }
    }

    @Test
    void scriptsAreLoadedOnTheVersionOfTheOtherSide(TestServers servers) throws Exception {
        Path wanted = Files.writeString(folder.resolve("wanted.sql"), """
            CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE);
            CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint REFERENCES customers);
            CREATE VIEW emails AS SELECT email FROM customers;
            """);
        try (ShadowDatabase live = database(servers, "16", "CREATE TABLE customers (id bigint PRIMARY KEY)")) {
            Diff diff = plumbline.diff(source(live), plumbline.source(wanted.toString()));
            Plan plan = plumbline.plan(diff);
            ApplyResult result = plumbline.apply(source(live), plan);

            assertThat(diff.to().header().version()).startsWith("16.");
            assertThat(result)
                    .isInstanceOfSatisfying(
                            ApplyResult.Done.class,
                            done -> assertThat(done.remaining().changes()).isEmpty());
        }
    }

    @Test
    void twoMajorsAreComparedInTheTextsOfTheWantedOne(TestServers servers) throws Exception {
        String[] schema = {
            "CREATE TABLE t (id bigint PRIMARY KEY, x varchar(10) NOT NULL CHECK (x IN ('a', 'b')))",
            "CREATE VIEW v AS SELECT t.id, x FROM t JOIN t AS u USING (id, x) GROUP BY t.id, x",
            "CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a'"
        };
        try (ShadowDatabase old = database(servers, "13", schema);
                ShadowDatabase now = database(servers, "18", schema)) {
            Diff diff = plumbline.diff(source(old), source(now));

            assertThat(diff.changes()).isEmpty();
            assertThat(diff.notices()).isEmpty();
            assertThat(diff.from().header().version()).startsWith("13.");
        }
    }

    @Test
    void aSecretIsComparedAcrossMajorsWithoutGoingThroughAScratchServer(TestServers servers) throws Exception {
        String mapping = """
            CREATE FOREIGN DATA WRAPPER files;
            CREATE SERVER remote FOREIGN DATA WRAPPER files;
            CREATE USER MAPPING FOR PUBLIC SERVER remote OPTIONS (user 'ada', password '%s')
            """;
        try (ShadowDatabase old = database(servers, "13", mapping.formatted("one"));
                ShadowDatabase same = database(servers, "18", mapping.formatted("one"));
                ShadowDatabase other = database(servers, "18", mapping.formatted("other"))) {
            Diff none = plumbline.diff(source(old), source(same));
            Diff one = plumbline.diff(source(old), source(other));

            assertThat(none.changes()).isEmpty();
            assertThat(none.notCompared()).isEmpty();
            assertThat(one.changes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Change.Alter.class,
                            alter -> assertThat(alter.deltas().getFirst().secrets())
                                    .containsExactly("remote/PUBLIC/password"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:hunter2@127.0.0.1:1/shop",
                "postgresql://ada@127.0.0.1:1/shop?password=hunter2",
                "jdbc:postgresql://127.0.0.1:1/shop?user=ada&password=hunter2",
                "postgresql://ada:hunter2@host.invalid/shop"
            })
    void aPasswordIsInNoMessage(String url) {
        Source source = plumbline.source(url);

        assertThat(source.toString() + source.display()).doesNotContain("hunter2");
        assertThatThrownBy(() -> plumbline.inspect(source))
                .isInstanceOf(EnvironmentException.class)
                .message()
                .doesNotContain("hunter2");
        assertThat(Options.of(Map.of("PGPASSWORD", "hunter2"))
                        .withShadow(ShadowPolicy.parse(url))
                        .toString())
                .doesNotContain("hunter2");
    }

    private ShadowDatabase database(TestServers servers, String version, String... statements) throws SQLException {
        ShadowDatabase database = servers.database(postgres, version);
        try (Statement statement = database.connection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return database;
    }

    private static Source source(ShadowDatabase database) {
        return new Source.Connected(new OneConnection(database.connection()));
    }
}
