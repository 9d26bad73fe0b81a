package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * Statistics over several columns or expressions of a table.
 *
 * @param definition the whole statement that creates it
 * @param target the statistics target where it isn't the server's setting
 */
public record ExtendedStatistics(
        NamedId id, ObjectId table, Definition definition, Optional<Long> target, CommonProperties common)
        implements DdlObject {
    public static final Property<ExtendedStatistics, ObjectId> TABLE =
            Property.of("table", Shape.REFERENCE, ExtendedStatistics::table);
    public static final Property<ExtendedStatistics, Definition> DEFINITION =
            Property.of("definition", Shape.DEFINITION, ExtendedStatistics::definition);
    public static final Property<ExtendedStatistics, Optional<Long>> TARGET = Property.of(
                    "target", Shape.maybe(Shape.NUMBER), ExtendedStatistics::target)
            .as(Aspect.STATISTICS);

    public static final ObjectKind<ExtendedStatistics> KIND = ObjectKind.of(
            "extended-statistics",
            "extended statistics",
            455,
            ExtendedStatistics.class,
            List.of(TABLE, DEFINITION, TARGET));

    @Override
    public List<SqlText> createStatements() {
        SqlText create = SqlText.of(definition.text());
        return target.map(value ->
                        List.of(create, SqlText.of("ALTER STATISTICS " + Ddl.name(id) + " SET STATISTICS " + value)))
                .orElse(List.of(create));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("STATISTICS", id);
    }
}
