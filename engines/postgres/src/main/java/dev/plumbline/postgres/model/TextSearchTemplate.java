package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * A text search template.
 *
 * @param attributes its functions
 */
public record TextSearchTemplate(NamedId id, List<Option> attributes, CommonProperties common) implements DdlObject {
    public static final Property<TextSearchTemplate, List<Option>> ATTRIBUTES =
            Property.of("attributes", Option.LIST, TextSearchTemplate::attributes);

    public static final ObjectKind<TextSearchTemplate> KIND = ObjectKind.of(
            "text-search-template", "text search templates", 184, TextSearchTemplate.class, List.of(ATTRIBUTES));

    public TextSearchTemplate {
        attributes = List.copyOf(attributes);
    }

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of("CREATE TEXT SEARCH TEMPLATE " + Ddl.name(id) + Ddl.attributes(attributes)));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("TEXT SEARCH TEMPLATE", id);
    }
}
