package dev.plumbline.postgres.session;

import dev.plumbline.core.engine.SessionGuard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * A session-level advisory lock (PostgreSQL manual, 13.3.5): it belongs to the database and the session, and goes with the session. Its
 * key is the word {@code Plum} and a number.
 */
public final class PostgresGuard implements SessionGuard {
    private static final String KEY = 0x506C756D + ", 1";
    private static final String OURS = "l.locktype = 'advisory' AND l.classid = " + 0x506C756D
            + " AND l.objid = 1 AND l.objsubid = 2 AND l.granted AND l.database = (SELECT d.oid FROM"
            + " pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())";

    private static final String HOLDER = """
        SELECT pg_catalog.concat_ws(' ', 'process', a.pid, 'of', a.usename, 'from ' || pg_catalog.host(a.client_addr),
            '(' || nullif(a.application_name, '') || ')',
            'since ' || pg_catalog.to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'))
        FROM pg_catalog.pg_locks l
        JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
        WHERE %s
        """.formatted(OURS);

    private static final String IS_OURS =
            "SELECT FROM pg_catalog.pg_locks l WHERE l.pid = pg_catalog.pg_backend_pid() AND " + OURS;

    /** Where the server can't notice that a client is gone while a statement runs, it isn't asked to. */
    private static final String UNHURRIED = """
        SELECT pg_catalog.set_config(s.name, CASE s.name WHEN 'client_connection_check_interval' THEN '5s' ELSE '0' END, false)
        FROM pg_catalog.pg_settings s
        WHERE s.name IN ('statement_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout', 'idle_session_timeout')
           OR s.name = 'client_connection_check_interval' AND pg_catalog.version() LIKE '%linux%'\
        """;

    /** PostgreSQL manual, 27.4.4: CREATE INDEX and REINDEX. Of others the server tells only for whom they wait. */
    private static final String PROGRESS = """
        WITH session AS (SELECT ?::integer AS pid)
        SELECT p.phase || coalesce(', ' || CASE
            WHEN p.current_locker_pid <> 0 THEN pg_catalog.format('process %s of %s (%s of %s)',
                p.current_locker_pid, coalesce(a.usename, '?'), p.lockers_done + 1, p.lockers_total)
            WHEN p.blocks_total > 0 THEN 100 * p.blocks_done / p.blocks_total || ' %'
            WHEN p.tuples_total > 0 THEN 100 * p.tuples_done / p.tuples_total || ' %' END, '')
        FROM pg_catalog.pg_stat_progress_create_index p
        LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = p.current_locker_pid
        WHERE p.pid = (SELECT s.pid FROM session s)
        UNION ALL
        (SELECT pg_catalog.format('waiting for process %s of %s', b.pid, coalesce(a.usename, '?'))
        FROM session s CROSS JOIN pg_catalog.unnest(pg_catalog.pg_blocking_pids(s.pid)) AS b (pid)
        LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid
        WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.pid = s.pid)
        ORDER BY b.pid
        LIMIT 1)
        """;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK_DETECTED = "40P01";

    @Override
    public Optional<String> take(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isTrue(statement, "SELECT pg_catalog.pg_try_advisory_lock(" + KEY + ")")) {
                return Optional.empty();
            }
            try (ResultSet holder = statement.executeQuery(HOLDER)) {
                return Optional.of(holder.next() ? holder.getString(1) : "a session that has just ended");
            }
        }
    }

    @Override
    public boolean holds(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(IS_OURS)) {
            return rows.next();
        }
    }

    @Override
    public void release(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_catalog.pg_advisory_unlock(" + KEY + ")");
        }
    }

    /**
     * A proxy tells the client a process of its own making. One that pools sessions is all right; whether it gives our session away
     * between two transactions shows when another client begins one meanwhile.
     */
    @Override
    public Optional<String> unsteady(Connection connection, Connections second) throws SQLException {
        int process = process(connection);
        if (process == connection.unwrap(PGConnection.class).getBackendPID()) {
            return Optional.empty();
        }
        try (Connection other = second.open()) {
            other.setAutoCommit(false);
            boolean shared = process(other) == process || process(connection) != process;
            other.rollback();
            other.setAutoCommit(true);
            return shared
                    ? Optional.of("a proxy on the way there gives each transaction another session of the server")
                    : Optional.empty();
        }
    }

    @Override
    public List<SqlText> preparing() {
        return List.of(SqlText.of(UNHURRIED));
    }

    @Override
    public List<SqlText> bounding(Duration longest) {
        return List.of(SqlText.of("SET lock_timeout = " + longest.toMillis()));
    }

    @Override
    public boolean isLockTimeout(SQLException refused) {
        return Set.of(LOCK_NOT_AVAILABLE, DEADLOCK_DETECTED).contains(String.valueOf(refused.getSQLState()));
    }

    @Override
    public long session(Connection connection) throws SQLException {
        return process(connection);
    }

    @Override
    public Optional<String> progress(Connection watching, long session) throws SQLException {
        try (PreparedStatement statement = watching.prepareStatement(PROGRESS)) {
            statement.setLong(1, session);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    @Override
    public List<String> inTheWay(Connection connection, Collection<LockImpact.Lock> locks, Duration since)
            throws SQLException {
        return new InTheWay(connection).of(locks, since);
    }

    private static int process(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
