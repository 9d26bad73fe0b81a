package dev.plumbline.postgres.ddl;

import dev.plumbline.postgres.ddl.LockWitness.Held;
import dev.plumbline.postgres.ddl.LockWitness.Seen;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Runs a statement that refuses to be in a transaction while another session writes to its table, and sees what it locks when it
 * waits for that.
 */
record ApartWitness(LockWitness witness) {
    private static final int COUNTS_AT_ONCE_SINCE = 15;

    private static final String IS_WAITING = """
        SELECT EXISTS (SELECT FROM pg_locks WHERE pid = ? AND NOT granted) FROM pg_sleep(0.01)
        """;

    private static final String SCANS = """
        SELECT relname, seq_scan + coalesce(idx_scan, 0) AS scans FROM pg_stat_user_tables
        """;

    /**
     * Runs it.
     *
     * @param table what is written to meanwhile
     */
    Seen run(String sql, String table) throws SQLException {
        Connection writer = witness.observer();
        writer.setAutoCommit(false);
        try (Statement writing = writer.createStatement();
                PreparedStatement watching = writer.prepareStatement(IS_WAITING);
                Statement asking = witness.actor().createStatement()) {
            writing.execute("LOCK TABLE " + table + " IN ROW EXCLUSIVE MODE");
            int pid = LockWitness.pid(asking);
            watching.setInt(1, pid);
            Map<String, Long> files = LockWitness.numbers(asking, LockWitness.FILES);
            Map<String, Long> scans = scans(asking);
            CompletableFuture<Void> running = CompletableFuture.runAsync(() -> execute(sql));
            while (!running.isDone() && !isWaiting(watching)) {
                watching.clearWarnings();
            }
            List<Held> held = witness.held(pid);
            writer.rollback();
            running.join();
            Set<String> scanned = LockWitness.changed(scans, scans(asking));
            Set<String> rewritten = LockWitness.changed(files, LockWitness.numbers(asking, LockWitness.FILES));
            return LockWitness.seen(held, scanned, rewritten);
        } finally {
            writer.rollback();
            writer.setAutoCommit(true);
        }
    }

    /** Whether the server can be asked what was scanned: the older ones count some time later. */
    boolean countsScans() throws SQLException {
        return witness.actor().getMetaData().getDatabaseMajorVersion() >= COUNTS_AT_ONCE_SINCE;
    }

    private Map<String, Long> scans(Statement asking) throws SQLException {
        if (!countsScans()) {
            return Map.of();
        }
        asking.execute("SELECT pg_stat_force_next_flush()");
        return LockWitness.numbers(asking, SCANS);
    }

    private void execute(String sql) {
        try (Statement statement = witness.actor().createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new CompletionException(refused);
        }
    }

    private static boolean isWaiting(PreparedStatement watching) throws SQLException {
        try (ResultSet row = watching.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
