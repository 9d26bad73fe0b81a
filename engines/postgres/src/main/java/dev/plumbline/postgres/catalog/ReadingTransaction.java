package dev.plumbline.postgres.catalog;

import dev.plumbline.postgres.catalog.Moment.Change;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The transaction that is read in, one after the other: each with an empty search path, so that the server prints every name
 * in full, and a savepoint at its beginning to free locks by.
 *
 * <p>Where a transaction was open already, all of them are that one.
 */
final class ReadingTransaction {
    private static final String SETTINGS = """
        SET LOCAL search_path = '';
        SET LOCAL quote_all_identifiers = off;
        SET LOCAL extra_float_digits = 3;
        SET LOCAL datestyle = 'ISO';
        SET LOCAL intervalstyle = 'postgres';
        SET LOCAL timezone = 'UTC';
        SET LOCAL bytea_output = 'hex';
        SET LOCAL jit = off;
        SET LOCAL max_parallel_workers_per_gather = 0;
        """;
    private static final String BEGINNING = "SAVEPOINT plumbline_beginning;";

    private final Connection connection;
    private final boolean borrowed;

    /**
     * @param borrowed whether a transaction is open already
     */
    ReadingTransaction(Connection connection, boolean borrowed) {
        this.connection = connection;
        this.borrowed = borrowed;
    }

    boolean isBorrowed() {
        return borrowed;
    }

    Connection connection() {
        return connection;
    }

    /** Begins one in which every statement sees what is there when it begins. */
    Moment beginAfresh() throws SQLException {
        return begin("SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ ONLY;", "SET LOCAL lock_timeout = '200ms';");
    }

    /** Begins one that sees one state of the catalogue to its end. If nothing has happened since, there is what there was. */
    Moment beginSteady(Moment earlier) throws SQLException {
        Moment brief = moment(
                beginning(
                                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;",
                                "SET LOCAL lock_timeout = '200ms';")
                        + CatalogQuery.resource("reading/brief_moment"),
                row -> new Moment(
                        row.getString("oldest"),
                        row.getBoolean("quiet"),
                        Set.of(),
                        earlier.locking(),
                        earlier.presence()));
        return brief.sees(earlier) ? brief : withRecent(moment(""));
    }

    /**
     * Begins one that sees one state to its end, and in which these relations stay as they are until {@link #free}. The moment has
     * nothing recent: looking for that takes longer than anybody shall wait.
     *
     * @param names of tables and views, as SQL
     */
    Moment beginSteady(Collection<String> names) throws SQLException {
        return moment(beginning(
                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;",
                "SET LOCAL lock_timeout = '50ms'; SAVEPOINT plumbline_locks; LOCK TABLE ONLY "
                        + String.join(", ONLY ", names) + " IN ACCESS SHARE MODE;"));
    }

    /** Undoes what a failed statement did, and frees the locks since the beginning. */
    void rollbackToBeginning() throws SQLException {
        execute("ROLLBACK TO SAVEPOINT plumbline_beginning");
    }

    /** Frees the relations that were locked for the steady transaction, which goes on. */
    void free() throws SQLException {
        execute("ROLLBACK TO SAVEPOINT plumbline_locks; " + BEGINNING);
    }

    void end() throws SQLException {
        if (borrowed) {
            execute("ROLLBACK TO SAVEPOINT plumbline_borrowed; RELEASE SAVEPOINT plumbline_borrowed");
        } else {
            connection.rollback();
        }
    }

    /** Everything that was changed since a moment, as far as it can be seen now. */
    Set<Change> changesSince(Moment moment) throws SQLException {
        Set<Change> changes = new HashSet<>(recent(moment.oldest()));
        changes.removeAll(moment.recent());
        return changes;
    }

    private Moment begin(String isolation, String locks) throws SQLException {
        return withRecent(moment(beginning(isolation, locks)));
    }

    private String beginning(String isolation, String locks) {
        String start = borrowed ? "SAVEPOINT plumbline_borrowed;" : isolation;
        return start + SETTINGS + locks + BEGINNING;
    }

    private Moment withRecent(Moment moment) throws SQLException {
        return moment.quiet()
                ? moment
                : new Moment(moment.oldest(), false, recent(moment.oldest()), moment.locking(), moment.presence());
    }

    private Moment moment(String beginning) throws SQLException {
        try {
            return moment(beginning + CatalogQuery.resource("reading/moment"), ReadingTransaction::whole);
        } catch (SQLException refused) {
            takeBack(refused);
            return moment(CatalogQuery.resource("reading/moment_of_restricted"), ReadingTransaction::whole);
        }
    }

    /** Goes on after a refusal to show a catalogue; anything else is thrown. */
    void takeBack(SQLException refused) throws SQLException {
        if (!CatalogSession.INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
            throw refused;
        }
        rollbackToBeginning();
    }

    /** Reads a moment from a row. */
    private interface Reading {
        Moment of(ResultSet row) throws SQLException;
    }

    /** Runs statements of which the last asks for the moment: they all go in one round trip. */
    private Moment moment(String sql, Reading reading) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean rows = statement.execute(sql);
            while (!rows && statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
            if (!rows) {
                throw new SQLException("The server doesn't say what there is");
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return reading.of(row);
            }
        }
    }

    private static Moment whole(ResultSet row) throws SQLException {
        return new Moment(
                row.getString("oldest"),
                row.getBoolean("quiet"),
                Set.of(),
                row.getLong("locking"),
                presence(row.getString("present")));
    }

    private static Presence presence(@Nullable String catalogs) {
        return catalogs == null
                ? Presence.UNKNOWN
                : new Presence(Optional.of(
                        TextArray.parse(catalogs).stream().map(Long::valueOf).collect(Collectors.toSet())));
    }

    /** Empty for a role from which some catalogue is kept: what others change while it reads can't be told then. */
    private Set<Change> recent(String oldest) throws SQLException {
        try {
            return changed(oldest);
        } catch (SQLException refused) {
            takeBack(refused);
            return Set.of();
        }
    }

    private Set<Change> changed(String oldest) throws SQLException {
        Set<Change> changes = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(CatalogQuery.resource("reading/changes"))) {
            statement.setString(1, oldest);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Address object = Address.of(rows.getLong("classid"), rows.getLong("objid"));
                    changes.add(new Change(object, rows.getString("transaction")));
                }
            }
        }
        return changes;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
