package dev.plumbline.core.diff;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Unknown;
import java.util.List;
import java.util.stream.Stream;

/**
 * What differs between what is there and what is wanted.
 *
 * @param changes in the order of their ids
 * @param notCompared what one side couldn't read
 * @param notices what else a person should hear of: text that differs and couldn't be confirmed
 */
public record Diff(
        Snapshot from,
        Snapshot to,
        Projection projection,
        List<Change> changes,
        List<Unknown> notCompared,
        List<Notice> notices) {
    public Diff {
        changes = List.copyOf(changes);
        notCompared = List.copyOf(notCompared);
        notices = List.copyOf(notices);
    }

    /** Whether an object is compared at all: selected by the projection, and not hidden from one side's reader. */
    public boolean compares(ObjectId id) {
        return projection.selects(id) && !Hidden.of(notCompared).covers(id);
    }

    /** The labels of the aspects that were left out, in their order, but for those of which neither side has anything. */
    public List<String> leftOut() {
        boolean populated = Stream.of(from, to)
                .anyMatch(side ->
                        side.catalog().all(MaterializedView.KIND).findAny().isPresent());
        return projection.ignored().stream()
                .filter(aspect -> aspect != Aspect.POPULATED || populated)
                .map(Aspect::label)
                .sorted()
                .toList();
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
