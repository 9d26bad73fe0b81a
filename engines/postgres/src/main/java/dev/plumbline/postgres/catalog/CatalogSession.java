package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Unknown;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the queries within one transaction.
 *
 * <p>What fails is rolled back to the savepoint at the beginning, so that the next query can run; so is a query whose
 * deparsing functions take locks, which frees them.
 */
final class CatalogSession {
    private static final int FETCH_SIZE = 5000;
    private static final Set<CatalogQuery> LOCKING =
            EnumSet.of(CatalogQuery.VIEWS, CatalogQuery.RULES, CatalogQuery.ROUTINES);
    private static final Set<CatalogQuery> ESSENTIAL =
            EnumSet.of(CatalogQuery.SETTINGS, CatalogQuery.NAMESPACES, CatalogQuery.RELATIONS, CatalogQuery.COLUMNS);
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection connection;
    private final int major;
    private final Savepoint beginning;
    private final boolean lastAttempt;
    private final List<Unknown> unknowns = new ArrayList<>();

    /**
     * A session in a transaction that has begun.
     *
     * @param lastAttempt whether what changed while it was read becomes unknown instead of being tried again
     */
    CatalogSession(Connection connection, int major, Savepoint beginning, boolean lastAttempt) {
        this.connection = connection;
        this.major = major;
        this.beginning = beginning;
        this.lastAttempt = lastAttempt;
    }

    int major() {
        return major;
    }

    List<Unknown> unknowns() {
        return List.copyOf(unknowns);
    }

    void unknown(Unknown unknown) {
        unknowns.add(unknown);
    }

    /**
     * Runs a query and passes on each of its rows. What can't be read becomes an {@link Unknown}.
     *
     * @throws Interference if the schema changed meanwhile and it is worth trying again
     */
    void each(CatalogQuery query, Row.Consumer consumer) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = statement.executeQuery(query.text(major))) {
                Row row = new Row(rows);
                while (rows.next()) {
                    consumer.accept(row);
                }
            }
        } catch (SQLException failure) {
            connection.rollback(beginning);
            tolerate(query, failure);
            return;
        }
        if (LOCKING.contains(query)) {
            connection.rollback(beginning);
        }
    }

    private void tolerate(CatalogQuery query, SQLException failure) throws SQLException {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        boolean interfered = state.equals(Row.VANISHED) || state.equals(LOCK_NOT_AVAILABLE);
        if (interfered && !lastAttempt) {
            throw new Interference(failure);
        }
        if (ESSENTIAL.contains(query) || !(interfered || state.equals(INSUFFICIENT_PRIVILEGE))) {
            throw failure;
        }
        unknowns.add(new Unknown(Optional.empty(), query.label(), String.valueOf(failure.getMessage())));
    }

    /** The schema changed while it was read. */
    static final class Interference extends SQLException {
        private static final long serialVersionUID = 1L;

        Interference(SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause);
        }
    }
}
