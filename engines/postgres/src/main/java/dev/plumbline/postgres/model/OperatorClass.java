package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An operator class; its id's signature is the index method.
 *
 * @param standard whether it is the default for its type
 * @param family its operator family, if that isn't one of its own name made along with it
 * @param members operators, functions and the storage type: {@code FUNCTION 1 public.cmp(integer, integer)}
 */
public record OperatorClass(
        OverloadedId id,
        DataType type,
        boolean standard,
        Optional<ObjectId> family,
        List<Definition> members,
        CommonProperties common)
        implements DdlObject {
    public static final Property<OperatorClass, DataType> TYPE = Property.of("type", Shape.TYPE, OperatorClass::type);
    public static final Property<OperatorClass, Boolean> STANDARD =
            Property.of("standard", Shape.FLAG, OperatorClass::standard);
    public static final Property<OperatorClass, Optional<ObjectId>> FAMILY =
            Property.of("family", Shape.maybe(Shape.REFERENCE), OperatorClass::family);
    public static final Property<OperatorClass, List<Definition>> MEMBERS =
            Property.of("members", Shape.list(Shape.DEFINITION), OperatorClass::members);

    public static final ObjectKind<OperatorClass> KIND = ObjectKind.of(
            "operator-class", "operator classes", 634, OperatorClass.class, List.of(TYPE, STANDARD, FAMILY, MEMBERS));

    public OperatorClass {
        members = List.copyOf(members);
    }

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of("CREATE OPERATOR CLASS " + Ddl.name(id) + (standard ? " DEFAULT" : "") + " FOR TYPE "
                + type + " USING " + PostgresQuoting.POSTGRES.identifier(id.signature())
                + family.map(name -> " FAMILY " + Ddl.name(name)).orElse("") + " AS\n    "
                + members.stream().map(Definition::text).collect(Collectors.joining(",\n    "))));
    }

    @Override
    public SqlText dropStatement() {
        return SqlText.of("DROP OPERATOR CLASS " + OperatorNames.using(id));
    }
}
