package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProofOnSqliteTest {
    private static final String CUSTOMERS = "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT)";
    private static final String ORDERS =
            "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER REFERENCES customers (id), total REAL)";

    @TempDir
    private Path folder;

    private final Plumbline plumbline = Plumbline.standard();

    @AfterEach
    void stop() {
        plumbline.close();
    }

    @Test
    void aPlanIsProvedInMemoryAndTheFileStaysAsItIs() throws Exception {
        SqliteFile shop = SqliteFile.of(folder, "shop.db", CUSTOMERS, ORDERS, "INSERT INTO orders VALUES (1, NULL, 9)");
        byte[] before = Files.readAllBytes(shop.path());

        Plan plan = plan(shop, CUSTOMERS, ORDERS.replace("total REAL", "total REAL NOT NULL"));

        assertThat(plan.proof()).isInstanceOfSatisfying(Proof.Proved.class, proved -> {
            assertThat(proved.server()).startsWith("SQLite 3.");
            assertThat(proved.wayBack()).isEqualTo(new Proof.WayBack.Complete());
        });
        assertThat(Files.readAllBytes(shop.path())).isEqualTo(before);
        assertThat(plumbline.apply(live(shop), plan)).isInstanceOf(ApplyResult.Done.class);
    }

    @Test
    void onlyWhatThePlanConcernsIsThere() throws Exception {
        SqliteFile shop = SqliteFile.of(folder, "shop.db", CUSTOMERS, ORDERS, "CREATE TABLE apart (a, b, c, d)");

        Plan plan =
                plan(shop, CUSTOMERS.replace("name", "email TEXT, name"), ORDERS, "CREATE TABLE apart (a, b, c, d)");

        assertThat(plan.proof())
                .isInstanceOfSatisfying(
                        Proof.Proved.class,
                        proved -> assertThat(
                                        proved.extent().of() - proved.extent().objects())
                                .isGreaterThanOrEqualTo(5));
    }

    @Test
    void aPlanThatForgetsAStepIsRefuted() throws Exception {
        SqliteFile shop = SqliteFile.of(folder, "shop.db", CUSTOMERS, ORDERS);
        Plan plan = plan(shop, CUSTOMERS, ORDERS, "CREATE INDEX by_total ON orders (total)", "CREATE TABLE more (a)");
        List<Step> first = plan.steps().limit(1).toList();

        Plan shorter =
                new Plan(plan.diff(), List.of(new TransactionGroup(true, List.of(), first, List.of())), List.of());

        assertThat(plumbline.prove(shorter).proof())
                .isInstanceOfSatisfying(
                        Proof.Refuted.class,
                        refuted -> assertThat(refuted.remaining()).isNotEmpty());
    }

    @Test
    void aStepThatIsRefusedRefutesThePlanWithTheServersOwnWords() throws Exception {
        SqliteFile shop = SqliteFile.of(folder, "shop.db", CUSTOMERS);
        Plan plan = plan(shop, CUSTOMERS, ORDERS);
        TransactionGroup group = plan.groups().getFirst();
        List<Step> twice = List.of(group.steps().getFirst(), group.steps().getFirst());

        Plan wrong = new Plan(
                plan.diff(), List.of(new TransactionGroup(true, group.before(), twice, group.after())), List.of());

        assertThat(plumbline.prove(wrong).proof())
                .isInstanceOfSatisfying(
                        Proof.Refuted.class,
                        refuted -> assertThat(refuted.message()).contains("orders already exists"));
    }

    private Plan plan(SqliteFile present, String... wanted) throws Exception {
        SqliteFile other = SqliteFile.of(folder, "wanted.db", wanted);
        return plumbline.plan(live(present), live(other), Projection.STANDARD);
    }

    private Source live(SqliteFile file) {
        return plumbline.source(file.toString());
    }
}
