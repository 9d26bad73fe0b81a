package dev.plumbline.core.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What leaves the transaction of its operation, and is put off as long as nothing else needs it: so that the rest is still
 * done in as few transactions as can be, with nothing half done between them.
 *
 * <p>An operation that begins so comes late as a whole. One that only ends so is taken apart, and completed late.
 */
final class Postponed {
    private final DdlWriter writer;
    private final PlanContext context;

    Postponed(DdlWriter writer, PlanContext context) {
        this.writer = writer;
        this.context = context;
    }

    /** Whether an operation leaves the transaction at once. */
    boolean isLate(Operation operation) {
        if (!writer.waits(operation, context)) {
            return false;
        }
        List<Statement> statements = writer.write(operation, context);
        return !statements.isEmpty() && at(statements) == 0;
    }

    /** The operations, and what completes those that are taken apart. */
    List<Operation> completed(List<Operation> operations) {
        List<Operation> all = new ArrayList<>(operations);
        for (Operation operation : operations) {
            if (writer.waits(operation, context)) {
                List<Statement> statements = writer.write(operation, context);
                if (at(statements) > 0 && at(statements) < statements.size()) {
                    all.add(new Operation.Complete(operation, operation.cause()));
                }
            }
        }
        return all;
    }

    /** The statements of an operation that are its own: all, but for those that complete it. */
    List<Statement> write(Operation operation) {
        if (operation instanceof Operation.Complete complete) {
            List<Statement> statements = writer.write(complete.begun(), context);
            return statements.subList(at(statements), statements.size());
        }
        List<Statement> statements = writer.write(operation, context);
        int at = at(statements);
        return at > 0 && writer.waits(operation, context) ? statements.subList(0, at) : statements;
    }

    /** Whether what is left of an operation begins outside transactions: if it fails, a part of it is done. */
    boolean isLeftInParts(Operation.Complete complete) {
        return write(complete).getFirst().transaction().isOutside();
    }

    /** The first statement that can't be among others. */
    private static int at(List<Statement> statements) {
        int at = 0;
        while (at < statements.size() && !statements.get(at).transaction().isApart()) {
            at++;
        }
        return at;
    }
}
