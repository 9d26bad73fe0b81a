package dev.plumbline.core.model;

import java.util.List;

/** A schema: a namespace of tables, types and routines. */
public record Schema(NamedId id, CommonProperties common, Detail detail) implements SchemaObject {
    public static final ObjectKind<Schema> KIND = ObjectKind.of("schema", "schemas", 100, Schema.class, List.of());
}
