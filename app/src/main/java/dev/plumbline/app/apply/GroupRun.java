package dev.plumbline.app.apply;

import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs one group of a plan after the other. What didn't get its lock in time makes way for those who wait behind it, and is tried again
 * after a pause.
 */
final class GroupRun {
    private final Execution execution;
    private final Conduct conduct;
    private final Connection connection;
    private final List<Journal.Entry> ran = new ArrayList<>();

    GroupRun(Execution execution, Conduct conduct) {
        this.execution = execution;
        this.conduct = conduct;
        this.connection = execution.connection();
    }

    /** The steps of the last group that ran, before it failed. */
    List<Step> ran() {
        return ran.stream().map(Journal.Entry::step).toList();
    }

    /**
     * Runs a group.
     *
     * @param before how many steps of the plan come before it
     * @param start looks around in its transaction
     */
    void run(TransactionGroup group, int before, Applier.Start start) throws Halt {
        Attempts attempts = new Attempts(conduct.patience());
        while (true) {
            try {
                attempt(group, before, start);
                return;
            } catch (Halt halt) {
                pause(group, halt, attempts);
            }
        }
    }

    private void pause(TransactionGroup group, Halt halt, Attempts attempts) throws Halt {
        Optional<SQLException> refused = halt.refusal().filter(conduct.guard()::isLockTimeout);
        if (refused.isEmpty() || halt.isUncertain()) {
            throw halt;
        }
        List<String> others = inTheWay(group);
        Optional<Duration> pause = attempts.next();
        if (pause.isEmpty()) {
            throw halt.inVain(attempts.waited(), others);
        }
        execution.tell("a lock wasn't given in time; again in %d s%s"
                .formatted(
                        pause.get().toSeconds(), others.isEmpty() ? "" : "; in the way: " + String.join("; ", others)));
        if (execution.cancellation().requestedWithin(pause.get())) {
            throw Halt.requested();
        }
    }

    private List<String> inTheWay(TransactionGroup group) {
        try {
            return conduct.guard().inTheWay(connection, group.locks(), Duration.ZERO);
        } catch (SQLException unknown) {
            return List.of("unknown: " + unknown.getMessage());
        }
    }

    private void attempt(TransactionGroup group, int before, Applier.Start start) throws Halt {
        ran.clear();
        try {
            if (!conduct.guard().holds(connection)) {
                throw Halt.lockLost();
            }
        } catch (SQLException lost) {
            throw Halt.outsideSteps("the connection is of no use any more", lost);
        }
        try {
            execution.around(conduct.guard().bounding(group, conduct.lockTimeout()));
            execution.around(group.before());
            if (group.transactional()) {
                inTransaction(group, before, start);
            } else {
                alone(group.steps().getFirst(), before + 1);
            }
        } finally {
            execution.putBack(group.after());
        }
    }

    private void alone(Step step, int number) throws Halt {
        try {
            conduct.journal().intends(number, step);
        } catch (SQLException refused) {
            throw Halt.outsideSteps("the journal can't be written", refused);
        }
        Instant started = Instant.now();
        try (ProgressWatch watch = new ProgressWatch(conduct.guard(), conduct.others(), execution::begin)) {
            watch.begin(connection);
            execution.step(step);
        } catch (SQLException lost) {
            throw Halt.outsideSteps("the connection is of no use any more", lost);
        } catch (Halt halt) {
            throw isConnected() ? halt : halt.uncertain();
        }
        ran.add(new Journal.Entry(number, step, started, Instant.now()));
        try {
            conduct.journal().completed(ran.getFirst());
        } catch (SQLException refused) {
            throw Halt.outsideSteps("the journal can't be written", refused).uncertain();
        }
    }

    private boolean isConnected() {
        try {
            return connection.isValid(1);
        } catch (SQLException impossible) {
            return false;
        }
    }

    private void inTransaction(TransactionGroup group, int before, Applier.Start start) throws Halt {
        begin();
        boolean committing = false;
        boolean committed = false;
        try {
            Optional<String> obstacle = start.obstacle();
            if (obstacle.isPresent()) {
                throw Halt.before(obstacle.get());
            }
            runSteps(group, before);
            conduct.journal().done(ran);
            committing = true;
            connection.commit();
            committed = true;
        } catch (SQLException refused) {
            Halt halt = Halt.outsideSteps("the end of the transaction failed", refused);
            throw committing && !isConnected() ? halt.uncertain() : halt;
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

    private void runSteps(TransactionGroup group, int before) throws Halt {
        for (Step step : group.steps()) {
            Instant started = Instant.now();
            execution.step(step);
            ran.add(new Journal.Entry(before + ran.size() + 1, step, started, Instant.now()));
        }
        if (execution.cancellation().requested()) {
            throw Halt.requested();
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
            execution.tell("the connection is lost: " + lost.getMessage());
        }
    }
}
