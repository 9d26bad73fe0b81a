package dev.plumbline.app.shadow;

import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Planner;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.sql.SqlText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes a snapshot into a scratch database and reads it back, so that its texts are as that server prints them. */
final class Reload {
    private static final Projection EVERYTHING = new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of());

    /** Without what may name what isn't there; with comments, by which some objects are known. */
    private static final Projection MARKED =
            EVERYTHING.without(EnumSet.of(Aspect.OWNERS, Aspect.PRIVILEGES, Aspect.TABLESPACES, Aspect.STATISTICS));

    /** The same without what says nothing of texts. */
    static final Projection TEXTS = MARKED.without(Set.of(Aspect.COMMENTS));

    private final Shadows shadows;
    private final EngineVersion wanted;

    Reload(Shadows shadows, EngineVersion wanted) {
        this.shadows = shadows;
        this.wanted = wanted;
    }

    /**
     * What was read back.
     *
     * @param version of the scratch server
     * @param refused the steps that it refused
     */
    record Reloaded(Snapshot snapshot, String version, List<Step> refused) {}

    /**
     * Some objects, with all that they need, as the scratch server prints them; without owners, privileges, comments and
     * places of storage. If what they need can't be made by itself, everything is made that can be.
     */
    Snapshot part(Snapshot whole, Collection<ObjectId> objects) throws SQLException {
        Catalog given = wanted.engine().empty(wanted.version()).catalog();
        Reloaded part = load(Restriction.of(whole, objects, given), TEXTS);
        return part.refused().isEmpty() ? part.snapshot() : load(whole, TEXTS).snapshot();
    }

    /** Everything that can be made, as the scratch server prints it. */
    Reloaded whole(Snapshot whole) throws SQLException {
        return load(whole, EVERYTHING);
    }

    private Reloaded load(Snapshot snapshot, Projection projection) throws SQLException {
        try (Scratch scratch = shadows.open(wanted)) {
            List<Step> refused = make(scratch, creation(snapshot, projection, scratch.engine()));
            return new Reloaded(scratch.read(), scratch.engine().version(), refused);
        }
    }

    /** Makes in a scratch database what can be made of a snapshot; what is refused is returned. */
    static List<Step> fill(Scratch scratch, Snapshot snapshot) {
        return make(scratch, creation(snapshot, MARKED, scratch.engine()));
    }

    /** What keeps the settings under which it is made has to be made under them. */
    private static List<Step> make(Scratch scratch, Plan creation) {
        List<Step> refused = new ArrayList<>();
        for (TransactionGroup group : creation.groups()) {
            group.before().forEach(setting -> attempt(scratch, setting));
            for (Step step : group.steps()) {
                if (!attempt(scratch, step.sql())) {
                    refused.add(step);
                }
            }
            group.after().forEach(setting -> attempt(scratch, setting));
        }
        return refused;
    }

    private static Plan creation(Snapshot wanted, Projection projection, EngineVersion scratch) {
        Engine engine = scratch.engine();
        Diff creation = new Differ(projection).diff(engine.empty(scratch.version()), wanted);
        return new Planner(engine.writer(scratch.version())).plan(creation);
    }

    private static boolean attempt(Scratch scratch, SqlText sql) {
        try {
            scratch.run(sql);
            return true;
        } catch (SQLException | UsageException refused) {
            return false; // what couldn't be made is missing from what is read back, and the caller looks there
        }
    }

    static EnvironmentException broken(SQLException failure) {
        return new EnvironmentException(
                "PLB-1452", "The scratch database failed: " + failure.getMessage(), "Use --shadow none", failure);
    }
}
