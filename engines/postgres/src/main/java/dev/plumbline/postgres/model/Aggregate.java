package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * An aggregate function.
 *
 * @param arguments as DDL has them, those of an ordered set with ORDER BY
 * @param attributes {@code SFUNC} and its like, as the catalogue orders them
 */
public record Aggregate(OverloadedId id, String arguments, List<Option> attributes, CommonProperties common)
        implements DdlObject {
    public static final Property<Aggregate, String> ARGUMENTS =
            Property.of("arguments", Shape.TEXT, Aggregate::arguments);
    public static final Property<Aggregate, List<Option>> ATTRIBUTES =
            Property.of("attributes", Option.LIST, Aggregate::attributes);

    public static final ObjectKind<Aggregate> KIND =
            ObjectKind.of("aggregate", "aggregates", 610, Aggregate.class, List.of(ARGUMENTS, ATTRIBUTES));

    public Aggregate {
        attributes = List.copyOf(attributes);
    }

    @Override
    public List<SqlText> createStatements() {
        return List.of(
                SqlText.of("CREATE AGGREGATE " + Ddl.name(id) + "(" + arguments + ")" + Ddl.attributes(attributes)));
    }

    @Override
    public SqlText dropStatement() {
        return SqlText.of("DROP AGGREGATE " + Ddl.name(id) + "(" + arguments + ")");
    }
}
