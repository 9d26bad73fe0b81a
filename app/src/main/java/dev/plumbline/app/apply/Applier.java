package dev.plumbline.app.apply;

import dev.plumbline.app.config.Progress;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.problem.Problem;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs the groups of a plan on a connection, one after the other. A group that fails is rolled back, and nothing is begun
 * after it.
 */
public final class Applier {
    private final GroupRun run;
    private final Execution execution;
    private final Start start;
    private final List<Step> done = new ArrayList<>();

    private Applier(GroupRun run, Execution execution, Start start) {
        this.run = run;
        this.execution = execution;
        this.start = start;
    }

    /** @param secrets have a value for every secret of the plan */
    static Applier running(
            Connection connection,
            SecretValues secrets,
            Cancellation cancellation,
            Progress progress,
            Conduct conduct,
            Start start) {
        Ground ground = (step, statement) -> statement.execute(secrets.filled(step.sql()));
        Execution execution = new Execution(connection, secrets, cancellation, progress, ground);
        return new Applier(new GroupRun(execution, conduct), execution, start);
    }

    /** Where steps are only tried: in the same groups, but the ground decides how, and secrets stay placeholders. */
    public static Applier trying(Connection connection, SecretValues secrets, Ground ground) {
        Execution execution = new Execution(connection, secrets, new Cancellation(), Progress.NONE, ground);
        return new Applier(new GroupRun(execution, Conduct.UNBOUNDED), execution, Optional::empty);
    }

    /** Looks around once more when the first transaction has begun, before its first step. */
    @FunctionalInterface
    public interface Start {
        /** Why nothing is to be run; empty if all is well. */
        Optional<String> obstacle() throws SQLException;
    }

    /** Runs the statement of a step. */
    @FunctionalInterface
    public interface Ground {
        /**
         * Runs it.
         *
         * @param statement for it; cancelled if somebody calls a halt
         */
        void run(Step.Execute step, Statement statement) throws SQLException;
    }

    /**
     * Runs all steps; empty if they all ran. The connection is left committing by itself.
     *
     * @param restoring what puts back the session's settings
     */
    public Optional<ApplyResult.Failed> run(Plan plan, List<SqlText> restoring) {
        try {
            return run(plan);
        } finally {
            execution.putBack(restoring);
        }
    }

    private Optional<ApplyResult.Failed> run(Plan plan) {
        Start once = start;
        for (TransactionGroup group : plan.groups()) {
            try {
                run.run(group, done.size(), once);
            } catch (Halt halt) {
                return Optional.of(failed(plan, halt));
            }
            done.addAll(group.steps());
            once = Optional::empty;
        }
        return Optional.empty();
    }

    private ApplyResult.Failed failed(Plan plan, Halt halt) {
        List<Step> all = plan.steps().toList();
        List<Step> inGroup = run.ran();
        int begun = done.size() + inGroup.size() + (halt.wasRun() ? 1 : 0);
        Problem problem = new Problem(halt.code(), halt.what(all), "");
        ApplyResult.Failed failed = new ApplyResult.Failed(
                plan, done, inGroup, halt.step(), all.subList(Math.min(begun, all.size()), all.size()), problem);
        return failed.advising(failed.standing()
                + (halt.isUncertain()
                        ? " for certain, what came next perhaps; run it again: what is there is read first"
                        : "; put it right and apply again: the plan is made from what is there"));
    }
}
