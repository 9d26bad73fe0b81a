package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Unknown;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs the queries within one transaction, at once where the database is small, and hands out the rows that were printed for it.
 * The connection is free again when it is closed.
 */
final class CatalogSession implements AutoCloseable {
    private static final Set<CatalogQuery> ESSENTIAL =
            EnumSet.of(CatalogQuery.SETTINGS, CatalogQuery.NAMESPACES, CatalogQuery.RELATIONS, CatalogQuery.COLUMNS);
    /** What is run only when somebody asks, as hardly anybody does; and a refusal of the last would spoil the batch. */
    private static final Set<CatalogQuery> ON_DEMAND =
            EnumSet.of(CatalogQuery.PROVIDED_OBJECTS, CatalogQuery.CONNECTIONS);

    static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final ReadingTransaction transaction;
    private final int major;
    private final PrintedRows printed;
    private final Map<CatalogQuery, List<Row>> batch;
    private final Optional<RowsAhead> ahead;
    private final List<Unknown> unknowns = new ArrayList<>();

    /**
     * A session in a transaction that has begun.
     *
     * @param printed what the server printed, as of this transaction's snapshot
     */
    CatalogSession(ReadingTransaction transaction, int major, PrintedRows printed) throws SQLException {
        this.transaction = transaction;
        this.major = major;
        this.printed = printed;
        this.batch = batch(transaction, major, printed.presence());
        this.ahead = batch.isEmpty() ? Optional.of(new RowsAhead(transaction, major)) : Optional.empty();
    }

    /** All rows of a small database; none where it isn't small, or a query fails and they have to be run one by one. */
    private static Map<CatalogQuery, List<Row>> batch(ReadingTransaction transaction, int major, Presence presence)
            throws SQLException {
        if (!presence.isSmall()) {
            return Map.of();
        }
        List<CatalogQuery> queries = Stream.of(CatalogQuery.values())
                .filter(query -> query.printing().isEmpty() && presence.mayFind(query) && !ON_DEMAND.contains(query))
                .toList();
        try {
            return BatchedRows.read(transaction.connection(), major, queries);
        } catch (SQLException refused) {
            transaction.rollbackToBeginning();
            return Map.of();
        }
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

    /** Runs a query and passes on each of its rows. What can't be read becomes an {@link Unknown}. */
    void each(CatalogQuery query, Row.Consumer consumer) throws SQLException {
        try {
            if (query.printing().isPresent()) {
                Optional<SQLException> failure = printed.failure(query);
                if (failure.isPresent()) {
                    throw failure.get();
                }
                printed.each(query, consumer);
            } else if (ahead.isPresent()) {
                ahead.get().each(query, consumer);
            } else {
                for (Row row : batched(query)) {
                    consumer.accept(row);
                }
            }
        } catch (SQLException failure) {
            tolerate(query, failure);
        }
    }

    private List<Row> batched(CatalogQuery query) throws SQLException {
        if (!ON_DEMAND.contains(query)) {
            return batch.getOrDefault(query, List.of());
        }
        try {
            return BatchedRows.read(transaction.connection(), major, List.of(query))
                    .getOrDefault(query, List.of());
        } catch (SQLException refused) {
            transaction.rollbackToBeginning();
            throw refused;
        }
    }

    /**
     * What was printed of an object that has some text; empty if it couldn't be read, which is said at the
     * end.
     *
     * @throws SQLException if it is missing for no known reason
     */
    Optional<Row> text(CatalogQuery query, Address object) throws SQLException {
        Optional<Row> row = printed.find(query, object.oid());
        if (row.isEmpty()
                && printed.failure(query).isEmpty()
                && !printed.unreadable().contains(object)) {
            throw Row.vanished(query.label());
        }
        return row;
    }

    /** The objects of which nothing could be printed. */
    Set<Address> unreadable() {
        return printed.unreadable();
    }

    /** To be asked when everything else is read. */
    Neighbours neighbours() throws SQLException {
        close();
        return new Neighbours(transaction.connection());
    }

    @Override
    public void close() throws SQLException {
        if (ahead.isPresent()) {
            ahead.get().close();
        }
    }

    private void tolerate(CatalogQuery query, SQLException failure) throws SQLException {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        boolean interfered = state.equals(Row.VANISHED) || state.equals(LOCK_NOT_AVAILABLE);
        if (ESSENTIAL.contains(query) || !(interfered || state.equals(INSUFFICIENT_PRIVILEGE))) {
            throw failure;
        }
        unknowns.add(new Unknown(Optional.empty(), query.label(), String.valueOf(failure.getMessage())));
    }
}
