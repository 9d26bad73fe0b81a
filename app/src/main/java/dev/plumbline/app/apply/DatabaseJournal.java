package dev.plumbline.app.apply;

import dev.plumbline.core.engine.JournalStore;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.text.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The journal of one run, in tables of the database that it changes. */
final class DatabaseJournal implements Journal {
    private final Connection connection;
    private final JournalStore store;
    private final JournalStore.Place place;
    private final String id;

    private DatabaseJournal(Connection connection, JournalStore store, JournalStore.Place place, String id) {
        this.connection = connection;
        this.store = store;
        this.place = place;
        this.id = id;
    }

    /** Begins to write; whatever was begun before and never ended is over, for this session has the database to itself. */
    static DatabaseJournal begin(Connection connection, JournalStore store, JournalStore.Place place, Plan plan)
            throws SQLException {
        String id = UUID.randomUUID().toString();
        closeLost(connection, place);
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + place.applies()
                + " (id, plan, steps, who, program, started) VALUES (?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, id);
            statement.setString(2, digest(plan));
            statement.setInt(3, Math.toIntExact(plan.steps().count()));
            statement.setString(4, connection.getMetaData().getUserName());
            statement.setString(
                    5, "plumbline, process " + ProcessHandle.current().pid());
            statement.setTimestamp(6, Timestamp.from(Instant.now()));
            statement.executeUpdate();
        }
        return new DatabaseJournal(connection, store, place, id);
    }

    /** What tells a plan from others: its statements, in which secrets are placeholders. */
    static String digest(Plan plan) {
        return Digest.of(plan.steps().map(step -> step.sql().text()).toList());
    }

    private static void closeLost(Connection connection, JournalStore.Place place) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE " + place.applies() + " SET ended = ?, outcome = 'lost' WHERE outcome IS NULL")) {
            statement.setTimestamp(1, Timestamp.from(Instant.now()));
            statement.executeUpdate();
        }
    }

    /** What others began and stopped has come to its end. */
    static void settle(Connection connection, JournalStore.Place place) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last =
                        statement.executeQuery("SELECT id FROM " + place.applies() + " ORDER BY started DESC LIMIT 1");
                PreparedStatement update = connection.prepareStatement("UPDATE " + place.applies()
                        + " SET outcome = 'done', message = 'nothing was left to do' WHERE id = ?")) {
            if (last.next()) {
                update.setString(1, last.getString(1));
                update.executeUpdate(); // MySQL changes no table that the same statement reads
            }
        }
    }

    @Override
    public void intends(int number, Step step) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM " + place.steps() + " WHERE apply = ? AND step = ?")) {
            statement.setString(1, id);
            statement.setInt(2, number);
            statement.executeUpdate(); // of an attempt that didn't get its lock
        }
        insert(List.of(new Entry(number, step, Instant.now(), Instant.EPOCH)), "begun");
    }

    @Override
    public void done(List<Entry> steps) throws SQLException {
        insert(steps, "done");
    }

    @Override
    public void completed(Entry entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE " + place.steps() + " SET outcome = 'done', ended = ? WHERE apply = ? AND step = ?")) {
            statement.setTimestamp(1, Timestamp.from(entry.ended()));
            statement.setString(2, id);
            statement.setInt(3, entry.number());
            statement.executeUpdate();
        }
    }

    private void insert(List<Entry> entries, String outcome) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + place.steps()
                + " (apply, step, summary, started, ended, outcome) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Entry entry : entries) {
                statement.setString(1, id);
                statement.setInt(2, entry.number());
                statement.setString(3, entry.step().summary());
                statement.setTimestamp(4, Timestamp.from(entry.started()));
                statement.setTimestamp(5, outcome.equals("done") ? Timestamp.from(entry.ended()) : null);
                statement.setString(6, outcome);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Everything was run; a journal that nobody wants to keep has nothing left to tell. */
    void endWell() throws SQLException {
        if (place.kept()) {
            end("done", "");
        } else {
            store.remove(connection, place);
        }
    }

    /**
     * The run has come to its end.
     *
     * @param outcome {@code done}, {@code failed}, {@code stopped}
     * @param message may be empty
     */
    void end(String outcome, String message) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE " + place.applies() + " SET ended = ?, outcome = ?, message = ? WHERE id = ?")) {
            statement.setTimestamp(1, Timestamp.from(Instant.now()));
            statement.setString(2, outcome);
            statement.setString(3, message);
            statement.setString(4, id);
            statement.executeUpdate();
        }
    }
}
