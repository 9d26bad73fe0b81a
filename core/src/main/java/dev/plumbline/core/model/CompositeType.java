package dev.plumbline.core.model;

import java.util.List;

/**
 * A composite type; its attributes are {@link Column}s.
 *
 * @param columnOrder the names of its attributes, first to last
 */
public record CompositeType(NamedId id, List<Identifier> columnOrder, CommonProperties common, Detail detail)
        implements SchemaObject {
    public static final Property<CompositeType, List<Identifier>> COLUMN_ORDER =
            Property.of("columnOrder", Shape.list(Shape.NAME), CompositeType::columnOrder);

    public static final ObjectKind<CompositeType> KIND =
            ObjectKind.of("composite-type", "composite types", 210, CompositeType.class, List.of(COLUMN_ORDER));

    public CompositeType {
        columnOrder = List.copyOf(columnOrder);
    }
}
