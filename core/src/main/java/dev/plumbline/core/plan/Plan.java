package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.model.ObjectId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The steps from what is there to what is wanted, in order.
 *
 * @param diff what they settle
 * @param strategy by which they were found
 * @param unplanned the differences that no step settles, each with its reason
 * @param proof what became of them when they were tried
 * @param sizes the bytes of tables that they lock, as far as they are known; in the order of the ids
 */
public record Plan(
        Diff diff,
        Strategy strategy,
        List<TransactionGroup> groups,
        List<Unplanned> unplanned,
        Proof proof,
        Map<ObjectId, Long> sizes) {
    /** A plan of plain statements that nobody has tried. */
    public Plan(Diff diff, List<TransactionGroup> groups, List<Unplanned> unplanned) {
        this(diff, Strategy.SIMPLE, groups, unplanned, Proof.NOT_TRIED, Map.of());
    }

    public Plan {
        groups = List.copyOf(groups);
        unplanned = List.copyOf(unplanned);
        sizes = Collections.unmodifiableMap(new TreeMap<>(sizes));
    }

    /** The same plan, tried. */
    public Plan with(Proof found) {
        return new Plan(diff, strategy, groups, unplanned, found, sizes);
    }

    /** The same plan, found by another strategy. */
    Plan by(Strategy other) {
        return new Plan(diff, other, groups, unplanned, proof, sizes);
    }

    /** The same plan, with what is known of the tables that it locks. */
    public Plan with(Map<ObjectId, Long> known) {
        return new Plan(diff, strategy, groups, unplanned, proof, known);
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
