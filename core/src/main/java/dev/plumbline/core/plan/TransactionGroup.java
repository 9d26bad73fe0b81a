package dev.plumbline.core.plan;

import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * Steps that are done together or not at all, or, outside a transaction, a single step.
 *
 * @param before run in front of the transaction
 * @param after run behind it, whatever became of it
 */
public record TransactionGroup(boolean transactional, List<SqlText> before, List<Step> steps, List<SqlText> after) {
    public TransactionGroup {
        before = List.copyOf(before);
        steps = List.copyOf(steps);
        after = List.copyOf(after);
        if (!transactional && steps.size() != 1) {
            throw new IllegalArgumentException("Outside a transaction a group is one step");
        }
    }

    /** What its steps lock. */
    public List<LockImpact.Lock> locks() {
        return steps.stream()
                .flatMap(step -> step.lock().locks().stream())
                .distinct()
                .toList();
    }
}
