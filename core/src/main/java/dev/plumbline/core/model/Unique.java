package dev.plumbline.core.model;

import java.util.List;

/**
 * A unique constraint. Its index goes with it.
 *
 * @param nullsDistinct whether rows with null in the key never collide, as the SQL standard has it
 */
public record Unique(
        ObjectId id,
        List<Identifier> columns,
        boolean nullsDistinct,
        Deferral deferral,
        CommonProperties common,
        Detail detail)
        implements SchemaObject {
    public static final Property<Unique, List<Identifier>> COLUMNS =
            Property.of("columns", Shape.list(Shape.NAME), Unique::columns);
    public static final Property<Unique, Boolean> NULLS_DISTINCT =
            Property.of("nullsDistinct", Shape.FLAG, Unique::nullsDistinct);
    public static final Property<Unique, Deferral> DEFERRAL =
            Property.of("deferral", Shape.choice(Deferral.class), Unique::deferral);

    public static final ObjectKind<Unique> KIND = ObjectKind.of(
            "unique", "unique constraints", 421, Unique.class, List.of(COLUMNS, NULLS_DISTINCT, DEFERRAL));

    public Unique {
        columns = List.copyOf(columns);
    }
}
