package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * An extension; what it brings along is its own and not in the catalogue.
 *
 * @param version where it isn't the one that the server would install
 * @param schema where its objects are; empty where the extension itself says so
 * @param relocatable whether it can be moved to another schema
 */
public record Extension(
        NamedId id, Optional<String> version, Optional<Identifier> schema, boolean relocatable, CommonProperties common)
        implements DdlObject {
    public static final Property<Extension, Optional<String>> VERSION =
            Property.of("version", Shape.maybe(Shape.TEXT), Extension::version);
    public static final Property<Extension, Optional<Identifier>> SCHEMA =
            Property.of("schema", Shape.maybe(Shape.NAME), Extension::schema);
    public static final Property<Extension, Boolean> RELOCATABLE =
            Property.of("relocatable", Shape.FLAG, Extension::relocatable);

    public static final ObjectKind<Extension> KIND =
            ObjectKind.of("extension", "extensions", 110, Extension.class, List.of(VERSION, SCHEMA, RELOCATABLE));

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of("CREATE EXTENSION " + Ddl.name(id)
                + schema.map(name -> " SCHEMA " + Ddl.identifier(name)).orElse("")
                + version.map(text -> " VERSION " + Ddl.literal(text)).orElse("")));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("EXTENSION", id);
    }
}
