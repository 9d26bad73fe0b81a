package dev.plumbline.app.shadow;

import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Planner;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.problem.UsageException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a snapshot into a scratch database and reads it back, so that its texts are as that server prints them. Owners,
 * privileges and places of storage stay behind: what they name isn't there.
 */
final class Reload {
    private static final Projection LOADED = new Projection(
            Set.of(),
            List.of(),
            List.of(),
            Set.of(),
            EnumSet.of(Aspect.OWNERS, Aspect.PRIVILEGES, Aspect.TABLESPACES, Aspect.COMMENTS, Aspect.STATISTICS));

    private final Shadows shadows;
    private final EngineVersion wanted;

    Reload(Shadows shadows, EngineVersion wanted) {
        this.shadows = shadows;
        this.wanted = wanted;
    }

    /**
     * Some objects, with all that they need, as the scratch server prints them. If what they need can't be made by itself,
     * everything is made that can be.
     */
    Snapshot part(Snapshot whole, Collection<ObjectId> objects) throws SQLException {
        Snapshot part = Restriction.of(whole, objects, given().catalog());
        Optional<Snapshot> reloaded = strictly(part);
        return reloaded.isPresent() ? reloaded.get() : whole(whole);
    }

    /** Everything that can be made, as the scratch server prints it. */
    Snapshot whole(Snapshot whole) throws SQLException {
        try (Scratch scratch = shadows.open(wanted)) {
            Plan plan = plan(whole, scratch);
            for (Step step : plan.steps().toList()) {
                attempt(scratch, step);
            }
            return scratch.read();
        }
    }

    private Optional<Snapshot> strictly(Snapshot part) throws SQLException {
        try (Scratch scratch = shadows.open(wanted)) {
            Plan plan = plan(part, scratch);
            for (Step step : plan.steps().toList()) {
                if (!attempt(scratch, step)) {
                    return Optional.empty();
                }
            }
            return Optional.of(scratch.read());
        }
    }

    private static boolean attempt(Scratch scratch, Step step) {
        try {
            scratch.run(step.sql());
            return true;
        } catch (SQLException | UsageException refused) {
            return false; // what couldn't be made is missing from what is read back, and the caller looks there
        }
    }

    private static Plan plan(Snapshot wanted, Scratch scratch) {
        Engine engine = scratch.engine().engine();
        String version = scratch.engine().version();
        Diff creation = new Differ(LOADED).diff(engine.empty(version), wanted);
        return new Planner(engine.writer(version)).plan(creation);
    }

    private Snapshot given() {
        return wanted.engine().empty(wanted.version());
    }

    static EnvironmentException broken(SQLException failure) {
        return new EnvironmentException(
                "PLB-1452", "The scratch database failed: " + failure.getMessage(), "Use --shadow none", failure);
    }
}
