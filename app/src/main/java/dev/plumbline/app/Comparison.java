package dev.plumbline.app;

import dev.plumbline.app.engines.Engines;
import dev.plumbline.app.shadow.Alignment;
import dev.plumbline.app.shadow.Shadows;
import dev.plumbline.app.shadow.TextConfirmation;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares snapshots: in the texts of one version, and with a scratch database where texts alone differ. */
final class Comparison {
    private static final Projection EVERYTHING = new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of());

    private final Engines engines;
    private final Shadows shadows;

    Comparison(Engines engines, Shadows shadows) {
        this.engines = engines;
        this.shadows = shadows;
    }

    Diff diff(Snapshot from, Snapshot to, Projection projection) {
        Engine engine = engines.named(to.header().engine());
        Alignment.Aligned aligned = new Alignment(shadows, engine).align(from, to);
        Diff diff = new Differ(projection).diff(aligned.from(), aligned.to());
        return new TextConfirmation(shadows, engine).confirm(told(diff, aligned.notices()));
    }

    /** What isn't any more as it was when a diff was made; empty if nothing has changed. */
    Optional<Diff> since(Diff diff, Snapshot present) {
        if (present.catalog().equals(diff.from().catalog())) {
            return Optional.empty();
        }
        Engine engine = engines.named(diff.to().header().engine());
        Snapshot aligned =
                new Alignment(shadows, engine).align(present, diff.to()).from();
        Diff since = new Differ(EVERYTHING).diff(diff.from(), aligned);
        return since.isEmpty() ? Optional.empty() : Optional.of(since);
    }

    private static Diff told(Diff diff, List<Notice> more) {
        List<Notice> notices = new ArrayList<>(diff.notices());
        notices.addAll(more);
        return new Diff(diff.from(), diff.to(), diff.projection(), diff.changes(), diff.notCompared(), notices);
    }
}
