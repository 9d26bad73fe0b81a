package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import java.util.List;
import java.util.stream.Stream;

/**
 * The steps from what is there to what is wanted, in order.
 *
 * @param diff what they settle
 * @param unplanned the differences that no step settles, each with its reason
 * @param proof what became of them when they were tried
 */
public record Plan(Diff diff, List<TransactionGroup> groups, List<Unplanned> unplanned, Proof proof) {
    /** A plan that nobody has tried. */
    public Plan(Diff diff, List<TransactionGroup> groups, List<Unplanned> unplanned) {
        this(diff, groups, unplanned, Proof.NOT_TRIED);
    }

    public Plan {
        groups = List.copyOf(groups);
        unplanned = List.copyOf(unplanned);
    }

    /** The same plan, tried. */
    public Plan with(Proof found) {
        return new Plan(diff, groups, unplanned, found);
    }

    public Stream<Step> steps() {
        return groups.stream().flatMap(group -> group.steps().stream());
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Whether some step loses data. */
    public boolean losesData() {
        return steps().flatMap(step -> step.hazards().stream())
                .anyMatch(hazard -> hazard.kind() == Hazard.Kind.DATA_LOSS);
    }

    /** A difference that no step settles. */
    public record Unplanned(Change change, String reason) {}
}
