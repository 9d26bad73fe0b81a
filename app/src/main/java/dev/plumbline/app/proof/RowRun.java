package dev.plumbline.app.proof;

import dev.plumbline.app.apply.Applier;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.apply.SecretValues;
import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.app.rows.KeptRows;
import dev.plumbline.app.rows.Partners;
import dev.plumbline.app.rows.Refused;
import dev.plumbline.app.rows.RowFilling;
import dev.plumbline.app.rows.Violation;
import dev.plumbline.app.shadow.Scratch;
import dev.plumbline.app.shadow.Shadows;
import dev.plumbline.core.engine.Capability;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.SampleRows;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs the steps of a plan on rows, each time in a scratch database that holds what there is and nothing else. */
final class RowRun implements AutoCloseable {
    private final Shadows shadows;
    private final Engine engine;
    private final Plan plan;
    private final Closure closure;
    private final SampleRows samples;
    private final Partners partners;
    private Optional<Ground> last = Optional.empty();

    RowRun(Shadows shadows, Engine engine, Plan plan, Closure closure, SampleRows samples, Partners partners) {
        this.shadows = shadows;
        this.engine = engine;
        this.plan = plan;
        this.closure = closure;
        this.samples = samples;
        this.partners = partners;
    }

    /**
     * What is put there, and which steps are run.
     *
     * @param limits for tables that are to have fewer rows than others
     * @param violations what is there beside
     * @param steps those that are run
     */
    record Setting(Map<ObjectId, Integer> limits, List<Violation> violations, Predicate<Step> steps) {}

    /** Looks at the rows between steps. */
    interface Onlooker {
        /** Before the first. */
        default void begin(KeptRows rows) throws SQLException {
            rows.remember();
        }

        default void after(Step step, KeptRows rows) throws SQLException {}

        default void end(KeptRows rows) throws SQLException {}
    }

    /**
     * How far it went.
     *
     * @param ran whether all steps were run
     * @param step the one that failed; empty where it wasn't a step
     * @param message what was said
     * @param aboutRows whether rows are to blame
     * @param done how many steps before it stay done
     */
    record Outcome(
            RowFilling.Filled filled, boolean ran, Optional<Step> step, String message, boolean aboutRows, int done) {}

    Outcome run(Setting setting, Onlooker onlooker) throws SQLException {
        Ground ground = ground();
        Catalog present = ground.made().start().catalog();
        RowFilling.Filled filled = new RowFilling(samples, ground.scratch().connection(), present, partners)
                .fill(setting.limits(), setting.violations());
        KeptRows rows = new KeptRows(samples, ground.scratch().connection(), present, partners);
        onlooker.begin(rows);
        Outcome outcome = run(ground, setting, onlooker, rows, filled);
        if (!isAsBefore(outcome)) {
            close();
        }
        return outcome;
    }

    /** A scratch database with what there is, without rows or with those of the last run. */
    private record Ground(Scratch scratch, Filling.Filled made) {}

    private Ground ground() throws SQLException {
        if (last.isEmpty()) {
            Scratch scratch =
                    shadows.open(EngineVersion.of(engine, plan.diff().original().header()));
            try {
                scratch.actAsReaderOf(plan.diff().original().header());
                last = Optional.of(new Ground(scratch, Filling.fill(scratch, closure.original())));
            } finally {
                if (last.isEmpty()) {
                    scratch.close();
                }
            }
        }
        return last.get();
    }

    /** Whether nothing is left of the steps, because the first transaction was rolled back with all that it did. */
    private boolean isAsBefore(Outcome outcome) {
        return !outcome.ran()
                && outcome.done() == 0
                && !plan.groups().isEmpty()
                && plan.groups().getFirst().transactional()
                && plan.groups().getFirst().before().isEmpty()
                && !engine.lacks().containsKey(Capability.TRANSACTIONAL_DDL);
    }

    @Override
    public void close() {
        last.ifPresent(ground -> ground.scratch().close());
        last = Optional.empty();
    }

    private Lacking lacking(Filling.Filled made) {
        Lacking lacking = new Lacking(plan.diff().original(), plan.diff().to());
        for (SchemaObject object : closure.original().catalog().objects()) {
            if (!made.start().catalog().contains(object.id())) {
                lacking.lacksObject(object.id(), made.refusals().getOrDefault(object.id(), "it couldn't be made"));
            }
        }
        return lacking;
    }

    private Outcome run(Ground on, Setting setting, Onlooker onlooker, KeptRows rows, RowFilling.Filled filled)
            throws SQLException {
        Scratch scratch = on.scratch();
        Lacking lacking = lacking(on.made());
        ScratchGround ground = new ScratchGround(scratch, plan.steps().toList(), lacking);
        Applier.Ground watched = (step, statement) -> watch(step, statement, ground, onlooker, rows);
        SecretValues none = new SecretValues(
                Map.of(), engine.writer(scratch.engine().version()).quoting());
        Optional<ApplyResult.Failed> failed = Applier.trying(scratch.connection(), none, watched)
                .run(only(setting.steps()), engine.restoring(scratch.connection()));
        if (scratch.connection().isClosed()) {
            throw new SQLException("its connection is lost"); // that says nothing of the plan
        }
        if (failed.isEmpty()) {
            onlooker.end(rows);
            return new Outcome(filled, true, Optional.empty(), "", false, 0);
        }
        Optional<Step> step = failed.get().failed();
        boolean guard = step.filter(Step.Assert.class::isInstance).isPresent();
        boolean aboutRows = guard || ground.refused().map(samples::isAboutRows).orElse(step.isEmpty());
        String message = ground.refused()
                .map(Refused::message)
                .orElseGet(() -> step.filter(Step.Assert.class::isInstance)
                        .map(check -> ((Step.Assert) check).failure())
                        .orElse(failed.get().problem().what()));
        return new Outcome(
                filled, false, step, message, aboutRows, failed.get().done().size());
    }

    private static void watch(
            Step.Execute step, Statement statement, ScratchGround ground, Onlooker onlooker, KeptRows rows)
            throws SQLException {
        ground.run(step, statement);
        onlooker.after(step, rows);
    }

    /** The same plan with some of its steps. */
    private Plan only(Predicate<Step> steps) {
        List<TransactionGroup> groups = new ArrayList<>();
        for (TransactionGroup group : plan.groups()) {
            List<Step> kept = group.steps().stream().filter(steps).toList();
            if (!kept.isEmpty()) {
                groups.add(group.with(kept));
            }
        }
        return new Plan(plan.diff(), plan.strategy(), groups, plan.unplanned(), plan.proof(), plan.sizes());
    }
}
