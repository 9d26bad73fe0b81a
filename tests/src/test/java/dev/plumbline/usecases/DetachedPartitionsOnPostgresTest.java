package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.apply.Cancellation;
import dev.plumbline.app.apply.StoppedApply;
import dev.plumbline.app.config.Progress;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Partitions that leave while others use the whole, and what becomes of those that were stopped on their way out. */
@ExtendWith(TestServers.Provider.class)
final class DetachedPartitionsOnPostgresTest {
    private static final String BINS = """
        CREATE TABLE bins (id integer, note text) PARTITION BY RANGE (id);
        CREATE INDEX by_note ON bins (note);
        CREATE TABLE bin_one PARTITION OF bins FOR VALUES FROM (0) TO (100);
        CREATE TABLE bin_two PARTITION OF bins FOR VALUES FROM (100) TO (200);
        CREATE TABLE bin_three PARTITION OF bins FOR VALUES FROM (200) TO (300);
        """;

    /** One is a table of its own, two is gone. */
    private static final String FEWER = """
        CREATE TABLE bins (id integer, note text) PARTITION BY RANGE (id);
        CREATE INDEX by_note ON bins (note);
        CREATE TABLE bin_one (id integer, note text);
        CREATE INDEX bin_one_note_idx ON bin_one (note);
        CREATE TABLE bin_three PARTITION OF bins FOR VALUES FROM (200) TO (300);
        """;

    private static final String REST = "CREATE TABLE bin_rest PARTITION OF bins DEFAULT;";

    @TempDir
    private Path folder;

    private LiveShop bins(TestServers servers, String major) throws SQLException {
        return OnlineShop.of(
                servers, major, folder, BINS, "INSERT INTO bins SELECT i, 'n' || i FROM generate_series(0, 299) AS i");
    }

    /** What runs outside transactions. */
    private static List<String> apart(Plan plan) {
        return plan.groups().stream()
                .filter(group -> !group.transactional())
                .flatMap(group -> group.steps().stream())
                .map(step -> step.sql().text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "18"})
    void partitionsLeaveWhileOthersUseTheWhole(String major, TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = bins(servers, major)) {
            Plan plan = shop.plan(FEWER);

            assertThat(apart(plan))
                    .containsExactly(
                            "ALTER TABLE public.bins DETACH PARTITION public.bin_one CONCURRENTLY",
                            "ALTER TABLE public.bins DETACH PARTITION public.bin_two CONCURRENTLY");
            assertThat(plan.steps().flatMap(step -> step.lock().locks().stream()))
                    .noneMatch(
                            lock -> lock.holdsUpUsers() && lock.object().name().equals("bins"));
            LiveShop.assertDone(shop.apply(plan));
            assertThat(shop.list("SELECT count(*) FROM bin_one")).containsExactly("100");
            assertThat(shop.list("SELECT count(*) FROM bins")).containsExactly("100");
        }
    }

    @Test
    void namesMayBeAny(TestServers servers) throws SQLException, IOException {
        String longest = "ä".repeat(31);
        String whole = """
            CREATE SCHEMA "the store";
            CREATE TABLE "the store"."the Bins" ("the Key of %1$s" integer, note text)
                PARTITION BY LIST ("the Key of %1$s");
            CREATE TABLE "part ""1\""" %%s FOR VALUES IN (1);
            CREATE TABLE %2$s %%s FOR VALUES IN (2);
            """.formatted("ü".repeat(20), longest);
        String parts = whole.replace("%s", "PARTITION OF \"the store\".\"the Bins\"");
        String tables = whole.replace(
                        "%s FOR VALUES IN (1)", "(\"the Key of " + "ü".repeat(20) + "\" integer, note text)")
                .replace("%s FOR VALUES IN (2)", "(\"the Key of " + "ü".repeat(20) + "\" integer, note text)");
        try (LiveShop shop = OnlineShop.of(servers, "18", folder, parts)) {
            Plan plan = shop.plan(tables);
            assertThat(apart(plan)).hasSize(2).allMatch(text -> text.endsWith(" CONCURRENTLY"));
            shop.applies(plan);
            shop.applies(shop.plan(parts));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13 | CREATE TABLE notes (note text)",
                "18 | CREATE TABLE bin_rest PARTITION OF bins DEFAULT",
                "18 | ALTER TABLE bins ADD UNIQUE (id); CREATE TABLE tags (bin integer REFERENCES bins (id))",
                "18 | CREATE TABLE notes (note text PRIMARY KEY); ALTER TABLE bins ADD FOREIGN KEY (note) REFERENCES"
                        + " notes"
            })
    void wherePartitionsCannotLeaveSoTheyLeavePlainly(String major, String more, TestServers servers)
            throws SQLException, IOException {
        String others = more + ";";
        String keys = others.contains("UNIQUE") ? "ALTER TABLE bin_one ADD UNIQUE (id);" : "";
        try (LiveShop shop = OnlineShop.of(servers, major, folder, BINS, others)) {
            Plan plan = shop.plan(FEWER + others + keys);

            assertThat(apart(plan)).noneMatch(text -> text.contains("DETACH"));
            LiveShop.assertDone(shop.apply(plan));
        }
    }

    @Test
    void whereADefaultPartitionComesOthersLeavePlainly(TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = bins(servers, "18")) {
            Plan plan = shop.plan(FEWER + REST);

            assertThat(apart(plan)).isEmpty();
            LiveShop.assertDone(shop.apply(plan));
        }
    }

    @Test
    void nobodyMissesTheRowsOfAPartitionThatGetsAnotherBound(TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = bins(servers, "18")) {
            Plan plan = shop.plan(BINS.replace("FROM (0)", "FROM (-100)"));

            assertThat(plan.groups()).singleElement().satisfies(group -> {
                assertThat(group.transactional()).isTrue();
                assertThat(group.steps()).hasSize(2);
            });
            shop.applies(plan);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "14, bin_one, true, ONLINE",
        "14, bin_two, true, ONLINE",
        "18, bin_one, true, ONLINE",
        "18, bin_two, true, ONLINE",
        "18, bin_one, false, ONLINE",
        "18, bin_three, true, ONLINE",
        "18, bin_one, true, SIMPLE",
        "18, bin_two, true, SIMPLE",
        "18, bin_two, false, SIMPLE"
    })
    void whatWasStoppedHalfWayIsFinishedBeforeAllElse(
            String major, String bin, boolean goesOn, Strategy strategy, TestServers servers)
            throws SQLException, IOException {
        String column = "ALTER TABLE bins ADD code integer NOT NULL DEFAULT 7; ALTER TABLE bins ADD more text;";
        try (LiveShop shop = bins(servers, major);
                LiveShop other = shop.with(options -> options.withStrategy(strategy))) {
            stopHalfWay(shop, bin);
            assertThat(shop.list("SELECT inhrelid::regclass FROM pg_inherits WHERE inhdetachpending"))
                    .containsExactly(bin);

            Plan plan = other.plan((goesOn ? FEWER : BINS) + column);
            assertThat(plan.steps().findFirst().orElseThrow().summary())
                    .isEqualTo("make table public.%s a table of its own, which was begun and not finished", bin);
            assertThat(plan.proof()).isInstanceOf(Proof.Proved.class);
            LiveShop.assertDone(other.apply(plan));

            assertThat(shop.list("SELECT count(*) FROM bin_one")).containsExactly("100");
            assertThat(shop.list("SELECT count(*) FROM bins")).containsExactly(goesOn ? "100" : "300");
            assertThat(shop.list("SELECT conname FROM pg_constraint WHERE contype = 'c'"
                            + " AND connamespace = 'public'::regnamespace"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverIsStoppedWhileTheServerWaitsForOthersGoesOnLater(boolean kept, TestServers servers) throws Exception {
        Cancellation cancellation = new Cancellation();
        Progress progress = what -> {
            if (what.matches("waiting for process \\d+ of shopkeeper")) {
                cancellation.request();
            }
        };
        try (LiveShop shop = bins(servers, "18");
                LiveShop watched = shop.with(
                        options -> options.withStrategy(Strategy.ONLINE).withProgress(progress));
                Connection reader = shop.another();
                Statement reading = reader.createStatement()) {
            Source target = watched.plumbline().source(shop.address());
            Plan plan = shop.plan(FEWER);
            PlanDocument document = shop.document(plan);
            reader.setAutoCommit(false);
            reading.execute("SELECT FROM bins");

            assertThat(
                            kept
                                    ? watched.plumbline().apply(target, document, cancellation)
                                    : watched.plumbline().apply(target, plan, cancellation))
                    .isInstanceOf(ApplyResult.Failed.class);
            reader.rollback();

            assertThat(shop.list("SELECT inhrelid::regclass FROM pg_inherits WHERE inhdetachpending"))
                    .containsExactly("bin_one");
            assertThat(watched.plumbline().stopped(target).flatMap(StoppedApply::begun))
                    .contains("make table public.bin_one a table of its own while others use public.bins");
            LiveShop.assertDone(
                    kept
                            ? watched.plumbline()
                                    .apply(
                                            target,
                                            watched.plumbline()
                                                    .rest(target, document)
                                                    .orElseThrow())
                            : watched.apply(watched.plan(FEWER)));
            assertThat(watched.plan(FEWER).isEmpty()).isTrue();
            assertThat(shop.list("SELECT count(*) FROM bin_one")).containsExactly("100");
        }
    }

    /** A snapshot of a database may hold what no plan can make. */
    @Test
    void noPlanLeadsToAPartitionThatIsHalfDetached(TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = bins(servers, "18");
                LiveShop other = bins(servers, "18")) {
            stopHalfWay(other, "bin_one");
            Plan plan = shop.plumbline().plan(shop.target(), other.target(), Projection.STANDARD);

            assertThat(plan.unplanned())
                    .extracting(Plan.Unplanned::reason)
                    .anyMatch(reason -> reason.contains("by half"));
            assertThat(plan.steps()).noneMatch(step -> step.sql().text().contains("DETACH"));
        }
    }

    /** Somebody reads the whole, so that the server waits in the middle, and gives up there. */
    private static void stopHalfWay(LiveShop shop, String bin) throws SQLException {
        try (Connection reader = shop.another();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.execute("SELECT FROM bins");
            shop.run("SET lock_timeout = 50");
            assertThatThrownBy(() -> shop.run("ALTER TABLE bins DETACH PARTITION " + bin + " CONCURRENTLY"))
                    .hasMessageContaining("lock timeout");
            shop.run("RESET lock_timeout");
            reader.rollback();
        }
    }
}
