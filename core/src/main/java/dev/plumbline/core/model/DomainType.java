package dev.plumbline.core.model;

import java.util.List;
import java.util.Optional;

/**
 * A domain: a type with constraints. Its checks are objects of their own.
 *
 * @param collation the collation where it isn't the type's own, as the engine writes it in DDL
 */
public record DomainType(
        NamedId id,
        DataType type,
        boolean nullable,
        Optional<Expression> defaultValue,
        Optional<String> collation,
        CommonProperties common,
        Detail detail)
        implements SchemaObject {
    public static final Property<DomainType, DataType> TYPE = Property.of("type", Shape.TYPE, DomainType::type);
    public static final Property<DomainType, Boolean> NULLABLE =
            Property.of("nullable", Shape.FLAG, DomainType::nullable);
    public static final Property<DomainType, Optional<Expression>> DEFAULT_VALUE =
            Property.of("defaultValue", Shape.maybe(Shape.EXPRESSION), DomainType::defaultValue);
    public static final Property<DomainType, Optional<String>> COLLATION =
            Property.of("collation", Shape.maybe(Shape.TEXT), DomainType::collation);

    public static final ObjectKind<DomainType> KIND = ObjectKind.of(
            "domain", "domains", 220, DomainType.class, List.of(TYPE, NULLABLE, DEFAULT_VALUE, COLLATION));
}
