package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.ProofDepth;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.RowProof;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.plan.Undo;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestServers.Provider.class)
final class RowProofOnPostgresTest {
    private static final String SHOP = """
        CREATE TYPE mood AS ENUM ('sad', 'happy');
        CREATE DOMAIN zip AS text CHECK (VALUE ~ '^[0-9]{5}$');
        CREATE TYPE pair AS (a integer, b text);
        CREATE TABLE customers (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text, zip zip, mood mood, name varchar(40),
            tags text[], born date, code char(2) CHECK (length(code) = 2), pair pair, at inet, span int4range,
            state text CHECK (state IN ('open', 'closed')), age integer CHECK (age >= 18 AND age < 150));
        CREATE TABLE orders (
            id bigint PRIMARY KEY, customer bigint NOT NULL REFERENCES customers, total numeric(8,4),
            parent bigint REFERENCES orders, UNIQUE (customer, id));
        CREATE TABLE items (
            customer bigint, "order" bigint, line integer, PRIMARY KEY ("order", line),
            FOREIGN KEY (customer, "order") REFERENCES orders (customer, id));
        CREATE TABLE events (at date NOT NULL, kind text) PARTITION BY RANGE (at);
        CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
        CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
        """;

    @TempDir
    private Path folder;

    private final Plumbline plumbline = Plumbline.with(Options.of(System.getenv())
            .withCache(TestServers.place().cache())
            .withEngine("postgres:18")
            .withProof(ProofDepth.ROWS));

    @AfterEach
    void stop() {
        plumbline.close();
    }

    @Test
    void tablesAreFilledWithWhatTheirConstraintsAllowAndValuesStay() throws IOException {
        Plan plan = plan(
                SHOP,
                SHOP.replace("numeric(8,4)", "numeric(12,4)")
                        .replace("born date", "born timestamp")
                        .replace("tags text[]", "tags varchar(80)[]")
                        .replace("kind text", "kind varchar(200)")
                        .replace("line integer", "line bigint"));

        RowProof rows = rows(plan);
        assertThat(rows.empty()).isEmpty();
        assertThat(rows.unchecked()).isEmpty();
        assertThat(rows.tables()).isEqualTo(5);
        assertThat(rows.rows()).isEqualTo(25);
        assertThat(rows.columns()).isGreaterThan(20);
    }

    @Test
    void theSameScriptsAreGivenTheSameProofEachTime() throws IOException {
        String wanted = SHOP.replace("email text", "email text NOT NULL UNIQUE");

        assertThat(plan(SHOP, wanted).proof()).isEqualTo(plan(SHOP, wanted).proof());
    }

    @Test
    void rowsThatWhatIsAddedRefusesAreShownAsFindingsOfTheirSteps() throws IOException {
        Plan plan = plan(
                SHOP,
                SHOP.replace("email text", "email text NOT NULL UNIQUE")
                                .replace("varchar(40)", "varchar(20)")
                                .replace("age >= 18", "age >= 21")
                                .replace("line integer", "line integer, extra integer NOT NULL")
                                .replace("total numeric(8,4)", "total numeric(8,4), other bigint")
                        + "ALTER TABLE items ADD FOREIGN KEY (\"order\") REFERENCES orders (id);");

        assertThat(rows(plan).wouldFail())
                .allSatisfy(finding -> assertThat(finding.step()).isPresent())
                .extracting(RowProof.WouldFail::rows)
                .containsExactlyInAnyOrder(
                        "any row of public.items",
                        "a row with null in public.customers.email",
                        "two rows with the same public.customers.email",
                        "a value at the edge of its type in public.customers.name",
                        "a row outside the check, by its public.customers.age");
        assertThat(rows(plan).wouldFail())
                .filteredOn(finding -> finding.rows().startsWith("two rows"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("could not create unique index");
                    assertThat(finding.caughtBy()).isEqualTo(RowProof.Catch.STATEMENT);
                    assertThat(finding.done()).isZero();
                });
    }

    @Test
    void rowsThatDontFitDontKeepEachOtherOut() throws IOException {
        String there = "CREATE TABLE t (id integer PRIMARY KEY, a text, b text, c text)";

        Plan plan =
                plan(there, "CREATE TABLE t (id bigint PRIMARY KEY, a text NOT NULL, b text NOT NULL, c text UNIQUE)");

        assertThat(rows(plan).wouldFail())
                .extracting(RowProof.WouldFail::rows)
                .containsExactlyInAnyOrder(
                        "a row with null in public.t.a",
                        "a row with null in public.t.b",
                        "two rows with the same public.t.c");
    }

    @Test
    void anOrphanIsFoundByTheForeignKeyThatIsAdded() throws IOException {
        String tables =
                "CREATE TABLE a (id integer PRIMARY KEY); CREATE TABLE b (id integer PRIMARY KEY, a integer%s);";

        RowProof rows = rows(plan(tables.formatted(""), tables.formatted(" REFERENCES a")));

        assertThat(rows.wouldFail())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rows()).isEqualTo("a row whose public.b.a refers to nothing"))
                .satisfies(finding -> assertThat(finding.message()).contains("violates foreign key"));
    }

    @Test
    void aColumnThatIsDroppedAndMadeAnewBehindTheNameOfAChangeOfItsTypeIsCaught() throws IOException {
        Plan plan = plan(SHOP, SHOP.replace("total numeric(8,4)", "total numeric(12,4)"));

        Proof proof = plumbline
                .prove(with(plan, "ALTER TABLE orders DROP COLUMN total, ADD COLUMN total numeric(12,4)"))
                .proof();

        assertThat(proof)
                .isInstanceOfSatisfying(
                        Proof.Refuted.class,
                        refuted -> assertThat(refuted.lost()).singleElement().satisfies(lost -> {
                            assertThat(lost.column().describe()).isEqualTo("column public.orders.total");
                            assertThat(lost.values()).isEqualTo(lost.of()).isPositive();
                            assertThat(lost.step().orElseThrow().number()).isEqualTo(1);
                        }));
    }

    @Test
    void valuesThatBecomeOthersOrRowsThatGoAreCaughtAndTheStepIsNamed() throws IOException {
        Plan plan = plan(
                SHOP, SHOP.replace("total numeric(8,4)", "total numeric(12,4)") + "CREATE TABLE more (id integer);");

        Proof changed = plumbline
                .prove(and(plan, "UPDATE orders SET total = total + 1 WHERE id < 3"))
                .proof();
        Proof gone = plumbline
                .prove(and(plan, "DELETE FROM items WHERE line = (SELECT max(line) FROM items)"))
                .proof();

        assertThat(changed)
                .isInstanceOfSatisfying(
                        Proof.Refuted.class,
                        refuted -> assertThat(refuted.lost()).singleElement().satisfies(lost -> {
                            assertThat(lost.values()).isBetween(1, 2);
                            assertThat(lost.step().orElseThrow().summary()).isEqualTo("does more");
                        }));
        assertThat(gone).isInstanceOf(Proof.Refuted.class);
    }

    @Test
    void whatIsRenamedIsFollowed() throws IOException {
        try (Plumbline renaming = Plumbline.with(Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withEngine("postgres:18")
                .withProof(ProofDepth.ROWS)
                .withRenames(List.of("orders=purchases", "orders.total=amount", "mood.sad=blue")))) {
            Plan plan = new Scripts(folder)
                    .plan(
                            renaming,
                            SHOP,
                            SHOP.replace("orders", "purchases")
                                    .replace("total numeric(8,4)", "amount numeric(12,4) NOT NULL")
                                    .replace("'sad'", "'blue'"));

            assertThat(rows(plan).wouldFail())
                    .extracting(RowProof.WouldFail::rows)
                    .containsExactly("a row with null in public.orders.total");
        }
    }

    @Test
    void aTableThatNobodyCanFillIsNamed() throws IOException {
        String table = "CREATE TABLE t (id integer PRIMARY KEY CHECK (id <> id), note text);";

        RowProof rows = rows(plan(table, table.replace("note text", "note varchar(9)")));

        assertThat(rows.rows()).isZero();
        assertThat(rows.empty()).singleElement().satisfies(empty -> {
            assertThat(empty.table().path()).isEqualTo("public.t");
            assertThat(empty.reason()).contains("violates check constraint");
        });
    }

    @Test
    void whatStepsThatFailOnAnyRowLeaveBehindIsNotLost() throws IOException {
        String wholes = """
            CREATE TABLE p (id int NOT NULL, v text) PARTITION BY RANGE (id);
            CREATE TABLE q (id int NOT NULL, v text) PARTITION BY RANGE (v);
            """;

        Plan plan = plan(
                wholes + "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);"
                        + "CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);",
                wholes + "CREATE TABLE p1 PARTITION OF q FOR VALUES FROM ('a') TO ('b');"
                        + "CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (0) TO (10);");

        assertThat(rows(plan).wouldFail()).hasSize(2);
        assertThat(rows(plan).empty()).extracting(empty -> empty.table().path()).contains("public.p1", "public.p2");
    }

    @Test
    void whatAStepSaysItLosesIsNoSurprise() throws IOException {
        String table = "CREATE TABLE t (id integer PRIMARY KEY, note %s);";

        Plan plan = plan(table.formatted("integer GENERATED ALWAYS AS (id) STORED"), table.formatted("integer"));

        assertThat(plan.proof()).isInstanceOf(Proof.Proved.class);
    }

    @Test
    void triggersAreNotFiredByRowsThatAreMadeUp() throws IOException {
        String table = """
            CREATE TABLE t (id integer PRIMARY KEY, note text);
            CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'fired'; END$$;
            CREATE TRIGGER no BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION no();
            """;

        assertThat(rows(plan(table, table.replace("note text", "note varchar(99)")))
                        .rows())
                .isEqualTo(5);
    }

    private static RowProof rows(Plan plan) {
        assertThat(plan.proof()).isInstanceOf(Proof.Proved.class);
        return ((Proof.Proved) plan.proof()).rows().orElseThrow();
    }

    /** The plan with another statement in its first step, which says nothing of it. */
    private static Plan with(Plan plan, String statement) {
        return steps(plan, List.of(step(plan, statement, "changes a type")));
    }

    /** The plan with one more step. */
    private static Plan and(Plan plan, String statement) {
        List<Step> steps = new ArrayList<>(plan.steps().toList());
        steps.add(1, step(plan, statement, "does more"));
        return steps(plan, steps);
    }

    private static Plan steps(Plan plan, List<Step> steps) {
        return new Plan(plan.diff(), List.of(new TransactionGroup(true, List.of(), steps, List.of())), List.of());
    }

    private static Step step(Plan plan, String statement, String summary) {
        Step first = plan.steps().findFirst().orElseThrow();
        List<Hazard> none = List.of();
        return new Step.Execute(SqlText.of(statement), summary, first.cause(), first.lock(), none, new Undo.Complete());
    }

    private Plan plan(String before, String after) throws IOException {
        return new Scripts(folder).plan(plumbline, before, after);
    }
}
