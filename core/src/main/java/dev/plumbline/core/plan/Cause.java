package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.ObjectId;
import java.util.List;

/**
 * Why a step is there.
 *
 * @param changes the differences that it settles, or for which it makes way; at least one
 * @param reason one phrase for a person: {@code this depends on it and makes way}; may be empty
 */
public record Cause(List<Change> changes, String reason) {
    public Cause {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("A step is there because of a difference: " + reason);
        }
    }

    static Cause of(Change change) {
        return new Cause(List.of(change), "");
    }

    /** Of what depends on the object of a change that can't be made around it. */
    static Cause makingWay(Change change) {
        return new Cause(List.of(change), "this depends on it and makes way");
    }

    /** Of a step that does several things. */
    static Cause of(List<Operation> operations) {
        List<Cause> causes =
                operations.stream().map(Operation::cause).distinct().toList();
        if (causes.size() == 1) {
            return causes.getFirst();
        }
        List<Change> changes = causes.stream()
                .flatMap(cause -> cause.changes().stream())
                .distinct()
                .toList();
        return new Cause(changes, "");
    }

    /** The objects whose differences it is about. */
    public List<ObjectId> objects() {
        return changes.stream().map(Change::id).distinct().toList();
    }
}
