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

    /** The same column with another type. */
    public Column withType(DataType other) {
        return new Column(id, other, nullable, defaultValue, identity, generated, collation, common, detail);
    }

    /** The same column that may be null or not. */
    public Column withNullable(boolean may) {
        return new Column(id, type, may, defaultValue, identity, generated, collation, common, detail);
    }

    /** The same column with another default, or none. */
    public Column withDefault(Optional<Expression> value) {
        return new Column(id, type, nullable, value, identity, generated, collation, common, detail);
    }

    /** The same column with another identity, or none. */
    public Column withIdentity(Optional<Identity> other) {
        return new Column(id, type, nullable, defaultValue, other, generated, collation, common, detail);
    }

    /** The same column that is generated otherwise, or not. */
    public Column withGenerated(Optional<Generated> other) {
        return new Column(id, type, nullable, defaultValue, identity, other, collation, common, detail);
    }

    /** The same column with another collation, or its type's own. */
    public Column withCollation(Optional<String> other) {
        return new Column(id, type, nullable, defaultValue, identity, generated, other, common, detail);
    }

    /** The same column with another comment, owner and privileges. */
    public Column withCommon(CommonProperties other) {
        return new Column(id, type, nullable, defaultValue, identity, generated, collation, other, detail);
    }

    /** The same column with what else its engine knows of it. */
    public Column withDetail(Detail other) {
        return new Column(id, type, nullable, defaultValue, identity, generated, collation, common, other);
    }
}
