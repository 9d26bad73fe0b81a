package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.Cause;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.plan.Undo;
import dev.plumbline.core.sql.SqlText;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
                .isEqualTo("""
                    Nothing to do: there is no difference.

                    Not compared: user mappings: permission denied for table pg_user_mapping
                    """);
    }

    @Test
    void a_plan_says_what_is_renamed_and_what_there_is_to_hear_before_the_steps() {
        Diff diff = new Differ(Projection.STANDARD).diff(Shop.before(), Shop.before());
        SchemaObject orders = diff.from().catalog().find(Shop.ORDERS).orElseThrow();
        SchemaObject customers = diff.from().catalog().find(Shop.CUSTOMERS).orElseThrow();
        Change.Rename rename = new Change.Rename(orders, customers, Optional.empty(), Change.Origin.TOLD);
        Step step = new Step.Execute(
                SqlText.of("ALTER TABLE public.orders RENAME TO customers"),
                "rename table public.orders to customers",
                new Cause(List.of(rename), ""),
                LockImpact.NONE,
                List.of(),
                new Undo.Complete());
        Diff renamed = diff.after(diff.from(), Collections.nCopies(7, rename))
                .told(List.of(new Notice("PLB-1710", "renames were not tried")));
        Plan plan =
                new Plan(renamed, List.of(new TransactionGroup(true, List.of(), List.of(step), List.of())), List.of());

        String text = new PlanText(TextOptions.plain(100)).render(plan);

        assertThat(text).contains("7 renames among them");
        assertThat(text.substring(0, text.indexOf("  1  rename table")))
                .contains("RENAMED\n   table public.orders → customers (renamed)", "and 2 more renames", "PLB-1710: ");
        assertThat(text).contains("why   table public.orders is called customers, as was told");
    }

    @Test
    void a_plan_that_loses_much_names_some_of_it_and_counts_the_rest() {
        Plan one = plan();
        Step drop = one.steps().findFirst().orElseThrow();
        Plan many = new Plan(
                one.diff(),
                List.of(new TransactionGroup(true, List.of(), Collections.nCopies(1_012, drop), List.of())),
                List.of());

        String head = new PlanText(TextOptions.plain(100)).render(many).split("Steps 1 to", 2)[0];

        assertThat(head).contains("1,012 STEPS LOSE DATA", "and 1,007 more steps");
        assertThat(head.lines()).hasSizeLessThan(17);
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
