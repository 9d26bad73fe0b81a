package dev.plumbline.core.engine;

import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps two plans from being run in one database at a time, and the steps of one from making everybody wait. All of it belongs to the
 * session that runs the plan, and ends with it, however that ends.
 */
public interface SessionGuard {
    /** Of an engine that keeps others out by itself, or has no way to. */
    SessionGuard NONE = new SessionGuard() {};

    /**
     * Takes the database for the plans of this session, without waiting.
     *
     * @return who else has it, for a person; empty if it is ours now
     */
    default Optional<String> take(Connection connection) throws SQLException {
        return Optional.empty();
    }

    /** Whether it is still ours, and this still the session that took it. */
    default boolean holds(Connection connection) throws SQLException {
        return true;
    }

    /** Gives it back. */
    default void release(Connection connection) throws SQLException {}

    /**
     * Why nothing that has to stay the same from one transaction to the next can be done over a connection: a proxy gives each of them
     * another session of the server.
     *
     * @param second opens another connection to the same place
     */
    default Optional<String> unsteady(Connection connection, Connections second) throws SQLException {
        return Optional.empty();
    }

    /** What is set in a session that runs a plan, whatever its role or database has set: no statement is cut off for taking long. */
    default List<SqlText> preparing() {
        return List.of();
    }

    /**
     * What bounds how long each statement waits for a lock.
     *
     * @param longest zero for no bound
     */
    default List<SqlText> bounding(Duration longest) {
        return List.of();
    }

    /**
     * What bounds how long the statements of a group wait for locks.
     *
     * @param longest for those that are to be bounded
     */
    default List<SqlText> bounding(TransactionGroup group, Duration longest) {
        return bounding(
                switch (group.lockWait()) {
                    case BOUNDED -> longest;
                    case UNBOUNDED -> Duration.ZERO;
                });
    }

    /** Whether a statement was refused because it waited too long for a lock; it did nothing then. */
    default boolean isLockTimeout(SQLException refused) {
        return false;
    }

    /**
     * Who is in the way of some locks, or soon will be, for a person; the longest at it first.
     *
     * @param locks which some steps will want
     * @param since for how long they have to have been at it
     */
    default List<String> inTheWay(Connection connection, Collection<LockImpact.Lock> locks, Duration since)
            throws SQLException {
        return List.of();
    }

    /**
     * Whom the statements of a plan give something although the server doesn't know them: where no rollback undoes what was done, that
     * had better be known before the first is run.
     */
    default List<String> missing(Connection connection, List<SqlText> statements) throws SQLException {
        return List.of();
    }

    /** What the server calls the session of a connection. */
    default long session(Connection connection) throws SQLException {
        return 0;
    }

    /**
     * How far the statement is that a session runs, for a person: {@code scanning the table, 43 %}. Empty where the server tells nothing of
     * it.
     *
     * @param watching another connection
     * @param session as {@link #session} has it
     */
    default Optional<String> progress(Connection watching, long session) throws SQLException {
        return Optional.empty();
    }

    /** Opens connections. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }
}
