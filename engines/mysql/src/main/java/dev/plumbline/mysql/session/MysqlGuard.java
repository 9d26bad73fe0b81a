package dev.plumbline.mysql.session;

import dev.plumbline.core.engine.SessionGuard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A user-level lock of the session (MySQL manual, 14.14, "Locking Functions"): it belongs to the server, so its name holds that of the
 * database. It goes with the session, and no statement that commits by itself lets go of it.
 */
public final class MysqlGuard implements SessionGuard {
    private static final String NAME = "CONCAT('plumbline.', LEFT(SHA2(COALESCE(DATABASE(), ''), 256), 48))";

    private static final String HOLDER = """
        SELECT CONCAT('connection ', ID, ' of ', USER, ' from ', HOST)
        FROM information_schema.PROCESSLIST
        WHERE ID = IS_USED_LOCK(%s)
        """.formatted(NAME);

    /** What a transaction of InnoDB has open keeps every ALTER TABLE of its tables waiting, if it has only read them. */
    private static final String TRANSACTIONS = """
        SELECT CONCAT('connection ', p.ID, ' of ', p.USER, ', in a transaction for ',
            TIMESTAMPDIFF(SECOND, t.trx_started, NOW()), ' s (', LOWER(p.COMMAND), ')')
        FROM information_schema.INNODB_TRX t
        JOIN information_schema.PROCESSLIST p ON p.ID = t.trx_mysql_thread_id
        WHERE p.ID <> CONNECTION_ID() AND p.DB = DATABASE() AND TIMESTAMPDIFF(SECOND, t.trx_started, NOW()) >= ?
        ORDER BY t.trx_started, p.ID LIMIT 10
        """;

    /** The longest that both servers take, of a metadata lock and of a row's. */
    private static final String FOR_EVER = "lock_wait_timeout = 31536000, innodb_lock_wait_timeout = 100000000";

    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int LOCK_DEADLOCK = 1213;
    private static final int ACCESS_DENIED = 1227;

    @Override
    public Optional<String> take(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isTrue(statement, "SELECT GET_LOCK(" + NAME + ", 0)")) {
                return Optional.empty();
            }
            try (ResultSet holder = statement.executeQuery(HOLDER)) {
                return Optional.of(holder.next() ? holder.getString(1) : "a connection that can't be seen from here");
            }
        }
    }

    @Override
    public boolean holds(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return isTrue(statement, "SELECT IS_USED_LOCK(" + NAME + ") = CONNECTION_ID()");
        }
    }

    @Override
    public void release(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT RELEASE_LOCK(" + NAME + ")");
        }
    }

    /** Only MariaDB cuts off statements that aren't queries. */
    @Override
    public List<SqlText> preparing() {
        return List.of(SqlText.of("SET /*M! max_statement_time = 0, */ " + FOR_EVER));
    }

    /** In whole seconds, one at least. By itself the server waits for a metadata lock for a year, and everybody behind it. */
    @Override
    public List<SqlText> bounding(Duration longest) {
        long seconds = Math.max(1, longest.plusMillis(999).toSeconds());
        return List.of(SqlText.of(
                longest.isZero()
                        ? "SET " + FOR_EVER
                        : "SET lock_wait_timeout = " + seconds + ", innodb_lock_wait_timeout = " + seconds));
    }

    @Override
    public boolean isLockTimeout(SQLException refused) {
        return Set.of(LOCK_WAIT_TIMEOUT, LOCK_DEADLOCK).contains(refused.getErrorCode());
    }

    /** Whoever may not see other accounts' transactions hears nothing of them. */
    @Override
    public List<String> inTheWay(Connection connection, Collection<LockImpact.Lock> locks, Duration since)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TRANSACTIONS)) {
            statement.setLong(1, since.toSeconds());
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException refused) {
            if (refused.getErrorCode() == ACCESS_DENIED) {
                return List.of();
            }
            throw refused;
        }
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
