package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * A base type, or a shell type that waits for one.
 *
 * @param attributes {@code INPUT} and its like; empty for a shell type
 */
public record BaseType(NamedId id, List<Option> attributes, CommonProperties common) implements DdlObject {
    public static final Property<BaseType, List<Option>> ATTRIBUTES =
            Property.of("attributes", Option.LIST, BaseType::attributes);

    public static final ObjectKind<BaseType> KIND =
            ObjectKind.of("base-type", "base types", 195, BaseType.class, List.of(ATTRIBUTES));

    public BaseType {
        attributes = List.copyOf(attributes);
    }

    @Override
    public List<SqlText> createStatements() {
        return List.of(
                SqlText.of("CREATE TYPE " + Ddl.name(id) + (attributes.isEmpty() ? "" : Ddl.attributes(attributes))));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("TYPE", id);
    }
}
