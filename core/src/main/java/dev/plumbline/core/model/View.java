package dev.plumbline.core.model;

import java.util.List;

/**
 * A view.
 *
 * @param columnOrder the names of its columns, first to last; the columns are objects of their own
 * @param query the query, or the whole statement where the engine keeps that
 */
public record View(NamedId id, List<Identifier> columnOrder, Definition query, CommonProperties common, Detail detail)
        implements SchemaObject {
    public static final Property<View, List<Identifier>> COLUMN_ORDER =
            Property.of("columnOrder", Shape.list(Shape.NAME), View::columnOrder);
    public static final Property<View, Definition> QUERY = Property.of("query", Shape.DEFINITION, View::query);

    public static final ObjectKind<View> KIND =
            ObjectKind.of("view", "views", 500, View.class, List.of(COLUMN_ORDER, QUERY));

    public View {
        columnOrder = List.copyOf(columnOrder);
    }
}
