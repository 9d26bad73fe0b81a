package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.ApplyPolicy;
import dev.plumbline.app.config.JournalPolicy;
import dev.plumbline.app.config.ProofDepth;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan whose statements commit one by one is told of in the database while it is under way, and gone on with after it stopped. */
@ExtendWith(TestServers.Provider.class)
final class JournalOnMariadbTest {
    private static final String SHOP = """
        CREATE TABLE customers (id int AUTO_INCREMENT PRIMARY KEY, name varchar(50));
        CREATE TABLE orders (id int PRIMARY KEY, customer int, total int, note varchar(20), KEY by_total (total));
        CREATE VIEW large AS SELECT id, total FROM orders WHERE total > 10;
        """;
    private static final String WANTED = """
        CREATE TABLE customers (id bigint AUTO_INCREMENT PRIMARY KEY, name varchar(50) NOT NULL);
        CREATE TABLE orders (id int PRIMARY KEY, customer bigint, total int, note varchar(20), day date, UNIQUE KEY once (note),
            KEY of_customer (customer), CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id));
        CREATE VIEW large AS SELECT id, total, note FROM orders WHERE total > 10;
        """;
    private static final String TWICE = "INSERT INTO orders VALUES (7, 1, 7, 'twice'), (8, 1, 8, 'twice')";
    private static final String ONCE = "DELETE FROM orders WHERE id = 8";

    private static final String JOURNALS =
            "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME LIKE"
                    + " 'plumbline%'";

    @TempDir
    private Path folder;

    private MysqlShop shop(TestServers servers, JournalPolicy policy) throws SQLException {
        MysqlShop shop = new MysqlShop(
                servers,
                MysqlShop.MARIADB,
                folder,
                options -> options.withProof(ProofDepth.NONE).withApplying(ApplyPolicy.STANDARD.withJournal(policy)));
        shop.run(SHOP + "INSERT INTO customers VALUES (1, 'Ada')");
        return shop;
    }

    private static void failHalfWay(MysqlShop shop, Plan plan) throws SQLException {
        shop.run(TWICE);
        assertThat(shop.apply(plan)).isInstanceOf(ApplyResult.Failed.class);
        shop.run(ONCE);
    }

    @Test
    void whatStoppedHalfWayIsToldAndGoneOnWith(TestServers servers) throws Exception {
        try (MysqlShop shop = shop(servers, new JournalPolicy.WhileNeeded())) {
            Plan plan = shop.plan(WANTED);
            failHalfWay(shop, plan);

            assertThat(shop.plumbline().stopped(shop.target())).hasValueSatisfying(stopped -> {
                assertThat(stopped.isOf(plan)).isTrue();
                assertThat(stopped.done()).isEqualTo(1);
                assertThat(stopped.begun())
                        .contains(plan.steps()
                                .skip(1)
                                .findFirst()
                                .map(Step::summary)
                                .orElseThrow());
            });
            assertThat(shop.plumbline().inspect(shop.target()).catalog().objects())
                    .noneMatch(object -> object.id().path().startsWith("plumbline_"));

            Plan rest = shop.plan(WANTED);
            assertThat(rest.steps().count()).isEqualTo(plan.steps().count() - 1);
            LiveShop.assertDone(shop.apply(rest));

            assertThat(shop.plumbline().stopped(shop.target())).isEmpty();
            assertThat(shop.list(JOURNALS)).isEmpty();
        }
    }

    @Test
    void aPlanThatWasKeptIsGoneOnWith(TestServers servers) throws Exception {
        try (MysqlShop shop = shop(servers, new JournalPolicy.WhileNeeded())) {
            Plan plan = shop.plan(WANTED);
            PlanDocument document = shop.document(plan);
            failHalfWay(shop, plan);
            assertThat(shop.plumbline().obstacle(shop.target(), document))
                    .containsInstanceOf(ApplyResult.TargetChanged.class);

            PlanDocument rest = shop.plumbline().rest(shop.target(), document).orElseThrow();

            LiveShop.assertDone(shop.plumbline().apply(shop.target(), rest));
            assertThat(shop.plumbline()
                            .diff(shop.target(), shop.script(WANTED), Projection.STANDARD)
                            .isEmpty())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE orders ADD COLUMN theirs text",
                "CREATE INDEX theirs ON orders (customer)",
                "CREATE VIEW theirs AS SELECT id FROM orders"
            })
    void whereSomebodyElseWasAtItMeanwhileItIsNot(String theirs, TestServers servers) throws Exception {
        try (MysqlShop shop = shop(servers, new JournalPolicy.WhileNeeded())) {
            Plan plan = shop.plan(WANTED);
            PlanDocument document = shop.document(plan);
            failHalfWay(shop, plan);
            shop.run(theirs);

            assertThat(shop.plumbline().rest(shop.target(), document)).isEmpty();
        }
    }

    @Test
    void aJournalThatIsWantedTellsEveryStepAndStays(TestServers servers) throws Exception {
        try (MysqlShop shop = shop(servers, new JournalPolicy.Kept("ops `1`"))) {
            Plan plan = shop.plan(WANTED);
            LiveShop.assertDone(shop.apply(plan));
            Plan next = shop.plan(SHOP);
            LiveShop.assertDone(shop.apply(next));

            String digits = shop.list("SELECT LEFT(SHA2(DATABASE(), 256), 16)").getFirst();
            assertThat(shop.list("SELECT outcome FROM `ops ``1```.plumbline_applies_%s WHERE ended >= started"
                            .formatted(digits)))
                    .containsExactly("done", "done");
            assertThat(shop.list("SELECT COUNT(*) FROM `ops ``1```.plumbline_steps_%s WHERE outcome = 'done'"
                            .formatted(digits)))
                    .containsExactly(
                            Long.toString(plan.steps().count() + next.steps().count()));
            assertThat(shop.plan(SHOP).isEmpty()).isTrue();
            shop.run("DROP DATABASE `ops ``1```");
        }
    }
}
