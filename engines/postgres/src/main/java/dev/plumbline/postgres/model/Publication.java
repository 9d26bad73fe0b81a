package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
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
        implements DdlObject {
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
        if (allTables) {
            objects.add("ALL TABLES");
        }
        objects.addAll(lists(tables.stream().map(PublishedTable::sql).toList(), schemas));
        String what = objects.isEmpty() ? "" : " FOR " + String.join(", ", objects);
        return List.of(SqlText.of("CREATE PUBLICATION " + Ddl.name(id) + what + with()));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("PUBLICATION", id);
    }

    /** {@code TABLE ONLY public.a, ONLY public.b} and {@code TABLES IN SCHEMA s, t}, as far as there are any. */
    public static List<String> lists(List<String> tables, List<Identifier> schemas) {
        List<String> lists = new ArrayList<>();
        if (!tables.isEmpty()) {
            lists.add("TABLE " + String.join(", ", tables));
        }
        if (!schemas.isEmpty()) {
            lists.add(
                    "TABLES IN SCHEMA " + schemas.stream().map(Ddl::identifier).collect(Collectors.joining(", ")));
        }
        return lists;
    }

    private String with() {
        return parameters.isEmpty()
                ? ""
                : parameters.stream().map(Publication::phrase).collect(Collectors.joining(", ", " WITH (", ")"));
    }

    /** {@code publish = 'insert, update'}. */
    public static String phrase(Option parameter) {
        String value = parameter.value();
        boolean word = value.equals("true") || value.equals("false") || value.equals("none") || value.equals("stored");
        return parameter.name() + " = " + (word ? value : Ddl.literal(value));
    }
}
