package dev.plumbline.mysql.session;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.LockImpact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds who has a table in use that a plan is going to alter: every metadata lock keeps the moment waiting in which a statement is alone
 * with it. MySQL tells these locks (manual, 29.12.13.3), MariaDB where its plugin {@code metadata_lock_info} is there; elsewhere all open
 * transactions of the database are named. An account that may not see others' sessions hears nothing of them.
 */
final class InTheWay {
    private static final String OF_MYSQL = """
        SELECT id, account, command, seconds, held FROM (
          SELECT t.PROCESSLIST_ID AS id, t.PROCESSLIST_USER AS account, LOWER(t.PROCESSLIST_COMMAND) AS command,
            MAX(TIMESTAMPDIFF(SECOND, x.trx_started, NOW())) AS seconds, t.PROCESSLIST_TIME AS quiet,
            GROUP_CONCAT(DISTINCT m.OBJECT_NAME ORDER BY m.OBJECT_NAME SEPARATOR ', ') AS held
          FROM performance_schema.metadata_locks m
          JOIN performance_schema.threads t ON t.THREAD_ID = m.OWNER_THREAD_ID
          LEFT JOIN information_schema.INNODB_TRX x ON x.trx_mysql_thread_id = t.PROCESSLIST_ID
          WHERE m.OBJECT_TYPE = 'TABLE' AND m.LOCK_STATUS = 'GRANTED' AND m.OBJECT_SCHEMA = DATABASE()
            AND t.PROCESSLIST_ID <> CONNECTION_ID() AND m.OBJECT_NAME IN (:tables)
          GROUP BY t.PROCESSLIST_ID, t.PROCESSLIST_USER, t.PROCESSLIST_COMMAND, t.PROCESSLIST_TIME) holders
        WHERE COALESCE(seconds, quiet) >= ?
        ORDER BY COALESCE(seconds, quiet) DESC, id LIMIT 10
        """;

    private static final String OF_MARIADB = """
        SELECT id, account, command, seconds, held FROM (
          SELECT p.ID AS id, p.USER AS account, LOWER(p.COMMAND) AS command,
            MAX(TIMESTAMPDIFF(SECOND, x.trx_started, NOW())) AS seconds, p.TIME AS quiet,
            GROUP_CONCAT(DISTINCT m.TABLE_NAME ORDER BY m.TABLE_NAME SEPARATOR ', ') AS held
          FROM information_schema.METADATA_LOCK_INFO m
          JOIN information_schema.PROCESSLIST p ON p.ID = m.THREAD_ID
          LEFT JOIN information_schema.INNODB_TRX x ON x.trx_mysql_thread_id = p.ID
          WHERE m.LOCK_TYPE = 'Table metadata lock' AND m.TABLE_SCHEMA = DATABASE()
            AND p.ID <> CONNECTION_ID() AND m.TABLE_NAME IN (:tables)
          GROUP BY p.ID, p.USER, p.COMMAND, p.TIME) holders
        WHERE COALESCE(seconds, quiet) >= ?
        ORDER BY COALESCE(seconds, quiet) DESC, id LIMIT 10
        """;

    private static final String TRANSACTIONS = """
        SELECT p.ID AS id, p.USER AS account, LOWER(p.COMMAND) AS command,
          TIMESTAMPDIFF(SECOND, t.trx_started, NOW()) AS seconds, NULL AS held
        FROM information_schema.INNODB_TRX t
        JOIN information_schema.PROCESSLIST p ON p.ID = t.trx_mysql_thread_id
        WHERE p.ID <> CONNECTION_ID() AND COALESCE(p.DB, DATABASE()) = DATABASE()
          AND TIMESTAMPDIFF(SECOND, t.trx_started, NOW()) >= ?
        ORDER BY t.trx_started, p.ID LIMIT 10
        """;

    private static final int ACCESS_DENIED = 1227;

    private final Connection connection;

    InTheWay(Connection connection) {
        this.connection = connection;
    }

    List<String> of(Collection<LockImpact.Lock> locks, Duration since) throws SQLException {
        List<String> tables = locks.stream()
                .map(LockImpact.Lock::object)
                .map(ObjectId::root)
                .map(ObjectId::name)
                .distinct()
                .toList();
        Optional<List<String>> holders = tables.isEmpty() ? Optional.empty() : holders(tables, since);
        // A table that a foreign key ties to one of these may be in use, too: somebody is in the way, if a lock wasn't
        // given.
        return holders.filter(found -> !found.isEmpty() || !since.isZero()).isPresent()
                ? holders.get()
                : transactions(since);
    }

    /** Empty where the server doesn't tell. */
    private Optional<List<String>> holders(List<String> tables, Duration since) {
        String places = String.join(", ", Collections.nCopies(tables.size(), "?"));
        try {
            if (isMariadb()) {
                return Optional.of(list(OF_MARIADB.replace(":tables", places), tables, since));
            }
            return watchesLocks()
                    ? Optional.of(list(OF_MYSQL.replace(":tables", places), tables, since))
                    : Optional.empty();
        } catch (SQLException untold) {
            return Optional.empty(); // no such plugin, or no right to look there
        }
    }

    private boolean isMariadb() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
    }

    /** A server without its performance schema has the relations all the same, and nothing in them. */
    private boolean watchesLocks() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT @@performance_schema")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private List<String> transactions(Duration since) throws SQLException {
        try {
            return list(TRANSACTIONS, List.of(), since);
        } catch (SQLException refused) {
            if (refused.getErrorCode() == ACCESS_DENIED) {
                return List.of();
            }
            throw refused;
        }
    }

    private List<String> list(String query, List<String> tables, Duration since) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int at = 0; at < tables.size(); at++) {
                statement.setString(at + 1, tables.get(at));
            }
            statement.setLong(tables.size() + 1, since.toSeconds());
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(one(rows));
                }
            }
            return found;
        }
    }

    private static String one(ResultSet row) throws SQLException {
        long seconds = row.getLong("seconds");
        String age = row.wasNull() ? "" : ", in a transaction for " + seconds + " s";
        String held = row.getString("held");
        return "connection " + row.getLong("id") + " of " + row.getString("account") + age + " ("
                + row.getString("command") + ")" + (held == null ? "" : ", holds " + held);
    }
}
