package dev.plumbline.app.rename;

import dev.plumbline.app.config.RenamePolicy;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Likeness;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.rename.NewNames;
import dev.plumbline.core.rename.likeness.Inference;
import dev.plumbline.core.rename.likeness.KnownValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The renames that nobody speaks of. What is likely enough is taken for one; where nobody knows, whoever may know is asked
 * before anything that hangs on the answer is looked at.
 */
final class InferredRenames {
    private final Catalog from;
    private final Catalog to;
    private final Predicate<ObjectId> selected;
    private final Predicate<Change.Rename> doable;
    private final Evidence evidence;
    private final Evidence wanted;
    private final RenamePolicy policy;
    private final KnownValues.Asked values;
    private final List<Change.Rename> all;
    private final List<Likeness> likenesses = new ArrayList<>();

    /**
     * @param certain the renames that are told or known
     * @param selected what is compared
     * @param doable whether the engine has a statement for a rename
     * @param values tells what is known of the values in columns
     */
    InferredRenames(
            Snapshot from,
            Snapshot to,
            List<Change.Rename> certain,
            Predicate<ObjectId> selected,
            Predicate<Change.Rename> doable,
            RenamePolicy policy,
            KnownValues.Asked values) {
        this.from = from.catalog();
        this.to = to.catalog();
        this.evidence = from.evidence();
        this.wanted = to.evidence();
        this.all = new ArrayList<>(certain);
        this.selected = selected;
        this.doable = doable;
        this.policy = policy;
        this.values = values;
    }

    /**
     * What was found.
     *
     * @param renames the certain ones, and those that were inferred or that somebody has told of when asked
     * @param likenesses why, and what nobody knows
     */
    record Found(List<Change.Rename> renames, List<Likeness> likenesses) {
        Found {
            renames = List.copyOf(renames);
            likenesses = List.copyOf(likenesses);
        }

        /** The same with less: what can't be done is undecided, if anything could be lost by it. */
        Found without(Predicate<Change.Rename> refused) {
            List<Change.Rename> left =
                    renames.stream().filter(rename -> !refused.test(rename)).toList();
            List<Likeness> open = new ArrayList<>();
            for (Likeness likeness : likenesses) {
                boolean isRefused = refused.test(likeness.rename(Change.Origin.INFERRED));
                if (!isRefused || likeness.verdict() != Likeness.Verdict.RENAMED) {
                    open.add(likeness);
                } else if (holdsRows(likeness.before())) {
                    open.add(likeness.with(Likeness.Verdict.UNDECIDED));
                }
            }
            return new Found(left, open);
        }
    }

    /** Whether rows or values go with an object. */
    static boolean holdsRows(SchemaObject object) {
        return object instanceof Table || object instanceof Column || object instanceof Schema;
    }

    Found find() {
        for (Inference.Stage stage : Inference.Stage.values()) {
            Inference inference = new Inference(from, to, all, selected, values);
            for (Likeness likeness : inference.of(stage)) {
                settle(likeness);
            }
            if (stage == Inference.Stage.COLUMNS) {
                List<Change.Rename> more = OwnedSequences.with(all, Change.Origin.INFERRED, from, to);
                all.clear();
                all.addAll(more);
            }
        }
        return new Found(all, likenesses);
    }

    private void settle(Likeness found) {
        if (isGenerated(found) || !doable.test(found.rename(Change.Origin.INFERRED))) {
            return;
        }
        Likeness likeness = found.hinted(HintWords.of(found, all));
        if (likeness.verdict() == Likeness.Verdict.RENAMED && !isTaken(likeness)) {
            all.add(likeness.rename(Change.Origin.INFERRED));
            likenesses.add(likeness);
            return;
        }
        switch (policy.judge().judge(likeness)) {
            case SAME -> all.add(likeness.rename(Change.Origin.TOLD));
            case OTHER -> {}
            case UNKNOWN -> {
                boolean droppable = policy.droppable().stream().anyMatch(glob -> glob.names(likeness.id()));
                likenesses.add(likeness.with(droppable ? Likeness.Verdict.DROP_ALLOWED : Likeness.Verdict.UNDECIDED));
            }
        }
    }

    /** Whether the server made up both names: then the comparison itself knows what is the same. */
    private boolean isGenerated(Likeness likeness) {
        return evidence.generatedNames().contains(likeness.id())
                && wanted.generatedNames().contains(likeness.after().id());
    }

    /** Whether something of another kind, which stays until later, has the new name. */
    private boolean isTaken(Likeness likeness) {
        if (likeness.value().isPresent() || likeness.id().owner().isPresent()) {
            return false;
        }
        NewNames names = NewNames.of(all);
        ObjectId after = likeness.after().id();
        Set<String> others = new HashSet<>();
        from.roots()
                .filter(object -> holdsName(object) && !object.kind().equals(after.kind()))
                .map(object -> names.of(object.id()))
                .filter(id -> id.namespace().equals(after.namespace()))
                .forEach(id -> others.add(id.name()));
        return holdsName(likeness.after()) && others.contains(after.name());
    }

    /** What shares its names with tables: whatever else stands by itself and has columns, or could be read like them. */
    private static boolean holdsName(SchemaObject object) {
        return Set.of("table", "view", "materialized-view", "sequence", "foreign-table")
                .contains(object.kind().name());
    }

    /** What was only inferred.
     *
     * @param rows whether that of what holds rows is meant too
     */
    static Predicate<Change.Rename> inferred(boolean rows) {
        return rename -> rename.origin() == Change.Origin.INFERRED && (rows || !holdsRows(rename.before()));
    }
}
