package dev.plumbline.mutation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The columns of the relations of {@code pg_catalog}. */
record PostgresCatalogColumns(Set<CatalogColumn> all) implements CatalogColumns {
    private static final String COLUMNS = """
        SELECT c.relname, a.attname
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
        WHERE c.relkind = 'r' AND c.relnamespace = 'pg_catalog'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
        """;

    PostgresCatalogColumns {
        all = Set.copyOf(all);
    }

    static PostgresCatalogColumns of(Connection connection) throws SQLException {
        Set<CatalogColumn> columns = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.add(new CatalogColumn(rows.getString(1), rows.getString(2)));
            }
        }
        return new PostgresCatalogColumns(columns);
    }

    @Override
    public List<String> sums(Connection connection, List<CatalogColumn> columns) throws SQLException {
        List<String> sums = new ArrayList<>();
        for (CatalogColumn column : columns) {
            sums.add(all.contains(column) ? sum(connection, column) : "");
        }
        return sums;
    }

    private static String sum(Connection connection, CatalogColumn column) throws SQLException {
        String query =
                "SELECT count(%1$s) || ' ' || COALESCE(sum(hashtext(%1$s::text)::bigint), 0) FROM pg_catalog.%2$s"
                        .formatted(column.column(), column.relation());
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
