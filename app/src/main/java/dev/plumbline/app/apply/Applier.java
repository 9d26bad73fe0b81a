package dev.plumbline.app.apply;

import dev.plumbline.app.config.Progress;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.problem.Problem;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
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
    private final Connection connection;
    private final SecretValues secrets;
    private final Cancellation cancellation;
    private final Progress progress;
    private final Ground ground;
    private final Start start;
    private final List<Step> done = new ArrayList<>();
    private final List<Step> inGroup = new ArrayList<>();

    /** @param secrets have a value for every secret of the plan */
    public Applier(
            Connection connection, SecretValues secrets, Cancellation cancellation, Progress progress, Start start) {
        this(
                connection,
                secrets,
                cancellation,
                progress,
                (step, statement) -> statement.execute(secrets.filled(step.sql())),
                start);
    }

    private Applier(
            Connection connection,
            SecretValues secrets,
            Cancellation cancellation,
            Progress progress,
            Ground ground,
            Start start) {
        this.connection = connection;
        this.secrets = secrets;
        this.cancellation = cancellation;
        this.progress = progress;
        this.ground = ground;
        this.start = start;
    }

    /** Where steps are only tried: in the same groups, but the ground decides how, and secrets stay placeholders. */
    public static Applier trying(Connection connection, SecretValues secrets, Ground ground) {
        return new Applier(connection, secrets, new Cancellation(), Progress.NONE, ground, Optional::empty);
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
            putBack(restoring);
        }
    }

    private Optional<ApplyResult.Failed> run(Plan plan) {
        for (TransactionGroup group : plan.groups()) {
            try {
                runGroup(group);
            } catch (Halt halt) {
                return Optional.of(failed(plan, halt));
            }
            done.addAll(inGroup);
            inGroup.clear();
        }
        return Optional.empty();
    }

    private void runGroup(TransactionGroup group) throws Halt {
        try {
            runAll(group.before());
            if (group.transactional()) {
                inTransaction(group);
            } else {
                runSteps(group);
            }
        } finally {
            runAfter(group);
        }
    }

    private void inTransaction(TransactionGroup group) throws Halt {
        begin();
        boolean committed = false;
        try {
            if (done.isEmpty()) {
                lookAround();
            }
            runSteps(group);
            connection.commit();
            committed = true;
        } catch (SQLException refused) {
            throw Halt.outsideSteps("the end of the transaction failed", refused);
        } finally {
            end(committed);
        }
    }

    private void begin() throws Halt {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException refused) {
            throw Halt.outsideSteps("no transaction could be begun", refused);
        }
    }

    private void lookAround() throws SQLException, Halt {
        Optional<String> obstacle = start.obstacle();
        if (obstacle.isPresent()) {
            throw Halt.before(obstacle.get());
        }
    }

    /** A connection that is lost rolls back by itself; what is said is why it was rolled back. */
    private void end(boolean committed) {
        try {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            progress.begin("the connection is lost: " + lost.getMessage());
        }
    }

    private void runSteps(TransactionGroup group) throws Halt {
        for (Step step : group.steps()) {
            if (cancellation.requested()) {
                throw Halt.requested();
            }
            progress.begin(step.summary());
            runStep(step);
            inGroup.add(step);
        }
        if (cancellation.requested() && group.transactional()) {
            throw Halt.requested();
        }
    }

    private void runStep(Step step) throws Halt {
        try (Statement statement = statement()) {
            if (!cancellation.running(statement)) {
                throw Halt.requested();
            }
            switch (step) {
                case Step.Execute execute -> ground.run(execute, statement);
                case Step.Assert check -> check(check, statement);
            }
        } catch (SQLException refused) {
            throw cancellation.requested()
                    ? Halt.requestedDuring(step)
                    : Halt.refused(step, secrets.masked(String.valueOf(refused.getMessage()), step.sql()), refused);
        } finally {
            cancellation.idle();
        }
    }

    private static void check(Step.Assert check, Statement statement) throws SQLException, Halt {
        try (ResultSet rows = statement.executeQuery(check.sql().text())) {
            if (rows.next()) {
                throw Halt.found(check);
            }
        }
    }

    /** What stands around the steps is run whether or not somebody has asked for a halt. */
    private void execute(SqlText sql) throws SQLException {
        try (Statement statement = statement()) {
            statement.execute(sql.text());
        }
    }

    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    private void runAll(List<SqlText> statements) throws Halt {
        for (SqlText sql : statements) {
            try {
                execute(sql);
            } catch (SQLException refused) {
                throw Halt.outsideSteps(sql.text(), refused);
            }
        }
    }

    private void runAfter(TransactionGroup group) {
        putBack(group.after());
    }

    /** Puts back what was set before, even if one of the statements fails. */
    private void putBack(List<SqlText> statements) {
        for (SqlText sql : statements) {
            try {
                execute(sql);
            } catch (SQLException refused) {
                progress.begin("%s failed: %s".formatted(sql, refused.getMessage()));
            }
        }
    }

    private ApplyResult.Failed failed(Plan plan, Halt halt) {
        List<Step> all = plan.steps().toList();
        int begun = done.size() + inGroup.size() + (halt.wasRun() ? 1 : 0);
        String kept = done.isEmpty()
                ? "Nothing was changed"
                : "The %d steps before this transaction stand".formatted(done.size());
        Problem problem = new Problem(
                halt.code(),
                halt.what(all),
                kept + "; put it right and apply again: the plan is made from what is there");
        return new ApplyResult.Failed(
                plan, done, inGroup, halt.step(), all.subList(Math.min(begun, all.size()), all.size()), problem);
    }
}
