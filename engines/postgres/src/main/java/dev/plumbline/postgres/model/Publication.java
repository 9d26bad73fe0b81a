package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.EngineObject;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A publication.
 *
 * @param tables sorted
 * @param schemas those whose every table is published; sorted
 * @param parameters {@code publish} and its like, where they aren't the defaults; sorted
 */
public record Publication(
        NamedId id,
        boolean allTables,
        List<PublishedTable> tables,
        List<Identifier> schemas,
        List<Option> parameters,
        CommonProperties common)
        implements EngineObject {
    public static final Property<Publication, Boolean> ALL_TABLES =
            Property.of("allTables", Shape.FLAG, Publication::allTables);
    public static final Property<Publication, List<PublishedTable>> TABLES =
            Property.of("tables", Shape.list(PublishedTable.SHAPE), Publication::tables);
    public static final Property<Publication, List<Identifier>> SCHEMAS =
            Property.of("schemas", Shape.list(Shape.NAME), Publication::schemas);
    public static final Property<Publication, List<Option>> PARAMETERS =
            Property.of("parameters", Option.LIST, Publication::parameters);

    public static final ObjectKind<Publication> KIND = ObjectKind.of(
            "publication", "publications", 710, Publication.class, List.of(ALL_TABLES, TABLES, SCHEMAS, PARAMETERS));

    public Publication {
        tables = tables.stream().sorted().toList();
        schemas = schemas.stream().sorted().toList();
        parameters = Option.sorted(parameters);
    }

    @Override
    public List<SqlText> createStatements() {
        List<String> objects = new ArrayList<>();
        tables.forEach(table -> objects.add("TABLE " + table.sql()));
        schemas.forEach(schema -> objects.add("TABLES IN SCHEMA " + Ddl.identifier(schema)));
        if (allTables) {
            objects.add("ALL TABLES");
        }
        String what = objects.isEmpty() ? "" : " FOR " + String.join(", ", objects);
        return List.of(SqlText.of("CREATE PUBLICATION " + Ddl.name(id) + what + with()));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("PUBLICATION", id);
    }

    private String with() {
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter -> parameter.name() + " = " + Ddl.literal(parameter.value()))
                        .collect(Collectors.joining(", ", " WITH (", ")"));
    }
}
