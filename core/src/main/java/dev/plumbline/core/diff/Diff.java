package dev.plumbline.core.diff;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What differs between what is there and what is wanted.
 *
 * <p>Renames that were told or are known come first: what they make of what is there is what everything else is compared
 * with, so {@code changes} lead from there.
 *
 * @param original what is there
 * @param renames what gets another name; {@link Change.Rename#before} is of {@code original}, {@link Change.Rename#after}
 *     of {@code from}
 * @param from what is there, after the renames; the original itself where there are none
 * @param to what is wanted
 * @param changes in the order of their ids
 * @param notCompared what one side couldn't read
 * @param likenesses what was taken for a rename although nobody says so, and of what nobody knows whether it is one
 * @param notices what else a person should hear of: text that differs and couldn't be confirmed
 */
public record Diff(
        Snapshot original,
        List<Change.Rename> renames,
        Snapshot from,
        Snapshot to,
        Projection projection,
        List<Change> changes,
        List<Unknown> notCompared,
        List<Likeness> likenesses,
        List<Notice> notices) {
    public Diff {
        renames = List.copyOf(renames);
        changes = List.copyOf(changes);
        notCompared = List.copyOf(notCompared);
        likenesses = List.copyOf(likenesses);
        notices = List.copyOf(notices);
    }

    /**
     * Whether an object is compared at all: selected by the projection, not hidden from one side's reader, and not left to what is
     * there by a wanted side that says nothing of it.
     */
    public boolean compares(ObjectId id) {
        return projection.selects(id)
                && !Hidden.of(notCompared).covers(id)
                && !(id.kind().isGiven() && !to.catalog().contains(id));
    }

    /** The labels of the aspects that were left out, in their order, but for those of which neither side has anything. */
    public List<String> leftOut() {
        Set<Aspect> unseen = Hidden.of(notCompared).aspects();
        return projection.ignored().stream()
                .filter(aspect -> isThere(aspect) && !unseen.contains(aspect))
                .map(Aspect::label)
                .sorted()
                .toList();
    }

    private boolean isThere(Aspect aspect) {
        return switch (aspect) {
            case POPULATED -> has(MaterializedView.class::isInstance);
            case SETTINGS ->
                has(object -> object.kind().properties().stream().anyMatch(one -> one.aspect() == Aspect.SETTINGS));
            case STRUCTURE, COMMENTS, OWNERS, PRIVILEGES, COLUMN_ORDER, GENERATED_NAMES, TABLESPACES, STATISTICS ->
                true;
        };
    }

    private boolean has(Predicate<SchemaObject> what) {
        return Stream.of(from, to)
                .anyMatch(side -> side.catalog().objects().stream().anyMatch(what));
    }

    public boolean isEmpty() {
        return changes.isEmpty() && renames.isEmpty();
    }

    /** The number of differences, renames included. */
    public int size() {
        return renames.size() + changes.size();
    }

    /** The same diff as what remains after renames. */
    public Diff after(Snapshot before, List<Change.Rename> renamed) {
        return new Diff(before, renamed, from, to, projection, changes, notCompared, likenesses, notices);
    }

    public Diff with(List<Change> others) {
        return new Diff(original, renames, from, to, projection, others, notCompared, likenesses, notices);
    }

    public Diff told(List<Notice> more) {
        List<Notice> all = new ArrayList<>(notices);
        all.addAll(more);
        return new Diff(original, renames, from, to, projection, changes, notCompared, likenesses, all);
    }

    /** The same diff with what is like what. */
    public Diff likely(List<Likeness> found) {
        return new Diff(original, renames, from, to, projection, changes, notCompared, found, notices);
    }

    /** What goes although it may be what comes under another name: nobody has said that its rows may be lost. */
    public List<Likeness> undecided() {
        return likenesses.stream()
                .filter(likeness -> likeness.verdict() == Likeness.Verdict.UNDECIDED)
                .toList();
    }
}
