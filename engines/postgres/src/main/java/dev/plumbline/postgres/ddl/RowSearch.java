package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.model.PostgresQuoting;
import dev.plumbline.postgres.model.PostgresTableDetail;
import java.util.Optional;

/** Looks for rows and values, and stops a script where there are some. */
final class RowSearch {
    private static final String TAG = "$plumbline$";

    private RowSearch() {}

    static Optional<SqlText> of(SchemaObject object) {
        return switch (object) {
            case Table table -> Optional.of(SqlText.of("SELECT 1 FROM " + table(table) + " LIMIT 1"));
            case Column column ->
                Optional.of(SqlText.of("SELECT 1 FROM %s WHERE %s IS NOT NULL LIMIT 1"
                        .formatted(
                                PostgresQuoting.POSTGRES.name(column.id().parent()),
                                PostgresQuoting.POSTGRES.identifier(column.id().identifier()))));
            case SchemaObject other -> Optional.empty();
        };
    }

    /** The rows of heirs stay with them; those of partitions are the table's. */
    private static String table(Table table) {
        boolean partitioned = table.detail() instanceof PostgresTableDetail detail
                && detail.partitionBy().isPresent();
        return (partitioned ? "" : "ONLY ") + PostgresQuoting.POSTGRES.name(table.id());
    }

    static SqlText failing(SqlText query, String message) {
        String body = "BEGIN IF EXISTS (%s) THEN RAISE EXCEPTION USING MESSAGE = %s; END IF; END"
                .formatted(query.text(), PostgresQuoting.POSTGRES.literal(message));
        return SqlText.of("DO " + (body.contains("$") ? PostgresQuoting.POSTGRES.literal(body) : TAG + body + TAG));
    }
}
