package dev.plumbline.core.model;

import java.util.List;

/** A table's primary key. Its index goes with it. */
public record PrimaryKey(
        ObjectId id, List<Identifier> columns, Deferral deferral, CommonProperties common, Detail detail)
        implements SchemaObject {
    public static final Property<PrimaryKey, List<Identifier>> COLUMNS =
            Property.of("columns", Shape.list(Shape.NAME), PrimaryKey::columns);
    public static final Property<PrimaryKey, Deferral> DEFERRAL =
            Property.of("deferral", Shape.choice(Deferral.class), PrimaryKey::deferral);

    public static final ObjectKind<PrimaryKey> KIND =
            ObjectKind.of("primary-key", "primary keys", 420, PrimaryKey.class, List.of(COLUMNS, DEFERRAL));

    public PrimaryKey {
        columns = List.copyOf(columns);
    }
}
