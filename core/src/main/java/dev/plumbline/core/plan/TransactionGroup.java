package dev.plumbline.core.plan;

import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * Steps that are done together or not at all, or, outside a transaction, a single step.
 *
 * @param lockWait how long its statements wait for locks
 * @param before run in front of the transaction
 * @param after run behind it, whatever became of it
 */
public record TransactionGroup(
        boolean transactional, LockWait lockWait, List<SqlText> before, List<Step> steps, List<SqlText> after) {
    /** One that doesn't wait long. */
    public TransactionGroup(boolean transactional, List<SqlText> before, List<Step> steps, List<SqlText> after) {
        this(transactional, LockWait.BOUNDED, before, steps, after);
    }

    public TransactionGroup {
        before = List.copyOf(before);
        steps = List.copyOf(steps);
        after = List.copyOf(after);
        if (!transactional && steps.size() != 1) {
            throw new IllegalArgumentException("Outside a transaction a group is one step");
        }
    }

    /** The same with other steps. */
    public TransactionGroup with(List<Step> others) {
        return new TransactionGroup(transactional, lockWait, before, others, after);
    }

    /** How long statements wait for locks, where the engine can bound it. */
    public enum LockWait {
        /** Each a few seconds, as whoever runs them says: others wait behind it. */
        BOUNDED,
        /** As long as it takes: nobody who reads and writes waits behind them, or what is begun has to come to its end. */
        UNBOUNDED
    }

    /** What its steps lock. */
    public List<LockImpact.Lock> locks() {
        return steps.stream()
                .flatMap(step -> step.lock().locks().stream())
                .distinct()
                .toList();
    }
}
