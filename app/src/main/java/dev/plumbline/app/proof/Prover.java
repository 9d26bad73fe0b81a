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

    /** The plan with its proof. A plan without steps needs none, and no server is started for it. */
    public Plan prove(Plan plan) {
        return plan.isEmpty() ? plan : plan.with(proof(plan));
    }

    private Proof proof(Plan plan) {
        Diff diff = plan.diff();
        EngineVersion wanted = EngineVersion.of(engine, diff.original().header());
        Closure part = Closure.of(diff, engine.empty(wanted.version()).catalog());
        progress.begin("proving the plan");
        try {
            Proof proof = attempt(plan, part, wanted);
            // What is refuted on a part may only have missed what nobody knew that it needs.
            boolean again = proof instanceof Proof.Refuted && !part.whole();
            Closure tried = again ? Closure.whole(diff) : part;
            Proof last = again ? attempt(plan, tried, wanted) : proof;
            return last instanceof Proof.Proved proved && depth == ProofDepth.ROWS ? onRows(plan, tried, proved) : last;
        } catch (PlumblineException none) {
            return new Proof.NotProved(Reason.NO_SHADOW, none.problem().what(), List.of());
        } catch (SQLException broken) {
            return new Proof.NotProved(
                    Reason.NO_SHADOW, "the scratch database failed: " + broken.getMessage(), List.of());
        }
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

    private Proof attempt(Plan plan, Closure closure, EngineVersion wanted) throws SQLException {
        try (Scratch scratch = shadows.open(wanted)) {
            return new Trial(shadows, scratch, plan, closure).run();
        }
    }
}
