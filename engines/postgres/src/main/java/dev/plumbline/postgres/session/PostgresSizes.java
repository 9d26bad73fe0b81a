package dev.plumbline.postgres.session;

import dev.plumbline.core.engine.TableSizes;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.postgres.model.PostgresQuoting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sizes as the server's functions tell them, which lock a table for a moment: whoever has it locked isn't waited for. */
public final class PostgresSizes implements TableSizes {
    private static final String SIZES = """
        SELECT t.at, t.size FROM (
            SELECT n.at, coalesce(
                (SELECT sum(pg_catalog.pg_total_relation_size(p.relid)) FROM pg_catalog.pg_partition_tree(c.oid) p),
                pg_catalog.pg_total_relation_size(c.oid)) AS size
            FROM pg_catalog.unnest(?::text[]) WITH ORDINALITY n (name, at)
            JOIN pg_catalog.pg_class c ON c.oid = pg_catalog.to_regclass(n.name) AND c.relkind IN ('r', 'm', 'p')) t
        WHERE t.size IS NOT NULL
        """;

    @Override
    public Map<ObjectId, Long> of(Connection connection, Collection<ObjectId> tables) throws SQLException {
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '100ms'");
            return read(connection, List.copyOf(tables));
        } finally {
            connection.rollback();
            connection.setAutoCommit(alone);
        }
    }

    private static Map<ObjectId, Long> read(Connection connection, List<ObjectId> tables) throws SQLException {
        Map<ObjectId, Long> sizes = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SIZES)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            tables.stream().map(PostgresQuoting.POSTGRES::name).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sizes.put(tables.get(rows.getInt(1) - 1), rows.getLong(2));
                }
            }
        }
        return sizes;
    }
}
