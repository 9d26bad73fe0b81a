package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * A text search configuration.
 *
 * @param parser its qualified name
 * @param mappings by token type, sorted
 */
public record TextSearchConfiguration(NamedId id, String parser, List<Mapping> mappings, CommonProperties common)
        implements DdlObject {
    public static final Property<TextSearchConfiguration, String> PARSER =
            Property.of("parser", Shape.TEXT, TextSearchConfiguration::parser);
    public static final Property<TextSearchConfiguration, List<Mapping>> MAPPINGS =
            Property.of("mappings", Shape.list(Mapping.SHAPE), TextSearchConfiguration::mappings);

    public static final ObjectKind<TextSearchConfiguration> KIND = ObjectKind.of(
            "text-search-configuration",
            "text search configurations",
            189,
            TextSearchConfiguration.class,
            List.of(PARSER, MAPPINGS));

    public TextSearchConfiguration {
        mappings = List.copyOf(mappings);
    }

    @Override
    public List<SqlText> createStatements() {
        List<SqlText> statements = new ArrayList<>();
        statements.add(
                SqlText.of("CREATE TEXT SEARCH CONFIGURATION " + Ddl.name(id) + " (\n    PARSER = " + parser + "\n)"));
        for (Mapping mapping : mappings) {
            statements.add(SqlText.of("ALTER TEXT SEARCH CONFIGURATION " + Ddl.name(id) + " ADD MAPPING FOR "
                    + PostgresQuoting.POSTGRES.identifier(mapping.token()) + " WITH "
                    + String.join(", ", mapping.dictionaries())));
        }
        return List.copyOf(statements);
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("TEXT SEARCH CONFIGURATION", id);
    }

    /**
     * Which dictionaries see a token.
     *
     * @param dictionaries their qualified names, in the order in which they are asked
     */
    public record Mapping(String token, List<String> dictionaries) {
        public static final Shape<Mapping> SHAPE = Shape.structure(
                Mapping.class,
                List.of(
                        Property.of("token", Shape.TEXT, Mapping::token),
                        Property.of("dictionaries", Shape.list(Shape.TEXT), Mapping::dictionaries)));

        public Mapping {
            dictionaries = List.copyOf(dictionaries);
        }
    }
}
