package dev.plumbline.core.plan;

import dev.plumbline.core.sql.SqlText;
import java.util.List;

/** One step of a plan: one statement, with everything that a person or a program has to know before running it. */
public sealed interface Step {
    SqlText sql();

    /** What it does, for a person. */
    String summary();

    Cause cause();

    LockImpact lock();

    List<Hazard> hazards();

    Undo undo();

    /** The step that a statement makes: one that looks, or one that does. */
    static Step of(Statement statement, Cause cause) {
        if (statement.failsOnRows().isPresent()) {
            return new Assert(
                    statement.sql(),
                    statement.summary(),
                    cause,
                    statement.failsOnRows().get());
        }
        return new Execute(
                statement.sql(), statement.summary(), cause, statement.lock(), statement.hazards(), Undo.of(statement));
    }

    /** Runs a statement. */
    record Execute(SqlText sql, String summary, Cause cause, LockImpact lock, List<Hazard> hazards, Undo undo)
            implements Step {
        public Execute {
            hazards = List.copyOf(hazards);
        }
    }

    /**
     * Runs a query that must return no row; if it does, the plan stops and the transaction is rolled back.
     *
     * @param failure what is said then
     */
    record Assert(SqlText sql, String summary, Cause cause, String failure) implements Step {
        @Override
        public LockImpact lock() {
            return LockImpact.NONE;
        }

        @Override
        public List<Hazard> hazards() {
            return List.of();
        }

        @Override
        public Undo undo() {
            return new Undo.Complete();
        }
    }
}
