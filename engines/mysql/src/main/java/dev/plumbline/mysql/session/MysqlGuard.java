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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A user-level lock of the session (MySQL manual, 14.14, "Locking Functions"): it belongs to the server, so its name holds that of the
 * database. It goes with the session, and no statement that commits by itself lets go of it.
 */
public final class MysqlGuard implements SessionGuard {
    private static final String NAME = """
        CONCAT('plumbline.', LEFT(SHA2(COALESCE(IF(@@lower_case_table_names = 0, DATABASE(), LOWER(DATABASE())), ''), 256), 48))\
        """;

    private static final String HOLDER = """
        SELECT CONCAT('connection ', ID, ' of ', USER, ' from ', HOST)
        FROM information_schema.PROCESSLIST
        WHERE ID = IS_USED_LOCK(%s)
        """.formatted(NAME);

    /** MariaDB tells how far an ALTER TABLE is (its manual, "Progress Reporting"). */
    private static final String PROGRESS = """
        SELECT CONCAT(IF(MAX_STAGE > 1, CONCAT('stage ', STAGE, ' of ', MAX_STAGE, ', '), ''), FLOOR(PROGRESS), ' %')
        FROM information_schema.PROCESSLIST WHERE ID = ? AND MAX_STAGE > 0
        """;

    /** The longest that both servers take, of a metadata lock and of a row's. */
    private static final String FOR_EVER = "lock_wait_timeout = 31536000, innodb_lock_wait_timeout = 100000000";

    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int LOCK_DEADLOCK = 1213;
    private static final int NO_SUCH_COLUMN = 1054;

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

    @Override
    public List<String> inTheWay(Connection connection, Collection<LockImpact.Lock> locks, Duration since)
            throws SQLException {
        return new InTheWay(connection).of(locks, since);
    }

    @Override
    public List<String> missing(Connection connection, List<SqlText> statements) throws SQLException {
        return Grantees.missing(connection, statements);
    }

    @Override
    public long session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT CONNECTION_ID()")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public Optional<String> progress(Connection watching, long session) throws SQLException {
        try (PreparedStatement statement = watching.prepareStatement(PROGRESS)) {
            statement.setLong(1, session);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException refused) {
            if (refused.getErrorCode() == NO_SUCH_COLUMN) {
                return Optional.empty(); // MySQL, which tells it only where somebody has switched that on
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
