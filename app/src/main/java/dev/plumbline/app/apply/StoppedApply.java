package dev.plumbline.app.apply;

import dev.plumbline.core.engine.JournalStore;
import dev.plumbline.core.plan.Plan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * An apply that didn't come to its end, as the journal tells it. What of it took effect is not decided by that: it is read from the
 * catalogue.
 *
 * @param plan what tells its plan from others
 * @param who the role that ran it
 * @param how {@code failed}, {@code stopped}, or {@code lost}: it ended without a word
 * @param message what was said then; may be empty
 * @param steps of the plan
 * @param done how many of them were done for certain
 * @param begun what was begun outside a transaction and perhaps took effect
 */
public record StoppedApply(
        String plan,
        String who,
        Instant started,
        How how,
        String message,
        int steps,
        int done,
        Optional<String> begun) {

    /** How it ended. */
    public enum How {
        FAILED,
        STOPPED,
        LOST
    }

    /** Whether it was an apply of this plan. */
    public boolean isOf(Plan other) {
        return plan.equals(PlanPrint.of(other));
    }

    /** The last one that was written down, if it didn't end well. */
    static Optional<StoppedApply> last(Connection connection, JournalStore.Place place) throws SQLException {
        String query = "SELECT a.id, a.plan, a.who, a.started, a.outcome, a.message, a.steps,"
                + " (SELECT count(*) FROM " + place.steps() + " s WHERE s.apply = a.id AND s.outcome = 'done') AS done,"
                + " (SELECT max(s.summary) FROM " + place.steps()
                + " s WHERE s.apply = a.id AND s.outcome = 'begun') AS begun"
                + " FROM " + place.applies() + " a ORDER BY a.started DESC";
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(1);
            try (ResultSet rows = statement.executeQuery(query)) {
                return rows.next() && !"done".equals(rows.getString("outcome"))
                        ? Optional.of(of(rows))
                        : Optional.empty();
            }
        }
    }

    private static StoppedApply of(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String message = row.getString("message");
        return new StoppedApply(
                row.getString("plan"),
                row.getString("who"),
                row.getTimestamp("started").toInstant(),
                "failed".equals(outcome) ? How.FAILED : "stopped".equals(outcome) ? How.STOPPED : How.LOST,
                message == null ? "" : message,
                row.getInt("steps"),
                row.getInt("done"),
                Optional.ofNullable(row.getString("begun")));
    }

    /** Writes down of those that nobody ended that they are over. */
    static void close(Connection connection, JournalStore.Place place) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE " + place.applies() + " SET ended = ?, outcome = 'lost' WHERE outcome IS NULL")) {
            statement.setTimestamp(1, Timestamp.from(Instant.now()));
            statement.executeUpdate();
        }
    }
}
