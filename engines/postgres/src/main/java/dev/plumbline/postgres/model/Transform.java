package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A transform between a type and a language; its name is {@code FOR type LANGUAGE language}.
 *
 * @param fromSql a function with its argument types
 * @param toSql a function with its argument types
 */
public record Transform(
        NamedId id,
        DataType type,
        Identifier language,
        Optional<String> fromSql,
        Optional<String> toSql,
        CommonProperties common)
        implements DdlObject {
    public static final Property<Transform, DataType> TYPE = Property.of("type", Shape.TYPE, Transform::type);
    public static final Property<Transform, Identifier> LANGUAGE =
            Property.of("language", Shape.NAME, Transform::language);
    public static final Property<Transform, Optional<String>> FROM_SQL =
            Property.of("fromSql", Shape.maybe(Shape.TEXT), Transform::fromSql);
    public static final Property<Transform, Optional<String>> TO_SQL =
            Property.of("toSql", Shape.maybe(Shape.TEXT), Transform::toSql);

    public static final ObjectKind<Transform> KIND =
            ObjectKind.of("transform", "transforms", 660, Transform.class, List.of(TYPE, LANGUAGE, FROM_SQL, TO_SQL));

    @Override
    public List<SqlText> createStatements() {
        String functions = Stream.of(
                        fromSql.map(name -> "FROM SQL WITH FUNCTION " + name),
                        toSql.map(name -> "TO SQL WITH FUNCTION " + name))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ", " (", ")"));
        return List.of(
                SqlText.of("CREATE TRANSFORM FOR " + type + " LANGUAGE " + Ddl.identifier(language) + functions));
    }

    @Override
    public SqlText dropStatement() {
        return SqlText.of("DROP TRANSFORM FOR " + type + " LANGUAGE " + Ddl.identifier(language));
    }
}
