package dev.plumbline.app;

import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.problem.UsageException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a database stands to a plan that was made before: still as it was, done, or neither. */
final class Standing {
    private final Comparison comparison;
    private final PlanDocument document;

    Standing(Comparison comparison, PlanDocument document) {
        this.comparison = comparison;
        this.document = document;
    }

    private Plan plan() {
        return document.plan();
    }

    /**
     * Makes sure that the plan can be meant for a server.
     *
     * @param wanted the engine of the plan
     * @throws UsageException if it is of another engine, or of a version that prints differently
     */
    void checkServer(Engine wanted, Engine engine, String version) {
        String made = plan().diff().original().header().version();
        if (!engine.name().equals(wanted.name())) {
            throw new UsageException(
                    "PLB-1510",
                    "The plan was made for %s, and this is %s".formatted(wanted.title(), engine.title()),
                    "Nothing was run; name the database that it was made for");
        }
        if (!engine.samePrinting(made, version)) {
            throw new UsageException(
                    "PLB-1511",
                    "The plan was made for %s, and this is %s, which prints a schema in other words"
                            .formatted(engine.describe(made), engine.describe(version)),
                    "Nothing was run; plan again");
        }
    }

    /** What stands in the plan's way; empty if it can be run. */
    Optional<ApplyResult> obstacle(Snapshot present) {
        Optional<Diff> since = since(present);
        if (since.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                remaining(present).isEmpty()
                        ? new ApplyResult.AppliedBefore(plan())
                        : new ApplyResult.TargetChanged(plan(), since.get()));
    }

    /** What isn't as it was when the plan was made, or should be: of what it touches all, of what that depends on the structure. */
    private Optional<Diff> since(Snapshot present) {
        Diff diff = plan().diff();
        Snapshot then = diff.original();
        Snapshot now = document.partOf(present);
        Diff changed = switch (document.basis()) {
            case READ -> comparison.since(diff, now).orElseGet(() -> diff.with(List.of()));
            case EXPECTED -> comparison.remaining(then, now, diff.projection());
        };
        Set<ObjectId> touched = touched(then, now);
        List<Change> changes = changed.changes().stream()
                .filter(change -> touched.contains(change.id()) || isMissed(change))
                .toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(changed.with(changes));
    }

    /** Of what is only depended on. */
    private static boolean isMissed(Change change) {
        return switch (change) {
            case Change.Create create -> false;
            case Change.Drop drop -> true;
            case Change.Rename rename -> false;
            case Change.Alter alter ->
                alter.deltas().stream().anyMatch(delta -> delta.property().aspect() == Aspect.STRUCTURE);
        };
    }

    /** What of what the plan touches isn't as it is wanted. */
    Diff remaining(Snapshot present) {
        Diff diff = plan().diff();
        Snapshot now = document.partOf(present);
        Diff remaining = comparison.remaining(now, diff.to(), diff.projection());
        Set<ObjectId> touched = touched(now, diff.to());
        return remaining.with(remaining.changes().stream()
                .filter(change -> touched.contains(change.id()))
                .toList());
    }

    private Set<ObjectId> touched(Snapshot one, Snapshot other) {
        Set<ObjectId> touched = new HashSet<>(document.touched(one));
        touched.addAll(document.touched(other));
        return touched;
    }

    /** What a kept plan leads to doesn't change; what is left of it is planned from what is there. */
    static ApplyResult.Failed advised(ApplyResult.Failed failed) {
        return failed.advising(failed.standing()
                + "; put it right and apply the same plan again: it goes on from there, or says what keeps it");
    }
}
