package dev.plumbline.postgres.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the queries that print. Nobody waits for them long: where the server keeps locks they come in batches, each rolled
 * back to the savepoint as soon as it is read. And they wait for nobody long: what somebody else has locked is put aside,
 * tried once more at the end, and then left.
 */
final class Printer {
    private static final int BATCH = 200;
    private static final int TRIES = 10;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    /** What the server says of objects that went away, or changed, under its hands: an internal error, or not there. */
    private static final Set<String> PASSING =
            Set.of(Row.VANISHED, "42P01", "42703", "42704", "42883", "3F000", "55000", "2BP01");

    private final ReadingTransaction transaction;
    private final Neighbours neighbours;
    private final int major;
    private final PrintedRows rows;
    private final Set<Address> postponed = new HashSet<>();

    Printer(ReadingTransaction transaction, int major, PrintedRows rows) {
        this.transaction = transaction;
        this.neighbours = new Neighbours(transaction.connection());
        this.major = major;
        this.rows = rows;
    }

    /** Reads everything. */
    void readAll(Moment moment) throws SQLException {
        postponed.clear();
        List<CatalogQuery> queries = Stream.of(CatalogQuery.values())
                .filter(query ->
                        query.printing().isPresent() && moment.presence().mayFind(query))
                .toList();
        if (moment.presence().isSmall() && moment.locking() <= BATCH && readAtOnce(queries)) {
            rows.setUnreadable(Set.of());
            return;
        }
        for (CatalogQuery query : queries) {
            readAll(query, moment.locking());
        }
        retry();
    }

    /** Reads it in one round trip; whether that worked. Where the transaction ends next, that is what frees the locks. */
    private boolean readAtOnce(List<CatalogQuery> queries) throws SQLException {
        try {
            BatchedRows.read(transaction.connection(), major, queries).forEach(rows::replace);
            if (transaction.isBorrowed()) {
                transaction.rollbackToBeginning();
            }
            return true;
        } catch (SQLException locked) {
            transaction.rollbackToBeginning();
            return false;
        }
    }

    /** Reads again what is printed of these objects. */
    void read(Set<Address> objects) throws SQLException {
        postponed.removeAll(objects);
        readOnce(objects);
        retry();
    }

    private void readAll(CatalogQuery query, long locking) throws SQLException {
        if (locking <= BATCH || !query.printing().orElseThrow().locking()) {
            fetch(query, Optional.empty());
            return;
        }
        List<Long> oids = keys(query, Optional.empty());
        rows.replace(query, List.of());
        fetchBatches(query, oids);
    }

    private void readOnce(Set<Address> objects) throws SQLException {
        for (CatalogQuery query : CatalogQuery.values()) {
            if (query.printing().isPresent()) {
                Printing printing = query.printing().get();
                List<Long> oids = objects.stream()
                        .filter(printing::covers)
                        .map(Address::oid)
                        .toList();
                if (!oids.isEmpty() && printing.wholly()) {
                    fetch(query, Optional.empty());
                } else {
                    fetchBatches(query, oids);
                }
            }
        }
    }

    private void fetchBatches(CatalogQuery query, List<Long> oids) throws SQLException {
        int batch = query.printing().orElseThrow().locking() ? BATCH : oids.size();
        for (int from = 0; from < oids.size(); from += batch) {
            fetch(query, Optional.of(Set.copyOf(oids.subList(from, Math.min(oids.size(), from + batch)))));
        }
    }

    /** Tries what was put aside once more; what is still locked stays there. */
    private void retry() throws SQLException {
        if (!postponed.isEmpty()) {
            Set<Address> again = Set.copyOf(postponed);
            postponed.clear();
            readOnce(again);
        }
        rows.setUnreadable(printed(postponed));
    }

    /** Those of some objects of which something is printed. */
    Set<Address> printed(Set<Address> objects) throws SQLException {
        Set<Address> printed = new HashSet<>();
        for (CatalogQuery query : CatalogQuery.values()) {
            Set<Long> oids = query.printing().isPresent() ? among(objects, query) : Set.of();
            if (!oids.isEmpty()) {
                for (long oid : keys(query, Optional.of(oids))) {
                    objects.stream().filter(object -> object.oid() == oid).forEach(printed::add);
                }
            }
        }
        return printed;
    }

    private List<Long> keys(CatalogQuery query, Optional<Set<Long>> only) throws SQLException {
        List<Long> oids = new ArrayList<>();
        try (Statement statement = transaction.connection().createStatement();
                ResultSet keys = statement.executeQuery(query.keys(major, only))) {
            while (keys.next()) {
                oids.add(keys.getLong("oid"));
            }
        }
        return oids;
    }

    private void fetch(CatalogQuery query, Optional<Set<Long>> only) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                List<Row> fresh = run(query.only(major, only, among(postponed, query)));
                only.ifPresentOrElse(oids -> rows.replace(query, oids, fresh), () -> rows.replace(query, fresh));
                if (query.printing().orElseThrow().locking()) {
                    transaction.rollbackToBeginning();
                }
                return;
            } catch (SQLException failure) {
                transaction.rollbackToBeginning();
                if (!mayPass(failure, attempt)) {
                    rows.fail(query, failure);
                    return;
                }
            }
        }
    }

    /** Whether it is worth trying again; what is locked is put aside first. */
    private boolean mayPass(SQLException failure, int attempt) throws SQLException {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        if (state.equals(LOCK_NOT_AVAILABLE)) {
            postponed.addAll(neighbours.blocked());
            return attempt < TRIES;
        }
        return PASSING.contains(state) && attempt < TRIES;
    }

    private static Set<Long> among(Set<Address> objects, CatalogQuery query) {
        Printing printing = query.printing().orElseThrow();
        return objects.stream().filter(printing::covers).map(Address::oid).collect(Collectors.toSet());
    }

    private List<Row> run(String sql) throws SQLException {
        List<Row> fresh = new ArrayList<>();
        CopiedRows.each(transaction.connection(), sql, chunk -> {
            for (int at = 0; at < chunk.size(); at++) {
                fresh.add(chunk.row(at));
            }
        });
        return fresh;
    }
}
