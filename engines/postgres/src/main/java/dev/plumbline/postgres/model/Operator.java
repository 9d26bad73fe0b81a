package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * An operator; its id's signature is {@code left, right}, with NONE for the side that a prefix operator lacks.
 *
 * @param attributes {@code FUNCTION} and its like
 */
public record Operator(OverloadedId id, List<Option> attributes, CommonProperties common) implements DdlObject {
    public static final Property<Operator, List<Option>> ATTRIBUTES =
            Property.of("attributes", Option.LIST, Operator::attributes);

    public static final ObjectKind<Operator> KIND =
            ObjectKind.of("operator", "operators", 630, Operator.class, List.of(ATTRIBUTES));

    public Operator {
        attributes = List.copyOf(attributes);
    }

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of("CREATE OPERATOR " + OperatorNames.qualified(id) + Ddl.attributes(attributes)));
    }

    @Override
    public SqlText dropStatement() {
        return SqlText.of("DROP OPERATOR " + OperatorNames.qualified(id) + " (" + id.signature() + ")");
    }
}
