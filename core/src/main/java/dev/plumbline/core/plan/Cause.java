package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.ObjectId;
import java.util.List;

/**
 * Why a step is there.
 *
 * @param changes the differences that it settles; empty for a step that only makes way
 * @param reason one phrase for a person: {@code depends on column public.orders.total, whose type changes}; may be empty
 */
public record Cause(List<Change> changes, String reason) {
    public Cause {
        changes = List.copyOf(changes);
    }

    static Cause of(Change change) {
        return new Cause(List.of(change), "");
    }

    static Cause because(String reason) {
        return new Cause(List.of(), reason);
    }

    /** The objects whose differences are settled. */
    public List<ObjectId> objects() {
        return changes.stream().map(Change::id).distinct().toList();
    }
}
