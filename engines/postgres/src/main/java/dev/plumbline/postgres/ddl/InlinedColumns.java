package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that the statement which creates a table, or a foreign one, makes with it. */
final class InlinedColumns {
    private InlinedColumns() {}

    /** Those among the members, in the table's order. */
    static List<Column> inOrder(List<Identifier> order, List<SchemaObject> members) {
        Map<Identifier, Column> columns = members.stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .collect(Collectors.toMap(column -> column.id().identifier(), Function.identity()));
        return order.stream().map(columns::get).flatMap(Stream::ofNullable).toList();
    }

    /** Whether the table has the column by itself, not only from a parent. */
    static boolean isLocal(Column column) {
        return !(column.detail() instanceof PostgresColumnDetail detail) || detail.local();
    }

    /** Without a NOT NULL that comes from a parent. */
    static Column withoutInherited(Column column) {
        boolean inherited = column.detail() instanceof PostgresColumnDetail detail
                && detail.notNull().filter(found -> !found.local()).isPresent();
        return !inherited ? column : column.withNullable(true);
    }
}
