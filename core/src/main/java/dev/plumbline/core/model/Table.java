package dev.plumbline.core.model;

import java.util.List;

/**
 * A table. Its columns, keys, checks, indexes and triggers are objects of their own.
 *
 * @param columnOrder the names of its columns, first to last
 */
public record Table(NamedId id, List<Identifier> columnOrder, CommonProperties common, Detail detail)
        implements SchemaObject {
    public static final Property<Table, List<Identifier>> COLUMN_ORDER = Property.of(
                    "columnOrder", Shape.list(Shape.NAME), Table::columnOrder)
            .as(Aspect.COLUMN_ORDER);

    public static final ObjectKind<Table> KIND =
            ObjectKind.of("table", "tables", 400, Table.class, List.of(COLUMN_ORDER));

    public Table {
        columnOrder = List.copyOf(columnOrder);
    }
}
