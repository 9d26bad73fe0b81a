package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * A text search dictionary.
 *
 * @param template its qualified name
 * @param options as the server keeps them: {@code stopwords = 'english'}
 */
public record TextSearchDictionary(NamedId id, String template, Optional<Definition> options, CommonProperties common)
        implements DdlObject {
    public static final Property<TextSearchDictionary, String> TEMPLATE =
            Property.of("template", Shape.TEXT, TextSearchDictionary::template);
    public static final Property<TextSearchDictionary, Optional<Definition>> OPTIONS =
            Property.of("options", Shape.maybe(Shape.DEFINITION), TextSearchDictionary::options);

    public static final ObjectKind<TextSearchDictionary> KIND = ObjectKind.of(
            "text-search-dictionary",
            "text search dictionaries",
            188,
            TextSearchDictionary.class,
            List.of(TEMPLATE, OPTIONS));

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of("CREATE TEXT SEARCH DICTIONARY " + Ddl.name(id) + " (\n    TEMPLATE = " + template
                + options.map(text -> ",\n    " + text).orElse("") + "\n)"));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("TEXT SEARCH DICTIONARY", id);
    }
}
