package dev.plumbline.app.proof;

import dev.plumbline.app.shadow.Scratch;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Planner;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.sql.SqlText;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes in a scratch database what is there: everything, so owners and privileges too, and each object that can be made. */
final class Filling {
    /** Everything that a catalogue holds. */
    static final Projection EVERYTHING = new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of());

    private final Scratch scratch;
    private final Map<ObjectId, String> refusals = new HashMap<>();

    private Filling(Scratch scratch) {
        this.scratch = scratch;
    }

    /**
     * What came of it.
     *
     * @param start what is there now, as the scratch server prints it
     * @param refusals by object: why it couldn't be made
     */
    record Filled(Snapshot start, Map<ObjectId, String> refusals) {}

    static Filled fill(Scratch scratch, Snapshot snapshot) throws SQLException {
        Filling filling = new Filling(scratch);
        Engine engine = scratch.engine().engine();
        String version = scratch.engine().version();
        Diff creation = new Differ(EVERYTHING).diff(engine.empty(version), snapshot);
        Plan plan = new Planner(engine.writer(version)).plan(creation);
        for (TransactionGroup group : plan.groups()) {
            filling.run(group);
        }
        return new Filled(scratch.read(), filling.refusals);
    }

    /** What is refused is tried again as long as anything else succeeds: an owner may have to come first. */
    private void run(TransactionGroup group) throws SQLException {
        for (SqlText sql : group.before()) {
            scratch.run(sql);
        }
        List<Step> open = group.steps();
        int before;
        do {
            before = open.size();
            open.forEach(step -> step.cause().changes().forEach(change -> refusals.remove(change.id())));
            open = open.stream().filter(step -> !attempt(step)).toList();
        } while (!open.isEmpty() && open.size() < before);
        for (SqlText sql : group.after()) {
            scratch.run(sql);
        }
    }

    private boolean attempt(Step step) {
        try {
            scratch.run(step.sql());
            return true;
        } catch (UsageException outside) {
            refused(step, outside.problem().what());
        } catch (SQLException refused) {
            String message = String.valueOf(refused.getMessage());
            refused(step, scratch.lacking(refused).orElse(message));
        }
        return false;
    }

    private void refused(Step step, String why) {
        for (Change change : step.cause().changes()) {
            refusals.putIfAbsent(change.id(), why);
        }
    }
}
