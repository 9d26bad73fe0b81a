package dev.plumbline.postgres.session;

import dev.plumbline.core.engine.PlannerStatistics;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ColumnStatistics;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.postgres.model.PostgresQuoting;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What ANALYZE left in {@code pg_stats} (PostgreSQL manual, 53.28), which shows a role the columns that it may read. Of a partitioned
 * table it is what its partitions hold together.
 */
public final class PostgresStatistics implements PlannerStatistics {
    private static final String STATISTICS = """
        SELECT n.at, s.attname, s.null_frac, s.n_distinct, s.most_common_vals::text::text[] AS common, s.most_common_freqs AS shares,
            s.histogram_bounds::text::text[] AS bounds
        FROM pg_catalog.unnest(?::text[]) WITH ORDINALITY n (name, at)
        JOIN pg_catalog.pg_class c ON c.oid = pg_catalog.to_regclass(n.name)
        JOIN pg_catalog.pg_namespace m ON m.oid = c.relnamespace
        JOIN pg_catalog.pg_stats s ON s.schemaname = m.nspname AND s.tablename = c.relname AND s.inherited = (c.relkind = 'p')
        """;

    @Override
    public Map<ObjectId, ColumnStatistics> of(Connection connection, Collection<ObjectId> tables) throws SQLException {
        List<ObjectId> all = List.copyOf(tables);
        Map<ObjectId, ColumnStatistics> statistics = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(STATISTICS)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            all.stream().map(PostgresQuoting.POSTGRES::name).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ObjectId table = all.get(rows.getInt("at") - 1);
                    statistics.put(
                            new MemberId(table, Column.KIND, Identifier.of(rows.getString("attname"))), row(rows));
                }
            }
        }
        return statistics;
    }

    private static ColumnStatistics row(ResultSet row) throws SQLException {
        Object[] values = array(row.getArray("common"));
        Object[] shares = array(row.getArray("shares"));
        Map<String, Double> common = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(values.length, shares.length); at++) {
            common.put((String) values[at], ((Number) shares[at]).doubleValue());
        }
        return new ColumnStatistics(
                row.getDouble("null_frac"),
                row.getDouble("n_distinct"),
                common,
                Arrays.stream(array(row.getArray("bounds")))
                        .map(String.class::cast)
                        .toList());
    }

    private static Object[] array(@Nullable Array array) throws SQLException {
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }
}
