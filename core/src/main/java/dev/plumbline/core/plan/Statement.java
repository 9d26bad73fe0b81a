package dev.plumbline.core.plan;

import dev.plumbline.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement as an engine's writer gives it, with what is known about it.
 *
 * @param summary what it does, for a person: {@code add column note to public.orders}
 * @param lock what it locks
 * @param transaction how it stands to transactions
 * @param irreversible why there is no way back; empty if there is one
 * @param failsOnRows for a statement that only looks: the message with which the plan stops if it returns a row
 * @param settings what the session must have set for it, run in front of it; for a statement outside transactions
 */
public record Statement(
        SqlText sql,
        String summary,
        LockImpact lock,
        List<Hazard> hazards,
        TransactionMode transaction,
        Optional<String> irreversible,
        Optional<String> failsOnRows,
        List<SqlText> settings) {
    public Statement {
        hazards = List.copyOf(hazards);
        settings = List.copyOf(settings);
    }

    public static Statement of(String sql, String summary, LockImpact lock) {
        return of(SqlText.of(sql), summary, lock);
    }

    public static Statement of(SqlText sql, String summary, LockImpact lock) {
        return new Statement(
                sql, summary, lock, List.of(), TransactionMode.INSIDE, Optional.empty(), Optional.empty(), List.of());
    }

    public Statement with(Hazard hazard) {
        List<Hazard> more = new ArrayList<>(hazards);
        more.add(hazard);
        return withHazards(more);
    }

    Statement withHazards(List<Hazard> all) {
        return new Statement(sql, summary, lock, all, transaction, irreversible, failsOnRows, settings);
    }

    public Statement in(TransactionMode mode) {
        return new Statement(sql, summary, lock, hazards, mode, irreversible, failsOnRows, settings);
    }

    public Statement irreversible(String reason) {
        return new Statement(sql, summary, lock, hazards, transaction, Optional.of(reason), failsOnRows, settings);
    }

    public Statement under(List<SqlText> settings) {
        return new Statement(sql, summary, lock, hazards, transaction, irreversible, failsOnRows, settings);
    }

    public Statement failingOnRows(String message) {
        return new Statement(sql, summary, lock, hazards, transaction, irreversible, Optional.of(message), settings);
    }

    /** How a statement stands to transactions. */
    public enum TransactionMode {
        /** May run among others. */
        INSIDE,
        /** Runs inside a transaction, but what it makes can be used only after its end. */
        USABLE_AFTER_COMMIT,
        /** Runs inside a transaction, but had better be alone in it: it takes long. */
        ALONE,
        /** Refuses to run inside a transaction. */
        OUTSIDE,
        /** The same, and leaves something half done where it gives up waiting for a lock. */
        OUTSIDE_TO_THE_END;

        /** Whether no other statement is run in the same transaction. */
        boolean isApart() {
            return this == ALONE || isOutside();
        }

        boolean isOutside() {
            return this == OUTSIDE || this == OUTSIDE_TO_THE_END;
        }
    }
}
