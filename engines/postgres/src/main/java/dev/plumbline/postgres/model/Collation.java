package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * A collation.
 *
 * @param attributes {@code PROVIDER}, {@code LOCALE} and their like
 */
public record Collation(NamedId id, List<Option> attributes, CommonProperties common) implements DdlObject {
    public static final Property<Collation, List<Option>> ATTRIBUTES =
            Property.of("attributes", Option.LIST, Collation::attributes);

    public static final ObjectKind<Collation> KIND =
            ObjectKind.of("collation", "collations", 190, Collation.class, List.of(ATTRIBUTES));

    public Collation {
        attributes = List.copyOf(attributes);
    }

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of("CREATE COLLATION " + Ddl.name(id) + Ddl.attributes(attributes)));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("COLLATION", id);
    }
}
