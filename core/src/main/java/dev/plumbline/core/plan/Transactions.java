package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts statements into transactions without changing their order: as few as the statements allow, or so many that a table stays locked
 * only for what is done to it.
 */
final class Transactions {
    private final DdlWriter writer;
    private final PlanContext context;
    private final List<TransactionGroup> groups = new ArrayList<>();
    private final List<Written> open = new ArrayList<>();
    private boolean closing;

    Transactions(DdlWriter writer, PlanContext context) {
        this.writer = writer;
        this.context = context;
    }

    /** A statement, and the operations that it is a part of. */
    record Written(List<Operation> operations, Statement statement, Step step) {
        private boolean takesLong() {
            return statement.hazards().stream().anyMatch(hazard -> hazard.kind().growsWithRows());
        }

        private boolean isAmongOthers() {
            return !statement.transaction().isApart();
        }
    }

    /** Adds what nothing shall be committed in, unless a statement asks for it. */
    void add(List<Written> run) {
        if (writer.commitsOften()
                && isBetterApart(run.stream().filter(Written::isAmongOthers).toList())) {
            close();
        }
        run.forEach(this::add);
    }

    private void add(Written next) {
        Statement.TransactionMode mode = next.statement().transaction();
        boolean commits = mode == Statement.TransactionMode.USABLE_AFTER_COMMIT;
        if (mode.isApart() || (closing && !commits)) {
            close();
        }
        if (mode.isOutside()) {
            groups.add(group(false, List.of(next)));
        } else {
            open.add(next);
        }
        closing = commits || mode == Statement.TransactionMode.ALONE;
    }

    /** Whether a lock would be held while another table is waited for, or worked on for long. */
    private boolean isBetterApart(List<Written> run) {
        Set<ObjectId> held = locked(open);
        Set<ObjectId> wanted = locked(run);
        boolean others = !held.isEmpty() && !held.containsAll(wanted);
        boolean lasts = !held.isEmpty() && run.stream().anyMatch(Written::takesLong);
        return others || lasts || open.stream().anyMatch(Written::takesLong);
    }

    /** The tables of which somebody has to wait for one who reads or writes them. */
    private static Set<ObjectId> locked(List<Written> statements) {
        return statements.stream()
                .flatMap(written -> written.statement().lock().locks().stream())
                .filter(LockImpact.Lock::holdsUpUsers)
                .map(lock -> lock.object().root())
                .filter(Ties::holdsRows)
                .collect(Collectors.toSet());
    }

    /** All transactions. */
    List<TransactionGroup> groups() {
        close();
        return List.copyOf(groups);
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        List<Operation> operations = open.stream()
                .flatMap(written -> written.operations().stream())
                .distinct()
                .toList();
        Cause cause = new Cause(
                operations.stream()
                        .flatMap(operation -> operation.cause().changes().stream())
                        .distinct()
                        .toList(),
                "before the transaction is committed");
        for (Statement last : writer.closing(operations, context)) {
            open.add(new Written(List.of(operations.getLast()), last, Step.of(last, cause)));
        }
        groups.add(group(true, open));
        open.clear();
    }

    private TransactionGroup group(boolean transactional, List<Written> written) {
        DdlWriter.Frame frame =
                writer.frame(written.stream().map(Written::statement).toList());
        List<Step> steps = written.stream().map(Written::step).toList();
        List<SqlText> before = new ArrayList<>(frame.before());
        written.stream()
                .flatMap(one -> one.statement().settings().stream())
                .distinct()
                .forEach(before::add);
        TransactionGroup group = new TransactionGroup(transactional, before, steps, frame.after());
        boolean lasting = written.stream()
                .anyMatch(one -> one.statement().transaction() == Statement.TransactionMode.OUTSIDE_TO_THE_END);
        return !transactional && (lasting || writer.waitsInNobodysWay(group.locks()))
                ? new TransactionGroup(false, TransactionGroup.LockWait.UNBOUNDED, before, steps, frame.after())
                : group;
    }
}
