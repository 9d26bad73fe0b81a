package dev.plumbline.core.model;

import java.util.List;

/** An enumerated type; the order of its values is their order. */
public record EnumType(NamedId id, List<String> values, CommonProperties common, Detail detail)
        implements SchemaObject {
    public static final Property<EnumType, List<String>> VALUES =
            Property.of("values", Shape.list(Shape.TEXT), EnumType::values);

    public static final ObjectKind<EnumType> KIND =
            ObjectKind.of("enum", "enums", 200, EnumType.class, List.of(VALUES));

    public EnumType {
        values = List.copyOf(values);
    }
}
