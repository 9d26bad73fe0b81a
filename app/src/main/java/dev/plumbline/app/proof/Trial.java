package dev.plumbline.app.proof;

import dev.plumbline.app.apply.Applier;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.apply.SecretValues;
import dev.plumbline.app.shadow.Scratch;
import dev.plumbline.app.shadow.Shadows;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.Proof.Direction;
import dev.plumbline.core.plan.Proof.WayBack;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.Undo;
import dev.plumbline.core.rename.NewNames;
import dev.plumbline.core.sql.Quoting;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a plan in one scratch database that holds what it concerns, there and back. */
final class Trial {
    private final Shadows shadows;
    private final Scratch scratch;
    private final Plan plan;
    private final Closure closure;
    private final Lacking lacking;
    private boolean wanting;

    Trial(Shadows shadows, Scratch scratch, Plan plan, Closure closure) {
        this.shadows = shadows;
        this.scratch = scratch;
        this.plan = plan;
        this.closure = closure;
        this.lacking = new Lacking(plan.diff().original(), plan.diff().to());
    }

    /** Whether a step there was refused because what it needs wasn't there yet, or ever. */
    boolean isForWant() {
        return wanting;
    }

    Proof run() throws SQLException {
        scratch.actAsReaderOf(plan.diff().original().header());
        Filling.Filled filled = Filling.fill(scratch, closure.original());
        Snapshot start = filled.start();
        Noise noise = noise(filled);
        Proof.Extent extent = new Proof.Extent(
                closure.extent().objects() - lacking.size(), closure.extent().of());
        Optional<Proof> refuted = attempt(plan, Direction.THERE, extent);
        if (refuted.isPresent()) {
            return refuted.get();
        }
        List<Proof.LeftOut> leftOut = List.copyOf(lacking.leftOut());
        if (leftOut.stream().filter(one -> one.step().isPresent()).count()
                == plan.steps().count()) {
            return new Proof.NotProved(
                    Proof.NotProved.Reason.LACKING, "the scratch server lacks what every step needs", leftOut);
        }
        Snapshot reached = scratch.read();
        List<Change> remaining = new Remainder(shadows, scratch.engine(), plan, lacking, noise)
                .of(reached, closure.wanted(), Optional.of(start));
        if (!remaining.isEmpty()) {
            return refuted(Direction.THERE, extent, remaining);
        }
        Optional<WayBack> ended = end();
        if (ended.isEmpty()) {
            WayBackPlan back = WayBackPlan.of(scratch, plan, reached, start);
            ended = back.end();
            refuted = ended.isPresent() ? Optional.empty() : back(back.plan(), start, extent);
            if (refuted.isPresent()) {
                return refuted.get();
            }
        }
        return new Proof.Proved(server(), extent, Optional.empty(), ended.orElse(new WayBack.Complete()), leftOut);
    }

    /** What the scratch database doesn't hold as the source does. What is missing can't be needed by any step. */
    private Noise noise(Filling.Filled filled) {
        Map<ObjectId, String> refusals = filled.refusals();
        for (SchemaObject object : closure.original().catalog().objects()) {
            if (!filled.start().catalog().contains(object.id())) {
                String why = Optional.ofNullable(refusals.get(object.id()))
                        .or(() -> Optional.ofNullable(refusals.get(object.id().root())))
                        .orElse("it couldn't be made in a scratch database");
                lacking.lacksObject(object.id(), why);
            }
        }
        List<Change> changes = new Differ(plan.diff().projection())
                .diff(filled.start(), closure.original())
                .changes();
        return Noise.of(changes, NewNames.of(plan.diff().renames()));
    }

    /** Runs a plan as an apply would; empty if it ran to its end. */
    private Optional<Proof> attempt(Plan tried, Direction direction, Proof.Extent extent) throws SQLException {
        Engine engine = scratch.engine().engine();
        Quoting quoting = engine.writer(scratch.engine().version()).quoting();
        ScratchGround ground = new ScratchGround(scratch, tried.steps().toList(), lacking);
        Applier applier = Applier.trying(scratch.connection(), new SecretValues(Map.of(), quoting), ground);
        Optional<ApplyResult.Failed> failed = applier.run(tried, engine.restoring(scratch.connection()));
        if (scratch.connection().isClosed()) {
            throw new SQLException("its connection is lost"); // that says nothing of the plan
        }
        wanting = direction == Direction.THERE
                && ground.refused().filter(engine::isForWant).isPresent();
        return failed.map(failure -> new Proof.Refuted(
                server(),
                extent,
                direction,
                failure.failed().map(ground::name),
                ground.refusal().orElse(failure.problem().what()),
                List.of()));
    }

    /** The first step from which there is no way back. */
    private Optional<WayBack> end() {
        List<Step> steps = plan.steps().toList();
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            if (step.undo() instanceof Undo.None none) {
                Proof.StepName name = new Proof.StepName(at + 1, step.summary());
                return Optional.of(new WayBack.Ended(Optional.of(name), none.reason()));
            }
        }
        return Optional.empty();
    }

    private Optional<Proof> back(Plan back, Snapshot start, Proof.Extent extent) throws SQLException {
        Optional<Proof> refused = attempt(back, Direction.BACK, extent);
        if (refused.isPresent()) {
            return refused;
        }
        Noise none = Noise.of(List.of(), NewNames.NONE);
        List<Change> remaining = new Remainder(shadows, scratch.engine(), back, lacking, none)
                .of(scratch.read(), start, Optional.empty());
        return remaining.isEmpty() ? Optional.empty() : Optional.of(refuted(Direction.BACK, extent, remaining));
    }

    private Proof refuted(Direction direction, Proof.Extent extent, List<Change> remaining) {
        return new Proof.Refuted(
                server(),
                extent,
                direction,
                Optional.empty(),
                "",
                remaining.stream().map(Proof.Remaining::of).toList());
    }

    private String server() {
        return scratch.engine().describe();
    }
}
