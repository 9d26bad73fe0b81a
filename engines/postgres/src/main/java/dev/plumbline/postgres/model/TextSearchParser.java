package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * A text search parser.
 *
 * @param attributes its functions
 */
public record TextSearchParser(NamedId id, List<Option> attributes, CommonProperties common) implements DdlObject {
    public static final Property<TextSearchParser, List<Option>> ATTRIBUTES =
            Property.of("attributes", Option.LIST, TextSearchParser::attributes);

    public static final ObjectKind<TextSearchParser> KIND = ObjectKind.of(
            "text-search-parser", "text search parsers", 182, TextSearchParser.class, List.of(ATTRIBUTES));

    public TextSearchParser {
        attributes = List.copyOf(attributes);
    }

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of("CREATE TEXT SEARCH PARSER " + Ddl.name(id) + Ddl.attributes(attributes)));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("TEXT SEARCH PARSER", id);
    }
}
