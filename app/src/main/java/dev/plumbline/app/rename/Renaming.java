package dev.plumbline.app.rename;

import dev.plumbline.app.config.RenamePolicy;
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
import dev.plumbline.core.rename.likeness.KnownValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what is renamed, and what is there once it is: the renames are carried out in a scratch database first, so that the
 * server itself writes the new names into whatever mentions the old ones.
 */
public final class Renaming {
    private final Shadows shadows;
    private final Engine engine;
    private final RenamePolicy policy;

    /**
     * @param policy what is told beside what the snapshots say themselves, and how far they are believed
     */
    public Renaming(Shadows shadows, Engine engine, RenamePolicy policy) {
        this.shadows = shadows;
        this.engine = engine;
        this.policy = policy;
    }

    /**
     * What is there after what was told, what is known, and what is likely enough.
     *
     * @param values tells what is known of the values in columns
     * @throws UsageException if what was told can't be
     */
    public Renamed of(Snapshot from, Snapshot to, Projection projection, KnownValues.Asked values) {
        DdlWriter writer = engine.writer(to.header().version());
        PlanContext context = new PlanContext(from, to, projection, Set.of(), Set.of());
        return carriedOut(
                found(from, to, projection, rename -> isDoable(rename, writer, context, new ArrayList<>()), values),
                from,
                to,
                projection);
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
        return carriedOut(new InferredRenames.Found(inverted, List.of()), from, to, projection);
    }

    /**
     * What is there after those of some renames that aren't done yet.
     *
     * @param renames as they were decided on
     */
    public Renamed again(List<Change.Rename> renames, Snapshot from, Snapshot to, Projection projection) {
        List<Change.Rename> open = new ArrayList<>();
        for (Change.Rename rename : renames) {
            Optional<SchemaObject> before = from.catalog().find(rename.before().id());
            Optional<SchemaObject> after = to.catalog().find(rename.after().id());
            boolean done = rename.value().isEmpty()
                    && from.catalog().contains(rename.after().id());
            if (before.isPresent() && after.isPresent() && !done) {
                open.add(rename.between(before.get(), after.get()));
            }
        }
        return carriedOut(new InferredRenames.Found(open, List.of()), from, to, projection);
    }

    private Renamed carriedOut(InferredRenames.Found found, Snapshot from, Snapshot to, Projection projection) {
        List<Notice> notices = new ArrayList<>();
        DdlWriter writer = engine.writer(to.header().version());
        PlanContext context = new PlanContext(from, to, projection, Set.of(), Set.of());
        List<Change.Rename> all = new ArrayList<>(found.renames());
        all.removeIf(rename -> !isSelected(rename, projection) || !isDoable(rename, writer, context, notices));
        if (policy.keepsNames()) {
            all.replaceAll(new KeptNames(writer, to, notices)::keeping);
        }
        EngineVersion version = EngineVersion.of(engine, to.header());
        return carriedOut(
                from, new InferredRenames.Found(all, found.likenesses()), new Rehearsal(shadows, version), notices);
    }

    private InferredRenames.Found found(
            Snapshot from,
            Snapshot to,
            Projection projection,
            Predicate<Change.Rename> doable,
            KnownValues.Asked values) {
        List<Change.Rename> told = OwnedSequences.with(
                Resolution.of(from.catalog(), to.catalog(), wishes(to)),
                Change.Origin.TOLD,
                from.catalog(),
                to.catalog());
        if (policy.trust() == RenamePolicy.Trust.TOLD) {
            return new InferredRenames.Found(told, List.of());
        }
        List<Change.Rename> known = KnownRenames.with(told, from, to);
        boolean everythingIsKnown =
                from.evidence().physical().isComparableWith(to.evidence().physical());
        if (everythingIsKnown || policy.trust() == RenamePolicy.Trust.KNOWN) {
            return new InferredRenames.Found(known, List.of());
        }
        return new InferredRenames(from, to, known, projection::selects, doable, policy, values).find();
    }

    /** What was only inferred and is refused was wrong, or isn't worth the trouble: it is left out, first what holds no rows. */
    private static Renamed carriedOut(
            Snapshot from, InferredRenames.Found found, Rehearsal rehearsal, List<Notice> notices) {
        try {
            return rehearsed(from, found, rehearsal, notices);
        } catch (UsageException refused) {
            if (found.renames().stream().noneMatch(InferredRenames.inferred(true))) {
                throw refused;
            }
        }
        InferredRenames.Found less = found.without(InferredRenames.inferred(false));
        try {
            return rehearsed(from, less, rehearsal, notices);
        } catch (UsageException refused) {
            return rehearsed(from, less.without(InferredRenames.inferred(true)), rehearsal, notices);
        }
    }

    private static Renamed rehearsed(
            Snapshot from, InferredRenames.Found found, Rehearsal rehearsal, List<Notice> notices) {
        if (found.renames().isEmpty()) {
            return new Renamed(from, List.of(), found.likenesses(), notices);
        }
        Rehearsal.Rehearsed rehearsed = rehearsal.of(from, found.renames());
        List<Notice> all = new ArrayList<>(notices);
        all.addAll(rehearsed.notices());
        List<Change.Rename> settled = settled(found.renames(), rehearsed.snapshot(), all);
        return new Renamed(rehearsed.snapshot(), settled, found.likenesses(), all);
    }

    private List<Wish> wishes(Snapshot to) {
        List<Wish> wishes = new ArrayList<>();
        policy.told().forEach(words -> wishes.add(Wish.of(RenameHint.parse(words))));
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
            case DdlWriter.Means.InPart part -> notDone(rename, notices);
            case DdlWriter.Means.Recreate recreate -> notDone(rename, notices);
            case DdlWriter.Means.RecreateOther recreate -> notDone(rename, notices);
            case DdlWriter.Means.RecreateOwner recreate -> notDone(rename, notices);
            case DdlWriter.Means.Replace replace -> notDone(rename, notices);
            case DdlWriter.Means.RebuildOwner rebuild -> notDone(rename, notices);
            case DdlWriter.Means.Impossible impossible -> notDone(rename, notices);
        };
    }

    /** What nobody has spoken of is not explained either. */
    private boolean notDone(Change.Rename rename, List<Notice> notices) {
        if (rename.origin() != Change.Origin.TOLD) {
            return false;
        }
        notices.add(new Notice(
                "PLB-1711",
                "%s has no statement that renames %s; it is dropped and created"
                        .formatted(engine.title(), rename.before().id().describe())));
        return false;
    }

    /** The renames with the objects as they are afterwards. */
    private static List<Change.Rename> settled(List<Change.Rename> renames, Snapshot after, List<Notice> notices) {
        NewNames names = NewNames.of(renames);
        List<Change.Rename> settled = new ArrayList<>();
        for (Change.Rename rename : renames) {
            SchemaObject then =
                    after.catalog().find(names.of(rename.before().id())).orElse(rename.after());
            settled.add(rename.between(rename.before(), then));
        }
        return KeptNames.settled(settled, after.catalog(), notices);
    }
}
