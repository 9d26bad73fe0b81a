package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An operator family; its id's signature is the index method.
 *
 * @param members the loose ones, which belong to no operator class: {@code OPERATOR 1 public.<(integer, bigint)}
 */
public record OperatorFamily(OverloadedId id, List<Definition> members, CommonProperties common) implements DdlObject {
    public static final Property<OperatorFamily, List<Definition>> MEMBERS =
            Property.of("members", Shape.list(Shape.DEFINITION), OperatorFamily::members);

    public static final ObjectKind<OperatorFamily> KIND =
            ObjectKind.of("operator-family", "operator families", 632, OperatorFamily.class, List.of(MEMBERS));

    public OperatorFamily {
        members = List.copyOf(members);
    }

    @Override
    public List<SqlText> createStatements() {
        SqlText create = SqlText.of("CREATE OPERATOR FAMILY " + OperatorNames.using(id));
        return members.isEmpty()
                ? List.of(create)
                : List.of(
                        create,
                        SqlText.of("ALTER OPERATOR FAMILY " + OperatorNames.using(id) + " ADD\n    "
                                + members.stream().map(Definition::text).collect(Collectors.joining(",\n    "))));
    }

    @Override
    public SqlText dropStatement() {
        return SqlText.of("DROP OPERATOR FAMILY " + OperatorNames.using(id));
    }
}
