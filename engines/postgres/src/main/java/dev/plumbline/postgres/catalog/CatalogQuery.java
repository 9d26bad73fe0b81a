package dev.plumbline.postgres.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * One query for each relation of the catalogue.
 *
 * <p>The text is the resource {@code name.sql}, or {@code name.vN.sql} with the highest of {@link #variants} that the server
 * has reached.
 */
enum CatalogQuery {
    SETTINGS("database settings"),
    ROLES("roles"),
    NAMESPACES("schemas"),
    EXTENSIONS("extensions"),
    EXTENSION_MEMBERS("members of extensions"),
    DESCRIPTIONS("comments"),
    PRIVILEGES("privileges"),
    RELATIONS("tables"),
    INHERITANCE("inheritance"),
    COLUMN_TYPES("types of columns"),
    COLUMNS("columns", 14),
    NOT_NULLS("not-null constraints", 18),
    DEFAULTS("defaults"),
    COLLATION_NAMES("collations"),
    SEQUENCES("sequences"),
    CONSTRAINTS("constraints", 15, 18),
    INDEXES("indexes", 15),
    INDEX_COLUMNS("columns of indexes"),
    OPERATOR_CLASS_NAMES("operator classes"),
    VIEWS("views"),
    RULES("rules"),
    TRIGGERS("triggers"),
    POLICIES("policies"),
    ENUM_VALUES("enums"),
    TYPES("types"),
    RANGES("range types", 14),
    BASE_TYPES("base types"),
    ROUTINES("routines"),
    AGGREGATES("aggregates"),
    COLLATIONS("collations", 15, 16, 17),
    OPERATORS("operators"),
    OPERATOR_FAMILIES("operator families"),
    OPERATOR_CLASSES("operator classes"),
    OPERATOR_MEMBERS("members of operator families"),
    CASTS("casts"),
    CONVERSIONS("conversions"),
    LANGUAGES("languages"),
    TRANSFORMS("transforms"),
    TEXT_SEARCH_PARSERS("text search parsers"),
    TEXT_SEARCH_TEMPLATES("text search templates"),
    TEXT_SEARCH_DICTIONARIES("text search dictionaries"),
    TEXT_SEARCH_CONFIGURATIONS("text search configurations"),
    TEXT_SEARCH_MAPPINGS("text search mappings"),
    FOREIGN_DATA_WRAPPERS("foreign-data wrappers"),
    FOREIGN_SERVERS("foreign servers"),
    USER_MAPPINGS("user mappings"),
    FOREIGN_TABLES("foreign tables"),
    EVENT_TRIGGERS("event triggers"),
    PUBLICATIONS("publications", 18),
    PUBLICATION_TABLES("published tables", 15),
    PUBLICATION_SCHEMAS("published schemas", 15),
    SUBSCRIPTIONS("subscriptions"),
    STATISTICS("extended statistics"),
    DEFAULT_PRIVILEGES("default privileges"),
    DEPENDENCIES("dependencies"),
    UNREAD("what is not read");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Integer> variants;

    CatalogQuery(String label, Integer... variants) {
        this.label = label;
        this.variants = List.of(variants);
    }

    /** What it reads, as prose has it. */
    String label() {
        return label;
    }

    /** The majors from which on the catalogue has other columns. */
    List<Integer> variants() {
        return variants;
    }

    /** The query for a server of this major. */
    String text(int major) {
        String variant = variants.stream()
                .filter(from -> from <= major)
                .max(Integer::compare)
                .map(from -> ".v" + from)
                .orElse("");
        String resource = name().toLowerCase(Locale.ROOT) + variant + ".sql";
        try (InputStream stream = CatalogQuery.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("The resource " + resource + " can't be read", failure);
        }
    }
}
