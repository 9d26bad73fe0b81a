package dev.plumbline.app.proof;

import dev.plumbline.app.shadow.RenameGround;
import dev.plumbline.app.shadow.Scratch;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Planner;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.RenameSteps;
import dev.plumbline.core.plan.Statement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The plan from where a scratch database is to where it was at first.
 *
 * @param end why it can't lead back; empty if it may
 */
record WayBackPlan(Plan plan, Optional<Proof.WayBack> end) {
    /** Takes the renames of a plan back at once, as its way back begins, and plans what is left. */
    static WayBackPlan of(Scratch scratch, Plan plan, Snapshot reached, Snapshot start) throws SQLException {
        DdlWriter writer = scratch.engine().engine().writer(scratch.engine().version());
        List<Change.Rename> renames = inverse(plan.diff().renames(), reached.catalog());
        Projection projection = plan.diff().projection();
        RenameGround ground = new RenameGround(scratch, reached);
        for (Operation.Rename step : RenameSteps.of(renames, reached.catalog(), writer)) {
            PlanContext context = new PlanContext(ground.before(step), start, projection, Set.of(), Set.of());
            for (Statement statement : writer.write(step, context)) {
                try {
                    scratch.run(statement.sql());
                } catch (SQLException refused) {
                    return new WayBackPlan(plan, Optional.of(refused(statement, refused)));
                }
            }
        }
        Snapshot present = renames.isEmpty() ? reached : scratch.read();
        Diff back = new Differ(projection).diff(present, start);
        Plan undo = new Planner(writer, plan.strategy()).plan(back);
        return new WayBackPlan(undo, undo.unplanned().stream().findFirst().map(WayBackPlan::ended));
    }

    private static List<Change.Rename> inverse(List<Change.Rename> renames, Catalog reached) {
        List<Change.Rename> inverse = new ArrayList<>();
        for (Change.Rename rename : renames) {
            reached.find(rename.after().id())
                    .ifPresent(there -> inverse.add(new Change.Rename(
                            there,
                            rename.before(),
                            rename.value().map(value -> new Change.RenamedValue(value.after(), value.before())),
                            rename.origin())));
        }
        return inverse;
    }

    private static Proof.WayBack refused(Statement statement, SQLException refused) {
        return new Proof.WayBack.Ended(Optional.empty(), "%s: %s".formatted(statement.summary(), refused.getMessage()));
    }

    private static Proof.WayBack ended(Plan.Unplanned none) {
        return new Proof.WayBack.Ended(
                Optional.empty(), "%s: %s".formatted(none.change().id().describe(), none.reason()));
    }
}
