package dev.plumbline.report;

import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.plan.Undo;
import dev.plumbline.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan as a person reads it before running it: what will happen, what is lost or can't be undone, then step by step.
 */
public final class PlanText {
    private final TextOptions options;

    public PlanText(TextOptions options) {
        this.options = options;
    }

    /** A plan. */
    public String render(Plan plan) {
        return render(plan, "", List.of());
    }

    /**
     * The way back from where another plan leads.
     *
     * @param lost what doesn't come back by it, line by line
     */
    public String renderBack(Plan back, List<String> lost) {
        return render(back, "The way back. ", lost);
    }

    private String render(Plan plan, String lead, List<String> lost) {
        TextWriter writer = new TextWriter(options);
        List<Step> steps = plan.steps().toList();
        ProofText.write(writer, plan);
        writer.paragraph(0, 0, Tone.HEADING, lead + sentence(plan, steps, lost));
        new PlanHead(writer).write(plan, lost);
        if (!plan.diff().likenesses().isEmpty()) {
            writer.blank();
            LikenessText.write(writer, plan.diff());
        }
        groups(writer, plan);
        unplanned(writer, plan);
        return writer.toString();
    }

    private static String sentence(Plan plan, List<Step> steps, List<String> lost) {
        String missing = plan.unplanned().isEmpty()
                ? ""
                : " " + Counts.of(plan.unplanned().size(), "difference") + " cannot be planned; see the end.";
        if (steps.isEmpty()) {
            return plan.diff().isEmpty() ? "Nothing to do: there is no difference." : "No steps." + missing;
        }
        long losses = steps.stream().filter(PlanHead::losesData).count();
        long final_ =
                steps.stream().filter(step -> step.undo() instanceof Undo.None).count();
        return Counts.of(steps.size(), "step")
                + " in "
                + Counts.of(plan.groups().size(), "transaction")
                + (steps.size() == 1 ? " settles " : " settle ")
                + Counts.of(plan.diff().size() - plan.unplanned().size(), "difference")
                + renames(plan.diff().renames().size())
                + ". "
                + losses(losses, lost.isEmpty() ? "No data is lost" : "No more data is lost")
                + (final_ == 0 ? "." : "; " + Counts.of(final_, "step") + " cannot be undone.")
                + missing;
    }

    private static String losses(long count, String none) {
        if (count == 0) {
            return none;
        }
        return count == 1 ? "1 STEP LOSES DATA" : Counts.grouped(count) + " STEPS LOSE DATA";
    }

    private static String renames(int count) {
        return count == 0 ? "" : ", " + Counts.of(count, "rename") + " among them";
    }

    private static void groups(TextWriter writer, Plan plan) {
        StepText text = new StepText(writer, plan.sizes());
        int number = 1;
        for (List<TransactionGroup> alike : runs(plan.groups())) {
            TransactionGroup first = alike.getFirst();
            int last = number
                    + alike.stream().mapToInt(group -> group.steps().size()).sum()
                    - 1;
            writer.blank();
            writer.line(0, Span.of(Tone.MUTED, title(alike, number, last)));
            frame(writer, "before it", first.before());
            for (TransactionGroup group : alike) {
                for (Step step : group.steps()) {
                    text.write(number++, step);
                }
            }
            frame(writer, "after it", first.after());
        }
    }

    /** The groups, those with others that are single statements under the same settings. */
    private static List<List<TransactionGroup>> runs(List<TransactionGroup> groups) {
        List<List<TransactionGroup>> runs = new ArrayList<>();
        for (TransactionGroup group : groups) {
            boolean joins = !runs.isEmpty() && isAlike(runs.getLast().getLast(), group);
            if (!joins) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(group);
        }
        return runs;
    }

    private static boolean isAlike(TransactionGroup one, TransactionGroup other) {
        return !one.transactional()
                && !other.transactional()
                && !one.before().isEmpty()
                && one.lockWait() == other.lockWait()
                && one.before().equals(other.before())
                && one.after().equals(other.after());
    }

    private static String title(List<TransactionGroup> alike, int first, int last) {
        String steps = first == last ? "Step " + first : "Steps " + first + " to " + last;
        if (alike.getFirst().transactional()) {
            return steps + (first == last ? " in a transaction" : " in one transaction: all or nothing");
        }
        return steps
                + (alike.size() == 1 ? " outside a transaction" : ", each of which commits by itself")
                + switch (alike.getFirst().lockWait()) {
                    case BOUNDED -> "";
                    case UNBOUNDED -> ", waiting for locks as long as it takes";
                };
    }

    private static void frame(TextWriter writer, String when, List<SqlText> statements) {
        statements.forEach(statement ->
                writer.line(2, Span.of(Tone.MUTED, when + ": " + SafeText.flat(statement.text()) + ";")));
    }

    private static void unplanned(TextWriter writer, Plan plan) {
        if (plan.unplanned().isEmpty()) {
            return;
        }
        writer.blank();
        writer.line(0, Span.of(Tone.DANGER, "!! NOT PLANNED"));
        ChangeText changes = new ChangeText(
                writer, plan.diff().from().catalog(), plan.diff().to().catalog());
        for (Plan.Unplanned unplanned : plan.unplanned()) {
            changes.write(3, unplanned.change());
            writer.paragraph(7, 2, Tone.PLAIN, "because " + SafeText.flat(unplanned.reason()));
        }
    }
}
