package dev.plumbline.core.model;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table, a view or a materialized view, or an attribute of a composite type. Its place is in its owner's
 * column order.
 *
 * @param collation the collation where it isn't the type's own, as the engine writes it in DDL
 */
public record Column(
        MemberId id,
        DataType type,
        boolean nullable,
        Optional<Expression> defaultValue,
        Optional<Identity> identity,
        Optional<Generated> generated,
        Optional<String> collation,
        CommonProperties common,
        Detail detail)
        implements SchemaObject {
    public static final Property<Column, DataType> TYPE = Property.of("type", Shape.TYPE, Column::type);
    public static final Property<Column, Boolean> NULLABLE = Property.of("nullable", Shape.FLAG, Column::nullable);
    public static final Property<Column, Optional<Expression>> DEFAULT_VALUE =
            Property.of("defaultValue", Shape.maybe(Shape.EXPRESSION), Column::defaultValue);
    public static final Property<Column, Optional<Identity>> IDENTITY =
            Property.of("identity", Shape.maybe(Identity.SHAPE), Column::identity);
    public static final Property<Column, Optional<Generated>> GENERATED =
            Property.of("generated", Shape.maybe(Generated.SHAPE), Column::generated);
    public static final Property<Column, Optional<String>> COLLATION =
            Property.of("collation", Shape.maybe(Shape.TEXT), Column::collation);

    public static final ObjectKind<Column> KIND = ObjectKind.of(
            "column",
            "columns",
            410,
            Column.class,
            List.of(TYPE, NULLABLE, DEFAULT_VALUE, IDENTITY, GENERATED, COLLATION));
}
