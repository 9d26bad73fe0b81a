package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.ProofDepth;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.RowProof;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.sql.SqlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RowProofOnSqliteTest {
    private static final String CUSTOMERS =
            "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, state TEXT CHECK (state IN ('open',"
                    + " 'closed')))";
    private static final String ORDERS = "CREATE TABLE orders (id INTEGER PRIMARY KEY,"
            + " customer INTEGER NOT NULL REFERENCES customers (id), total REAL, note TEXT, data BLOB)";

    @TempDir
    private Path folder;

    private final Plumbline plumbline = Plumbline.with(Options.of(Map.of()).withProof(ProofDepth.ROWS));

    @AfterEach
    void stop() {
        plumbline.close();
    }

    @Test
    void valuesOutliveARebuildAndAreComparedAsTheirNewTypeKeepsThem() throws Exception {
        Plan plan = plan(
                List.of(CUSTOMERS, ORDERS),
                List.of(CUSTOMERS, ORDERS.replace("total REAL", "total INTEGER").replace("note TEXT", "note NUMERIC")));

        RowProof rows = rows(plan);
        assertThat(rows.empty()).isEmpty();
        assertThat(rows.rows()).isEqualTo(10);
        assertThat(rows.columns()).isEqualTo(8);
    }

    @Test
    void rowsThatWhatIsAddedRefusesAreShown() throws Exception {
        Plan plan = plan(
                List.of(CUSTOMERS, ORDERS),
                List.of(
                        CUSTOMERS.replace("name TEXT", "name TEXT NOT NULL UNIQUE"),
                        ORDERS.replace("total REAL", "total REAL CHECK (total > 1)")));

        assertThat(rows(plan).wouldFail())
                .extracting(RowProof.WouldFail::rows)
                .containsExactlyInAnyOrder(
                        "a row with null in customers.name",
                        "two rows with the same customers.name",
                        "a row outside the check, by its orders.total");
    }

    @Test
    void ofSeveralRowsThatOneStepCopiesThoseAreNamedThatStopIt() throws Exception {
        Plan plan = plan(
                List.of(CUSTOMERS, ORDERS),
                List.of(
                        CUSTOMERS,
                        ORDERS.replace("total REAL", "total NUMERIC NOT NULL")
                                .replace("note TEXT", "note TEXT NOT NULL")));

        assertThat(rows(plan).wouldFail())
                .extracting(RowProof.WouldFail::rows, RowProof.WouldFail::message)
                .satisfiesExactlyInAnyOrder(
                        total -> assertThat(total.toList())
                                .satisfiesExactly(
                                        rows -> assertThat(rows).isEqualTo("a row with null in orders.total"),
                                        message ->
                                                assertThat(message).asString().contains("plumbline_new_orders.total")),
                        note -> assertThat(note.toList())
                                .satisfiesExactly(
                                        rows -> assertThat(rows).isEqualTo("a row with null in orders.note"),
                                        message ->
                                                assertThat(message).asString().contains("plumbline_new_orders.note")));
    }

    @Test
    void aRebuildThatForgetsAColumnIsCaughtAndItsStepNamed() throws Exception {
        Plan plan = plan(
                List.of(CUSTOMERS, ORDERS), List.of(CUSTOMERS, ORDERS.replace("total REAL", "total REAL NOT NULL")));
        TransactionGroup group = plan.groups().getFirst();
        List<Step> steps = new ArrayList<>();
        for (Step step : group.steps()) {
            boolean copies = step.sql().text().startsWith("INSERT ");
            steps.add(copies ? forgetful((Step.Execute) step) : step);
        }
        assertThat(steps).isNotEqualTo(group.steps());
        Plan wrong = new Plan(
                plan.diff(), List.of(new TransactionGroup(true, group.before(), steps, group.after())), List.of());

        assertThat(plumbline.prove(wrong).proof())
                .isInstanceOfSatisfying(
                        Proof.Refuted.class,
                        refuted -> assertThat(refuted.lost()).singleElement().satisfies(lost -> {
                            assertThat(lost.column().path()).isEqualTo("orders.note");
                            assertThat(lost.values()).isEqualTo(lost.of()).isPositive();
                            assertThat(lost.step()).isPresent();
                        }));
    }

    private static Step forgetful(Step.Execute step) {
        String text = step.sql().text();
        int select = text.indexOf("SELECT");
        String values = text.substring(select).replaceFirst("\\bnote\\b", "NULL");
        return new Step.Execute(
                SqlText.of(text.substring(0, select) + values),
                step.summary(),
                step.cause(),
                step.lock(),
                List.of(),
                step.undo());
    }

    private static RowProof rows(Plan plan) {
        assertThat(plan.proof()).isInstanceOf(Proof.Proved.class);
        return ((Proof.Proved) plan.proof()).rows().orElseThrow();
    }

    private Plan plan(List<String> present, List<String> wanted) throws Exception {
        SqliteFile from = SqliteFile.of(folder, "from.db", present.toArray(String[]::new));
        SqliteFile to = SqliteFile.of(folder, "to.db", wanted.toArray(String[]::new));
        return plumbline.plan(plumbline.source(from.toString()), plumbline.source(to.toString()), Projection.STANDARD);
    }
}
