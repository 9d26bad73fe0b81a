package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.apply.StoppedApply;
import dev.plumbline.app.config.ApplyPolicy;
import dev.plumbline.app.config.JournalPolicy;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down of an apply in the database itself, and how the next one goes on from there. */
@ExtendWith(TestServers.Provider.class)
final class JournalOnPostgresTest {
    private static final String SHOP = """
        CREATE TABLE orders (id integer, total integer, note text);
        CREATE VIEW large AS SELECT id FROM orders WHERE total > 100;
        """;

    /** In several transactions; the index can't be built while two orders have one id. */
    private static final String WANTED = """
        CREATE TABLE orders (id integer, total integer NOT NULL, note text, day date, CHECK (total > 0));
        CREATE VIEW large AS SELECT id, total FROM orders WHERE total > 100;
        CREATE UNIQUE INDEX by_id ON orders (id);
        CREATE INDEX by_note ON orders (note);
        """;

    private static final String JOURNALS =
            "SELECT c.relnamespace::regnamespace FROM pg_class c WHERE relname = 'plumbline_applies'";

    @TempDir
    private Path folder;

    private LiveShop shop(TestServers servers, String major, JournalPolicy journal) throws SQLException {
        LiveShop shop = new LiveShop(
                servers,
                major,
                folder,
                options ->
                        options.withStrategy(Strategy.ONLINE).withApplying(ApplyPolicy.STANDARD.withJournal(journal)));
        shop.run(SHOP);
        shop.run("INSERT INTO orders SELECT i, i, 'n' || i FROM generate_series(1, 100) AS i");
        return shop;
    }

    private static void failHalfWay(LiveShop shop, Plan plan) throws SQLException {
        shop.run("INSERT INTO orders VALUES (7, 7, 'twice')");
        assertThat(shop.apply(plan))
                .isInstanceOfSatisfying(
                        ApplyResult.Failed.class,
                        failed -> assertThat(failed.done()).isNotEmpty());
        shop.run("DELETE FROM orders WHERE note = 'twice'");
    }

    @Test
    void nothingIsLeftOfAJournalThatNobodyWanted(TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, "18", new JournalPolicy.WhileNeeded())) {
            Plan plan = shop.plan(WANTED);
            assertThat(plan.groups()).hasSizeGreaterThan(3);

            LiveShop.assertDone(shop.apply(plan));

            assertThat(shop.list(JOURNALS)).isEmpty();
            assertThat(shop.list("SELECT to_regnamespace('plumbline')")).containsOnlyNulls();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void whatFailedHalfWayIsToldAndGoneOnWith(String major, TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, major, new JournalPolicy.WhileNeeded())) {
            Plan plan = shop.plan(WANTED);
            failHalfWay(shop, plan);

            Optional<StoppedApply> stopped = shop.plumbline().stopped(shop.target());
            assertThat(stopped).get().satisfies(one -> {
                assertThat(one.isOf(plan)).isTrue();
                assertThat(one.how()).isEqualTo(StoppedApply.How.FAILED);
                assertThat(one.message()).contains("by_id");
                assertThat(one.steps()).isEqualTo((int) plan.steps().count());
                assertThat(one.begun()).get().asString().contains("by_id");
            });
            assertThat(shop.plumbline()
                            .inspect(shop.target())
                            .catalog()
                            .objects()
                            .toString())
                    .doesNotContain("plumbline_");

            Plan rest = shop.plan(WANTED);
            assertThat(rest.steps())
                    .doesNotContain(plan.groups().getFirst().steps().getFirst());
            LiveShop.assertDone(shop.apply(rest));

            assertThat(shop.plumbline().stopped(shop.target())).isEmpty();
            assertThat(shop.list(JOURNALS)).isEmpty();
        }
    }

    @Test
    void aPlanThatWasKeptIsGoneOnWith(TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, "18", new JournalPolicy.WhileNeeded())) {
            PlanDocument document = shop.document(shop.plan(WANTED));
            shop.run("INSERT INTO orders VALUES (7, 7, 'twice')");
            assertThat(shop.plumbline().apply(shop.target(), document)).isInstanceOf(ApplyResult.Failed.class);
            shop.run("DELETE FROM orders WHERE note = 'twice'");
            assertThat(shop.plumbline().obstacle(shop.target(), document))
                    .containsInstanceOf(ApplyResult.TargetChanged.class);

            PlanDocument rest = shop.plumbline().rest(shop.target(), document).orElseThrow();

            assertThat(rest.plan().groups()).anyMatch(group -> !group.transactional());
            LiveShop.assertDone(shop.plumbline().apply(shop.target(), rest));
            assertThat(shop.plumbline()
                            .diff(shop.target(), shop.script(WANTED), Projection.STANDARD)
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void aPlanThatIsStoppedAgainAndAgainIsGoneOnWith(TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, "18", new JournalPolicy.WhileNeeded())) {
            Plan plan = shop.plan(WANTED);
            PlanDocument document = shop.document(plan);
            failHalfWay(shop, plan);
            for (int times = 0; times < 2; times++) {
                shop.run("INSERT INTO orders VALUES (7, 7, 'twice')");
                PlanDocument rest =
                        shop.plumbline().rest(shop.target(), document).orElseThrow();
                assertThat(shop.plumbline().apply(shop.target(), rest)).isInstanceOf(ApplyResult.Failed.class);
                shop.run("DELETE FROM orders WHERE note = 'twice'");
            }

            PlanDocument rest = shop.plumbline().rest(shop.target(), document).orElseThrow();
            LiveShop.assertDone(shop.plumbline().apply(shop.target(), rest));
            assertThat(shop.plumbline().stopped(shop.target())).isEmpty();
        }
    }

    @Test
    void aRoleThatMayMakeNoSchemaWritesItsJournalWhereItMay(TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, "18", new JournalPolicy.WhileNeeded())) {
            shop.run("CREATE SCHEMA aisle AUTHORIZATION clerk; CREATE SCHEMA basement AUTHORIZATION clerk");
            shop.run("ALTER TABLE orders OWNER TO clerk; ALTER VIEW large OWNER TO clerk");
            shop.run("ALTER SCHEMA public OWNER TO clerk");
            shop.run("INSERT INTO orders VALUES (7, 7, 'twice')");
            Source target = shop.plumbline().source(shop.address("clerk"));
            Source wanted = shop.script(WANTED + "CREATE SCHEMA basement");

            assertThat(apply(shop, target, wanted)).isInstanceOf(ApplyResult.Failed.class);

            assertThat(shop.list(JOURNALS)).as("not in the schema that goes").containsExactly("basement");
            assertThat(shop.plumbline().stopped(target)).isPresent();
            shop.run("DELETE FROM orders WHERE note = 'twice'");
            LiveShop.assertDone(apply(shop, target, wanted));
            assertThat(shop.list(JOURNALS)).isEmpty();
        }
    }

    private static ApplyResult apply(LiveShop shop, Source target, Source wanted) {
        Projection withoutRights =
                new Projection(Set.of(), List.of(), List.of(), Set.of(), EnumSet.of(Aspect.OWNERS, Aspect.PRIVILEGES));
        return shop.plumbline().apply(target, shop.plumbline().plan(target, wanted, withoutRights));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE orders ADD COLUMN theirs text",
                "CREATE INDEX theirs ON orders (day)",
                "ALTER TABLE orders ALTER COLUMN note SET NOT NULL",
                "COMMENT ON TABLE orders IS 'theirs'",
                "CREATE VIEW theirs AS SELECT id FROM orders"
            })
    void whereSomebodyElseWasAtItMeanwhileItIsNot(String theirs, TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, "18", new JournalPolicy.WhileNeeded())) {
            Plan plan = shop.plan(WANTED);
            PlanDocument document = shop.document(plan);
            failHalfWay(shop, plan);
            shop.run(theirs);

            assertThat(shop.plumbline().rest(shop.target(), document)).isEmpty();
        }
    }

    @Test
    void anotherPlanThanTheOneThatStoppedIsNotGoneOnWith(TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, "18", new JournalPolicy.WhileNeeded())) {
            PlanDocument other = shop.document(shop.plan(WANTED + "CREATE INDEX ON orders (total);"));
            failHalfWay(shop, shop.plan(WANTED));

            assertThat(shop.plumbline().rest(shop.target(), other)).isEmpty();
        }
    }

    @Test
    void aJournalThatIsWantedTellsEveryStepAndStays(TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, "18", new JournalPolicy.Kept("ops \"1\""))) {
            Plan plan = shop.plan(WANTED);
            LiveShop.assertDone(shop.apply(plan));
            Plan next = shop.plan(SHOP);
            LiveShop.assertDone(shop.apply(next));

            assertThat(shop.list("SELECT outcome FROM \"ops \"\"1\"\"\".plumbline_applies WHERE ended >= started"))
                    .containsExactly("done", "done");
            assertThat(shop.list("SELECT count(*) FROM \"ops \"\"1\"\"\".plumbline_steps WHERE outcome = 'done'"))
                    .containsExactly(
                            Long.toString(plan.steps().count() + next.steps().count()));
            assertThat(shop.plan(SHOP).isEmpty()).isTrue();
        }
    }

    @Test
    void aJournalBecomesOneThatStays(TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, "18", new JournalPolicy.WhileNeeded())) {
            failHalfWay(shop, shop.plan(WANTED));
            try (LiveShop keeping = shop.with(
                    options -> options.withApplying(ApplyPolicy.STANDARD.withJournal(new JournalPolicy.Kept("ops"))))) {
                LiveShop.assertDone(keeping.apply(keeping.plan(WANTED)));
            }

            assertThat(shop.list(JOURNALS)).containsExactly("ops");
            assertThat(shop.list("SELECT outcome FROM ops.plumbline_applies ORDER BY started"))
                    .containsExactly("failed", "done");
            assertThat(shop.list("SELECT to_regnamespace('plumbline')")).containsOnlyNulls();
        }
    }

    @Test
    void whereNoJournalCanBeKeptNothingIsRunOrItIsSaid(TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, "18", new JournalPolicy.Kept("ops"))) {
            String theirs = "CREATE SCHEMA ops; CREATE TABLE ops.plumbline_applies (theirs integer);";
            shop.run(theirs);
            Plan plan = shop.plan(WANTED + theirs);

            assertThatThrownBy(() -> shop.apply(plan))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining("PLB-1513");
            assertThat(shop.list("SELECT count(*) FROM pg_indexes WHERE tablename = 'orders'"))
                    .containsExactly("0");
        }
    }

    @Test
    void aSchemaThatSomebodyUsesStays(TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, "18", new JournalPolicy.WhileNeeded())) {
            failHalfWay(shop, shop.plan(WANTED));
            shop.run("CREATE TABLE plumbline.theirs (id integer)");

            assertThat(shop.plan(WANTED + "CREATE SCHEMA plumbline CREATE TABLE theirs (id integer)")
                            .diff()
                            .changes())
                    .noneMatch(change -> change.id().path().startsWith("plumbline"));
            LiveShop.assertDone(
                    shop.apply(shop.plan(WANTED + "CREATE SCHEMA plumbline CREATE TABLE theirs (id integer)")));
            assertThat(shop.list("SELECT to_regclass('plumbline.theirs')")).containsExactly("plumbline.theirs");
            assertThat(shop.list(JOURNALS)).isEmpty();
        }
    }
}
