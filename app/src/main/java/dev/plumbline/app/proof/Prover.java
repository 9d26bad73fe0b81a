package dev.plumbline.app.proof;

import dev.plumbline.app.config.Progress;
import dev.plumbline.app.config.ProofDepth;
import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.app.rows.Partners;
import dev.plumbline.app.shadow.Scratch;
import dev.plumbline.app.shadow.Shadows;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.SampleRows;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.Proof.Direction;
import dev.plumbline.core.plan.Proof.NotProved.Reason;
import dev.plumbline.core.plan.RowProof;
import dev.plumbline.core.problem.PlumblineException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Tries plans before anybody sees them: in a scratch database that holds the part of the source which they concern, the steps are
 * run as an apply would run them, what they made is read back and compared, and then the way back is tried likewise.
 */
public final class Prover {
    /** So often the order is tried in another way. */
    private static final int REPAIRS = 12;

    private final Shadows shadows;
    private final Engine engine;
    private final ProofDepth depth;
    private final Progress progress;

    /** @param depth with rows or without */
    public Prover(Shadows shadows, Engine engine, ProofDepth depth, Progress progress) {
        this.shadows = shadows;
        this.engine = engine;
        this.depth = depth;
        this.progress = progress;
    }

    /** What is said of a plan that somebody wants without a proof. */
    public static Proof unwanted() {
        return new Proof.NotProved(Reason.UNWANTED, "--no-proof", List.of());
    }

    /**
     * The plan with its proof. A plan without steps needs none, and no server is started for it. Where a step fails for what a later one
     * makes, which nobody could know, the order is another one.
     */
    public Plan prove(Plan plan) {
        if (plan.isEmpty()) {
            return plan;
        }
        EngineVersion wanted = EngineVersion.of(engine, plan.diff().original().header());
        progress.begin("proving the plan");
        try {
            return tried(plan, wanted);
        } catch (PlumblineException none) {
            return plan.with(
                    new Proof.NotProved(Reason.NO_SHADOW, none.problem().what(), List.of()));
        } catch (SQLException broken) {
            return plan.with(new Proof.NotProved(
                    Reason.NO_SHADOW, "the scratch database failed: " + broken.getMessage(), List.of()));
        }
    }

    private Plan tried(Plan plan, EngineVersion wanted) throws SQLException {
        Attempt first = attempt(plan, wanted);
        Attempt last = first;
        for (int repair = 0; repair < REPAIRS && last.wanting(); repair++) {
            Optional<Plan> later = Reordering.later(last.plan(), last.failed());
            if (later.isEmpty()) {
                break;
            }
            last = attempt(later.get(), wanted);
        }
        Attempt best =
                last.proof() instanceof Proof.Refuted refuted && refuted.direction() == Direction.THERE ? first : last;
        return best.plan()
                .with(
                        best.proof() instanceof Proof.Proved proved && depth == ProofDepth.ROWS
                                ? onRows(best.plan(), best.closure(), proved)
                                : best.proof());
    }

    /**
     * What came of a plan.
     *
     * @param closure on which part of both sides it was tried
     * @param wanting whether a step was refused for what wasn't there
     */
    private record Attempt(Plan plan, Proof proof, Closure closure, boolean wanting) {
        /** The number of the step that was refused, from 1; 0 for none. */
        int failed() {
            return proof instanceof Proof.Refuted refuted
                    ? refuted.step().map(Proof.StepName::number).orElse(0)
                    : 0;
        }
    }

    /** What is refuted on a part may only have missed what nobody knew that it needs. */
    private Attempt attempt(Plan plan, EngineVersion wanted) throws SQLException {
        Diff diff = plan.diff();
        Attempt onPart =
                attempt(plan, Closure.of(diff, engine.empty(wanted.version()).catalog()), wanted);
        return onPart.proof() instanceof Proof.Refuted && !onPart.closure().whole()
                ? attempt(plan, Closure.whole(diff), wanted)
                : onPart;
    }

    private Proof onRows(Plan plan, Closure closure, Proof.Proved proved) throws SQLException {
        Optional<SampleRows> samples = engine.sampleRows();
        if (samples.isEmpty()) {
            return proved.with(RowProof.none("nobody can make up rows of " + engine.title() + " yet"));
        }
        Partners partners = new Partners(plan.diff());
        try (RowRun run = new RowRun(shadows, engine, plan, closure, samples.get(), partners)) {
            return new RowTrial(run, plan, closure, partners, progress).run(proved);
        }
    }

    private Attempt attempt(Plan plan, Closure closure, EngineVersion wanted) throws SQLException {
        try (Scratch scratch = shadows.open(wanted)) {
            Trial trial = new Trial(shadows, scratch, plan, closure);
            Proof proof = trial.run();
            return new Attempt(plan, proof, closure, trial.isForWant());
        }
    }
}
