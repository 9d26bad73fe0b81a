package dev.plumbline.postgres.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of many queries in one round trip: what a small database has is less than what asking costs. */
final class BatchedRows {
    private BatchedRows() {}

    /** Runs some queries one after the other; all of them fail if one does. */
    static Map<CatalogQuery, List<Row>> read(Connection connection, int major, Collection<CatalogQuery> queries)
            throws SQLException {
        Map<CatalogQuery, List<Row>> rows = new EnumMap<>(CatalogQuery.class);
        if (queries.isEmpty()) {
            return rows;
        }
        String all = queries.stream().map(query -> query.text(major)).collect(Collectors.joining(";\n"));
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false); // the driver would go through the text once more
            statement.execute(all);
            for (CatalogQuery query : queries) {
                ResultSet result = statement.getResultSet();
                if (result == null) {
                    throw new SQLException("The server has no answer to the query of " + query.label());
                }
                rows.put(query, rows(result));
                statement.getMoreResults();
            }
        }
        return rows;
    }

    private static List<Row> rows(ResultSet result) throws SQLException {
        ResultSetMetaData names = result.getMetaData();
        String[] columns = new String[names.getColumnCount()];
        for (int at = 0; at < columns.length; at++) {
            columns[at] = names.getColumnLabel(at + 1);
        }
        RowChunk chunk = new RowChunk(new Columns(columns));
        List<Row> rows = new ArrayList<>();
        while (result.next()) {
            if (chunk.isFull()) {
                chunk = new RowChunk(new Columns(columns));
            }
            byte[] @Nullable [] values = new byte[columns.length][];
            for (int at = 0; at < columns.length; at++) {
                values[at] = result.getBytes(at + 1);
            }
            chunk.add(values);
            rows.add(chunk.row(chunk.size() - 1));
        }
        return rows;
    }
}
