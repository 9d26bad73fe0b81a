package dev.plumbline.core.model;

import java.util.List;

/**
 * A view whose rows are stored.
 *
 * @param columnOrder the names of its columns, first to last; the columns are objects of their own
 */
public record MaterializedView(
        NamedId id, List<Identifier> columnOrder, Definition query, CommonProperties common, Detail detail)
        implements SchemaObject {
    public static final Property<MaterializedView, List<Identifier>> COLUMN_ORDER =
            Property.of("columnOrder", Shape.list(Shape.NAME), MaterializedView::columnOrder);
    public static final Property<MaterializedView, Definition> QUERY =
            Property.of("query", Shape.DEFINITION, MaterializedView::query);

    public static final ObjectKind<MaterializedView> KIND = ObjectKind.of(
            "materialized-view", "materialized views", 510, MaterializedView.class, List.of(COLUMN_ORDER, QUERY));

    public MaterializedView {
        columnOrder = List.copyOf(columnOrder);
    }
}
