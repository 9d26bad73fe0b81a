package dev.plumbline.app.apply;

import dev.plumbline.core.engine.JournalStore;
import dev.plumbline.core.plan.Plan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An apply that didn't come to its end, as the journal tells it. What of it took effect is not decided by that: it is read from the
 * catalogue.
 *
 * @param plans what tells its plan from others, and those of the applies before it that didn't end well either: whoever goes on with a
 *     plan may be stopped again
 * @param who the role that ran it
 * @param how {@code failed}, {@code stopped}, or {@code lost}: it ended without a word
 * @param message what was said then; may be empty
 * @param steps of the plan
 * @param done how many of them were done for certain
 * @param begun what was begun outside a transaction and perhaps took effect
 */
public record StoppedApply(
        Set<String> plans,
        String who,
        Instant started,
        How how,
        String message,
        int steps,
        int done,
        Optional<String> begun) {
    public StoppedApply {
        plans = Set.copyOf(plans);
    }

    /** How it ended. */
    public enum How {
        FAILED,
        STOPPED,
        LOST
    }

    /** Whether this plan was begun, and nothing has ended well since. */
    public boolean isOf(Plan plan) {
        return plans.contains(DatabaseJournal.digest(plan));
    }

    /** The last one that was written down, if it didn't end well. */
    static Optional<StoppedApply> last(Connection connection, JournalStore.Place place) throws SQLException {
        String query = "SELECT a.plan, a.who, a.started, a.outcome, a.message, a.steps,"
                + " (SELECT count(*) FROM " + place.steps() + " s WHERE s.apply = a.id AND s.outcome = 'done') AS done,"
                + " (SELECT max(s.summary) FROM " + place.steps()
                + " s WHERE s.apply = a.id AND s.outcome = 'begun') AS begun"
                + " FROM " + place.applies() + " a ORDER BY a.started DESC";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Optional<StoppedApply> last = Optional.empty();
            Set<String> plans = new LinkedHashSet<>();
            while (rows.next() && !"done".equals(rows.getString("outcome"))) {
                plans.add(rows.getString("plan"));
                last = last.isPresent() ? last : Optional.of(of(rows));
            }
            return last.map(one -> one.with(plans));
        }
    }

    private StoppedApply with(Set<String> all) {
        return new StoppedApply(all, who, started, how, message, steps, done, begun);
    }

    private static StoppedApply of(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String message = row.getString("message");
        return new StoppedApply(
                Set.of(row.getString("plan")),
                row.getString("who"),
                row.getTimestamp("started").toInstant(),
                "failed".equals(outcome) ? How.FAILED : "stopped".equals(outcome) ? How.STOPPED : How.LOST,
                message == null ? "" : message,
                row.getInt("steps"),
                row.getInt("done"),
                Optional.ofNullable(row.getString("begun")));
    }
}
