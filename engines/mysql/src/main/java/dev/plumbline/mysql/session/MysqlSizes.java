package dev.plumbline.mysql.session;

import dev.plumbline.core.engine.TableSizes;
import dev.plumbline.core.model.ObjectId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sizes as the server estimates them (MySQL manual, 28.3.38), with all partitions. MariaDB opens each table for that, and MySQL remembers
 * for a day what it last said; so whoever has a table locked isn't waited for, and nothing remembered is believed.
 */
public final class MysqlSizes implements TableSizes {
    /** The second variable is MySQL's alone, and stands in a comment that only MySQL reads. */
    private static final String SETTING =
            "SET SESSION lock_wait_timeout = %s /*!80000 , information_schema_stats_expiry = %s */";

    private static final String SETTINGS =
            "SELECT @@SESSION.lock_wait_timeout, 0 /*!80000 + @@SESSION.information_schema_stats_expiry */";

    @Override
    public Map<ObjectId, Long> of(Connection connection, Collection<ObjectId> tables) throws SQLException {
        if (tables.isEmpty()) {
            return Map.of();
        }
        try (Statement statement = connection.createStatement()) {
            String before = settings(statement);
            statement.execute(SETTING.formatted("1", "0"));
            try {
                return read(connection, tables);
            } finally {
                statement.execute(before);
            }
        }
    }

    private static String settings(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(SETTINGS)) {
            rows.next();
            return SETTING.formatted(rows.getString(1), rows.getString(2));
        }
    }

    private static Map<ObjectId, Long> read(Connection connection, Collection<ObjectId> tables) throws SQLException {
        Map<String, ObjectId> ids = new LinkedHashMap<>();
        tables.forEach(table -> ids.put(table.name(), table));
        String query = """
            SELECT TABLE_NAME, DATA_LENGTH + INDEX_LENGTH
            FROM information_schema.TABLES
            WHERE TABLE_SCHEMA = DATABASE() AND DATA_LENGTH IS NOT NULL AND TABLE_NAME IN (%s)
            """.formatted(String.join(", ", Collections.nCopies(ids.size(), "?")));
        Map<ObjectId, Long> sizes = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            int at = 0;
            for (String name : ids.keySet()) {
                statement.setString(++at, name);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ObjectId id = ids.get(rows.getString(1));
                    if (id != null) {
                        sizes.put(id, rows.getLong(2));
                    }
                }
            }
        }
        return sizes;
    }
}
