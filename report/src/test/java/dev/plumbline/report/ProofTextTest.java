package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.RowProof;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProofTextTest {
    private static final Proof.Extent SOME = new Proof.Extent(34, 1_012);
    private static final Proof.StepName THIRD = new Proof.StepName(3, "change the type of column total");

    private final Plan plan = PlanTextTest.plan();

    @Test
    void the_first_line_of_a_plan_says_how_far_its_proof_went() {
        Proof proved =
                new Proof.Proved("PostgreSQL 18.6", SOME, Optional.empty(), new Proof.WayBack.Complete(), List.of());

        assertThat(text(proved))
                .startsWith(
                        "proved on PostgreSQL 18.6: 34 of 1,012 objects, structure only, there and back\n\n4 steps");
    }

    @Test
    void where_the_way_back_ended_and_what_was_left_out_is_said_by_name() {
        Proof proved = new Proof.Proved(
                "PostgreSQL 18.6",
                SOME,
                Optional.empty(),
                new Proof.WayBack.Ended(Optional.of(THIRD), "numeric(8,2) may not hold the values"),
                List.of(
                        new Proof.LeftOut(Optional.empty(), "table public.places", "the extension postgis"),
                        new Proof.LeftOut(Optional.of(THIRD), THIRD.summary(), "the extension postgis")));

        assertThat(text(proved)).startsWith("""
            proved on PostgreSQL 18.6: 34 of 1,012 objects, structure only, not back, 1 step left out
               The way back was not tried: step 3, change the type of column total: numeric(8,2) may not hold
                 the values
               Not there: table public.places; the scratch server lacks the extension postgis
               Not tried: step 3, change the type of column total; the scratch server lacks the extension
                 postgis

            """);
    }

    @Test
    void rows_are_counted_and_what_they_show_is_told() {
        RowProof rows = new RowProof(
                4,
                20,
                12,
                List.of(new RowProof.Empty(table(), "no row fits")),
                List.of("nobody knows"),
                List.of(
                        new RowProof.WouldFail(
                                Optional.of(THIRD),
                                "a row with null in total",
                                "no nulls",
                                RowProof.Catch.STATEMENT,
                                0),
                        new RowProof.WouldFail(Optional.of(THIRD), "a row", "no", RowProof.Catch.GUARD, 2)));
        Proof proved =
                new Proof.Proved("SQLite 3.54.1", SOME, Optional.of(rows), new Proof.WayBack.Complete(), List.of());

        assertThat(text(proved)).startsWith("""
            proved on SQLite 3.54.1: 34 of 1,012 objects, 20 rows in 4 tables, 2 ways to fail on the data, there
            and back
               Without rows: public.customers; no row fits
               Not tried on rows: nobody knows
               Would fail on the data: step 3, change the type of column total, on a row with null in total:
                 no nulls; the statement is taken back, nothing is changed
               Would fail on the data: step 3, change the type of column total, on a row: no; that is what the
                 step is for, 2 steps before it stay done
            """);
    }

    @Test
    void lost_values_refute_a_plan_with_column_step_and_count() {
        Proof lost = new Proof.Refuted(
                "SQLite 3.54.1",
                SOME,
                Proof.Direction.THERE,
                Optional.empty(),
                "",
                List.of(),
                List.of(new RowProof.Lost(table(), Optional.of(THIRD), 3, 5)));

        assertThat(text(lost)).startsWith("""
            REFUTED on SQLite 3.54.1: the plan loses the values of 1 column
               3 of 5 values of column public.customers are gone after step 3, change the type of column total
            """);
    }

    private ObjectId table() {
        return plan.diff().changes().getFirst().id().root();
    }

    @Test
    void a_refuted_plan_begins_with_its_refutation() {
        Proof refused = new Proof.Refuted(
                "SQLite 3.54.1", SOME, Proof.Direction.THERE, Optional.of(THIRD), "no such column: total", List.of());
        Proof astray = new Proof.Refuted(
                "SQLite 3.54.1",
                SOME,
                Proof.Direction.BACK,
                Optional.empty(),
                "",
                plan.diff().changes().stream().map(Proof.Remaining::of).toList());

        assertThat(text(refused)).startsWith("""
            REFUTED on SQLite 3.54.1: step 3, change the type of column total, fails
               no such column: total
            """);
        assertThat(text(astray))
                .startsWith("proved one way, NOT BACK, on SQLite 3.54.1: the way back leaves 9 differences\n"
                        + "   table public.customers differs: ")
                .contains("   table public.invoices is missing\n")
                .doesNotContain("   column public.invoices.id is missing");
    }

    @Test
    void a_script_says_it_in_its_head() {
        Proof not = new Proof.NotProved(Proof.NotProved.Reason.UNWANTED, "--no-proof", List.of());

        assertThat(ProofText.line(not)).isEqualTo("not proved: --no-proof");
        assertThat(text(not)).startsWith("not proved: --no-proof\n\n4 steps");
    }

    private String text(Proof proof) {
        return new PlanText(TextOptions.plain(100)).render(plan.with(proof));
    }
}
