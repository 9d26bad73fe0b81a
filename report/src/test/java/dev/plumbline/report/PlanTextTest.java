package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Cause;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.plan.Undo;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanTextTest {
    @Test
    void a_plan_says_what_is_lost_before_anything_else() {
        String text = new PlanText(TextOptions.plain(100)).render(plan());
        Golden.check("plan.txt", text);
        assertThat(text.indexOf("!! DATA LOSS")).isLessThan(text.indexOf("ALTER TABLE"));
    }

    @Test
    void no_differences_are_nothing_to_do() {
        Diff none = new Differ(Projection.STANDARD).diff(Shop.before(), Shop.before());
        assertThat(new PlanText(TextOptions.plain(100)).render(new Plan(none, List.of(), List.of())))
                .isEqualTo("Nothing to do: there is no difference.\n");
    }

    static Plan plan() {
        Diff diff = new Differ(Projection.STANDARD).diff(Shop.before(), Shop.snapshot(DiffTextTest.evolved()));
        Change note = change(diff, "public.customers.note");
        Change total = change(diff, "public.orders.total");
        Change view = change(diff, "public.large_orders");
        LockImpact customers = LockImpact.of(Shop.CUSTOMERS, "ACCESS EXCLUSIVE", LockImpact.Blocks.READS_AND_WRITES);
        LockImpact orders = LockImpact.of(Shop.ORDERS, "ACCESS EXCLUSIVE", LockImpact.Blocks.READS_AND_WRITES);
        Step drop = new Step.Execute(
                SqlText.of("ALTER TABLE public.customers DROP COLUMN note"),
                "drop column note of public.customers",
                new Cause(List.of(note), ""),
                customers,
                List.of(new Hazard(Hazard.Kind.DATA_LOSS, "the values of public.customers.note are lost")),
                new Undo.StructureOnly("the values of public.customers.note"));
        Step alter = new Step.Execute(
                SqlText.of("ALTER TABLE public.orders\n    ALTER COLUMN total SET DATA TYPE numeric(10,2)"),
                "change the type of column total of public.orders\nto numeric(10,2)",
                new Cause(List.of(total), ""),
                orders,
                List.of(new Hazard(Hazard.Kind.REWRITES_TABLE, "every row of public.orders is written again")),
                new Undo.None("numeric(8,2) may not hold the values"));
        Step check = new Step.Assert(
                SqlText.of("SELECT 1 FROM public.orders WHERE total IS NULL"),
                "check that no total is null",
                new Cause(List.of(total), "column total becomes not null"),
                "there are orders without a total");
        Step index = new Step.Execute(
                SqlText.of("DROP INDEX CONCURRENTLY public.orders_placed_at_idx"),
                "drop index orders_placed_at_idx",
                new Cause(List.of(change(diff, "public.orders.orders_placed_at_idx")), ""),
                LockImpact.NONE,
                List.of(),
                new Undo.Complete());
        return new Plan(
                diff,
                List.of(
                        new TransactionGroup(true, List.of(), List.of(drop, check, alter), List.of()),
                        new TransactionGroup(false, List.of(), List.of(index), List.of())),
                List.of(new Plan.Unplanned(view, "this engine cannot change it")));
    }

    private static Change change(Diff diff, String path) {
        return diff.changes().stream()
                .filter(change -> change.id().path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
