package dev.plumbline.app;

import dev.plumbline.app.config.RenamePolicy;
import dev.plumbline.app.engines.Engines;
import dev.plumbline.app.rename.KeptNames;
import dev.plumbline.app.rename.Renamed;
import dev.plumbline.app.rename.Renaming;
import dev.plumbline.app.shadow.Alignment;
import dev.plumbline.app.shadow.Shadows;
import dev.plumbline.app.shadow.TextConfirmation;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.rename.CompatibilityView;
import dev.plumbline.core.rename.likeness.KnownValues;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares snapshots: in the texts of one version, and with a scratch database where texts alone differ. */
final class Comparison {
    private static final Projection EVERYTHING = new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of());

    private final Engines engines;
    private final Shadows shadows;
    private final RenamePolicy renames;

    Comparison(Engines engines, Shadows shadows, RenamePolicy renames) {
        this.engines = engines;
        this.shadows = shadows;
        this.renames = renames;
    }

    /**
     * What differs.
     *
     * @param values tells what is known of the values in columns
     */
    Diff diff(Snapshot from, Snapshot to, Projection projection, KnownValues.Asked values) {
        Engine engine = engines.named(to.header().engine());
        Alignment.Aligned aligned = new Alignment(shadows, engine).align(from, to);
        Renamed renamed = new Renaming(shadows, engine, renames).of(aligned.from(), aligned.to(), projection, values);
        return diff(renames.keepsNames() ? withNamesKept(aligned, renamed, engine) : aligned, renamed, projection);
    }

    private static Alignment.Aligned withNamesKept(Alignment.Aligned aligned, Renamed renamed, Engine engine) {
        DdlWriter writer = engine.writer(aligned.to().header().version());
        Snapshot wanted = KeptNames.wanted(renamed.snapshot(), aligned.to(), writer);
        return new Alignment.Aligned(aligned.from(), wanted, aligned.notices());
    }

    /** What still differs when all is done that was to be done: whatever was renamed is so by now. */
    Diff remaining(Snapshot from, Snapshot to, Projection projection) {
        Engine engine = engines.named(to.header().engine());
        Alignment.Aligned aligned = new Alignment(shadows, engine).align(from, to);
        return diff(aligned, Renamed.nothing(aligned.from()), projection);
    }

    private Diff diff(Alignment.Aligned aligned, Renamed renamed, Projection projection) {
        Engine engine = engines.named(aligned.to().header().engine());
        Diff diff = new Differ(projection)
                .diff(renamed.snapshot(), aligned.to())
                .after(aligned.from(), renamed.renames())
                .likely(renamed.likenesses())
                .told(aligned.notices())
                .told(renamed.notices());
        return new TextConfirmation(shadows, engine).confirm(diff.told(own(engine, diff)));
    }

    /** What Plumbline has made and is to go, which nobody would know by its name. */
    private static List<Notice> own(Engine engine, Diff diff) {
        DdlWriter writer = engine.writer(diff.from().header().version());
        return Stream.concat(
                        dropped(diff, writer::isHelper)
                                .map(left -> new Notice(
                                        "PLB-1026", "An online plan that was stopped has left its helpers: " + left)),
                        dropped(diff, CompatibilityView::isOne)
                                .map(views -> new Notice(
                                        "PLB-1716",
                                        "What keeps the old names of tables goes, unless --compatibility-views is"
                                                + " said: " + views)))
                .toList();
    }

    /** Such of what goes, by name; empty if there is nothing. */
    private static Stream<String> dropped(Diff diff, Predicate<SchemaObject> such) {
        String names = diff.changes().stream()
                .filter(change -> change instanceof Change.Drop drop && such.test(drop.object()))
                .map(change -> change.id().describe())
                .collect(Collectors.joining(", "));
        return Stream.of(names).filter(text -> !text.isEmpty());
    }

    /**
     * What is left when some of what was to be done is done.
     *
     * @param renames as they were to be; some are done
     */
    Diff rest(List<Change.Rename> renames, Snapshot from, Snapshot to, Projection projection) {
        Engine engine = engines.named(to.header().engine());
        Alignment.Aligned aligned = new Alignment(shadows, engine).align(from, to);
        Renamed renamed = new Renaming(shadows, engine, RenamePolicy.STANDARD)
                .again(renames, aligned.from(), aligned.to(), projection);
        return diff(aligned, renamed, projection);
    }

    /** The way back: from what should be there when a diff is settled to what was there. */
    Diff back(Diff there) {
        Engine engine = engines.named(there.to().header().engine());
        Snapshot present = Expected.of(there);
        Snapshot wanted = there.original();
        Renamed renamed = new Renaming(shadows, engine, RenamePolicy.STANDARD)
                .back(there.renames(), present, wanted, there.projection());
        return diff(new Alignment.Aligned(present, wanted, List.of()), renamed, there.projection());
    }

    /** What isn't any more as it was when a diff was made; empty if nothing has changed. */
    Optional<Diff> since(Diff diff, Snapshot present) {
        if (present.catalog().equals(diff.original().catalog())) {
            return Optional.empty();
        }
        Engine engine = engines.named(diff.to().header().engine());
        Snapshot aligned =
                new Alignment(shadows, engine).align(present, diff.to()).from();
        Diff since = new Differ(EVERYTHING).diff(diff.original(), aligned);
        return since.isEmpty() ? Optional.empty() : Optional.of(since);
    }
}
