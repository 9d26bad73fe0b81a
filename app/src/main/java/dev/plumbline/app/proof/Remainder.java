package dev.plumbline.app.proof;

import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.app.shadow.Alignment;
import dev.plumbline.app.shadow.Shadows;
import dev.plumbline.app.shadow.TextConfirmation;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Delta;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What differs between where a plan led and where it should have, but for what it isn't to blame for. */
final class Remainder {
    private final Shadows shadows;
    private final Engine engine;
    private final Plan plan;
    private final Lacking lacking;
    private final Noise noise;

    Remainder(Shadows shadows, EngineVersion engine, Plan plan, Lacking lacking, Noise noise) {
        this.shadows = shadows;
        this.engine = engine.engine();
        this.plan = plan;
        this.lacking = lacking;
        this.noise = noise;
    }

    /**
     * What differs.
     *
     * @param start what was there before: what has stayed as it was and was not to change is as it should be
     */
    List<Change> of(Snapshot reached, Snapshot wanted, Optional<Snapshot> start) {
        Alignment.Aligned aligned = new Alignment(shadows, engine).align(reached, wanted);
        Diff difference = new Differ(plan.diff().projection()).diff(aligned.from(), aligned.to());
        Set<ObjectId> unplanned = unplanned();
        List<Change> doubtful = difference.changes().stream()
                .filter(change -> start.isEmpty() || !isUntouched(change, reached, start.get()))
                .filter(change -> !isWithin(change.id(), unplanned))
                .flatMap(change -> noise.without(change).stream())
                .filter(change -> !lacking.covers(change.id()))
                .toList();
        return doubtful.isEmpty()
                ? doubtful
                : new TextConfirmation(shadows, engine)
                        .confirm(difference.with(doubtful))
                        .changes();
    }

    /** What a server prints of a text that it is given may be another text; nobody has asked for it to change. */
    private boolean isUntouched(Change change, Snapshot reached, Snapshot start) {
        return change instanceof Change.Alter alter
                && alter.deltas().stream().allMatch(Delta::inServerTextOnly)
                && start.catalog().find(change.id()).equals(reached.catalog().find(change.id()))
                && plan.diff().changes().stream()
                        .noneMatch(planned -> planned.id().equals(change.id()));
    }

    private Set<ObjectId> unplanned() {
        Set<ObjectId> unplanned = new HashSet<>();
        plan.unplanned().forEach(one -> unplanned.add(one.change().id()));
        return unplanned;
    }

    private static boolean isWithin(ObjectId id, Set<ObjectId> objects) {
        return objects.contains(id)
                || id.owner().filter(owner -> isWithin(owner, objects)).isPresent();
    }
}
