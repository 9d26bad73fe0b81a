package dev.plumbline.app.rename;

import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.app.shadow.Rehearsal;
import dev.plumbline.app.shadow.Shadows;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.rename.NewNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what is renamed, and what is there once it is: the renames are carried out in a scratch database first, so that the
 * server itself writes the new names into whatever mentions the old ones.
 */
public final class Renaming {
    private final Shadows shadows;
    private final Engine engine;
    private final List<RenameHint> hints;

    /**
     * @param hints what is told beside what the snapshots say themselves
     */
    public Renaming(Shadows shadows, Engine engine, List<RenameHint> hints) {
        this.shadows = shadows;
        this.engine = engine;
        this.hints = List.copyOf(hints);
    }

    /**
     * What is there after what was told, and what is known.
     *
     * @throws UsageException if what was told can't be
     */
    public Renamed of(Snapshot from, Snapshot to, Projection projection) {
        List<Change.Rename> told = OwnedSequences.with(
                Resolution.of(from.catalog(), to.catalog(), wishes(to)), from.catalog(), to.catalog());
        return carriedOut(KnownRenames.with(told, from, to), from, to, projection);
    }

    /**
     * What is there after renames were taken back.
     *
     * @param from what is there after the renames
     * @param to what was there before
     * @param renames as they were on the way there
     */
    public Renamed back(List<Change.Rename> renames, Snapshot from, Snapshot to, Projection projection) {
        List<Change.Rename> inverted = new ArrayList<>();
        for (Change.Rename rename : renames) {
            Optional<SchemaObject> before = from.catalog().find(rename.after().id());
            Optional<SchemaObject> after = to.catalog().find(rename.before().id());
            if (before.isPresent() && after.isPresent()) {
                Optional<Change.RenamedValue> value = rename.value()
                        .map(there ->
                                new Change.RenamedValue(/* before= */ there.after(), /* after= */ there.before()));
                inverted.add(new Change.Rename(before.get(), after.get(), value, rename.origin()));
            }
        }
        return carriedOut(inverted, from, to, projection);
    }

    private Renamed carriedOut(List<Change.Rename> renames, Snapshot from, Snapshot to, Projection projection) {
        List<Change.Rename> all = new ArrayList<>(renames);
        List<Notice> notices = new ArrayList<>();
        DdlWriter writer = engine.writer(to.header().version());
        PlanContext context = new PlanContext(from, to, projection, Set.of(), Set.of());
        all.removeIf(rename -> !isSelected(rename, projection) || !isDoable(rename, writer, context, notices));
        if (all.isEmpty()) {
            return new Renamed(from, List.of(), notices);
        }
        EngineVersion version = new EngineVersion(engine, to.header().version());
        Rehearsal.Rehearsed rehearsed = new Rehearsal(shadows, version).of(from, all);
        notices.addAll(rehearsed.notices());
        return new Renamed(rehearsed.snapshot(), settled(all, rehearsed.snapshot()), notices);
    }

    private List<Wish> wishes(Snapshot to) {
        List<Wish> wishes = new ArrayList<>();
        hints.forEach(hint -> wishes.add(Wish.of(hint)));
        to.evidence()
                .formerNames()
                .forEach(former -> to.catalog()
                        .find(former.object())
                        .ifPresent(object ->
                                wishes.add(Wish.beside(new Candidate(object, former.value()), former.name()))));
        return wishes;
    }

    private static boolean isSelected(Change.Rename rename, Projection projection) {
        return projection.selects(rename.before().id())
                || projection.selects(rename.after().id());
    }

    private boolean isDoable(Change.Rename rename, DdlWriter writer, PlanContext context, List<Notice> notices) {
        return switch (writer.means(rename, context)) {
            case DdlWriter.Means.InPlace inPlace -> true;
            case DdlWriter.Means.Implied implied -> false;
            case DdlWriter.Means.Recreate recreate -> notDone(rename, notices);
            case DdlWriter.Means.Replace replace -> notDone(rename, notices);
            case DdlWriter.Means.RebuildOwner rebuild -> notDone(rename, notices);
            case DdlWriter.Means.Impossible impossible -> notDone(rename, notices);
        };
    }

    /** What nobody has spoken of is not explained either. */
    private boolean notDone(Change.Rename rename, List<Notice> notices) {
        if (rename.origin() == Change.Origin.KNOWN) {
            return false;
        }
        notices.add(new Notice(
                "PLB-1711",
                "%s has no statement that renames %s; it is dropped and created"
                        .formatted(engine.title(), rename.before().id().describe())));
        return false;
    }

    /** The renames with the objects as they are afterwards. */
    private static List<Change.Rename> settled(List<Change.Rename> renames, Snapshot after) {
        NewNames names = NewNames.of(renames);
        List<Change.Rename> settled = new ArrayList<>();
        for (Change.Rename rename : renames) {
            SchemaObject then =
                    after.catalog().find(names.of(rename.before().id())).orElse(rename.after());
            settled.add(new Change.Rename(rename.before(), then, rename.value(), rename.origin()));
        }
        return settled;
    }
}
