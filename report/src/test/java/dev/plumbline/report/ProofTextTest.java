package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProofTextTest {
    private static final Proof.Extent SOME = new Proof.Extent(34, 1_012);
    private static final Proof.StepName THIRD = new Proof.StepName(3, "change the type of column total");

    private final Plan plan = PlanTextTest.plan();

    @Test
    void the_first_line_of_a_plan_says_how_far_its_proof_went() {
        Proof proved = new Proof.Proved("PostgreSQL 18.6", SOME, false, new Proof.WayBack.Complete(), List.of());

        assertThat(text(proved))
                .startsWith(
                        "proved on PostgreSQL 18.6: 34 of 1,012 objects, structure only, there and back\n\n4 steps");
    }

    @Test
    void where_the_way_back_ended_and_what_was_left_out_is_said_by_name() {
        Proof proved = new Proof.Proved(
                "PostgreSQL 18.6",
                SOME,
                false,
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
