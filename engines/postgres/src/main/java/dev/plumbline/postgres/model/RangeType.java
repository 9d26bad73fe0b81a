package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * A range type with its multirange type.
 *
 * @param attributes {@code SUBTYPE} and its like
 */
public record RangeType(NamedId id, List<Option> attributes, CommonProperties common) implements DdlObject {
    public static final Property<RangeType, List<Option>> ATTRIBUTES =
            Property.of("attributes", Option.LIST, RangeType::attributes);

    public static final ObjectKind<RangeType> KIND =
            ObjectKind.of("range-type", "range types", 230, RangeType.class, List.of(ATTRIBUTES));

    public RangeType {
        attributes = List.copyOf(attributes);
    }

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of("CREATE TYPE " + Ddl.name(id) + " AS RANGE" + Ddl.attributes(attributes)));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("TYPE", id);
    }
}
