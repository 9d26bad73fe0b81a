package dev.plumbline.postgres.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One query for each relation of the catalogue.
 *
 * <p>The text is the resource {@code name.sql}, or {@code name.vN.sql} with the highest of {@link #variants} that the server
 * has reached.
 */
enum CatalogQuery {
    SETTINGS("database settings"),
    PHYSICAL_DATABASE("physical identity"),
    ROLES("roles"),
    NAMESPACES("schemas"),
    EXTENSIONS("extensions"),
    EXTENSION_MEMBERS("members of extensions"),
    DESCRIPTIONS("comments"),
    PRIVILEGES("privileges"),
    PROVIDED_OBJECTS("privileges on what others provide"),
    RELATIONS("tables"),
    PARTITIONS("tables", Printing.of(Address.RELATION)),
    INHERITANCE("inheritance", 14),
    COLUMN_TYPES("types of columns"),
    COLUMNS("columns", 14),
    NOT_NULLS("not-null constraints", 18),
    DEFAULTS("defaults", Printing.of(Address.DEFAULT_VALUE)),
    COLLATION_NAMES("collations"),
    SEQUENCES("sequences"),
    CONSTRAINTS("constraints", 15, 18),
    CONSTRAINT_TEXTS("constraints", Printing.of(Address.CONSTRAINT)),
    INDEXES("indexes", 15),
    INDEX_TEXTS("indexes", Printing.of(Address.RELATION)),
    INDEX_COLUMNS("columns of indexes"),
    OPERATOR_CLASS_NAMES("operator classes"),
    VIEWS("views", Printing.locking(Address.RELATION)),
    RULES("rules", Printing.locking(Address.REWRITE_RULE)),
    TRIGGERS("triggers", Printing.wholly(Address.TRIGGER)),
    POLICIES("policies", Printing.locking(Address.POLICY)),
    ENUM_VALUES("enums"),
    TYPES("types", Printing.of(Address.TYPE)),
    RANGES("range types", Printing.of(Address.TYPE), 14),
    BASE_TYPES("base types", Printing.of(Address.TYPE), 14),
    ROUTINES("routines", Printing.locking(Address.ROUTINE)),
    AGGREGATES("aggregates", Printing.of(Address.ROUTINE)),
    COLLATIONS("collations", 15, 16, 17),
    OPERATORS("operators", Printing.of(Address.OPERATOR)),
    OPERATOR_FAMILIES("operator families"),
    OPERATOR_CLASSES("operator classes", Printing.of(Address.OPERATOR_CLASS)),
    OPERATOR_MEMBERS("members of operator families", Printing.wholly(Address.FAMILY_OPERATOR, Address.FAMILY_ROUTINE)),
    CASTS("casts", Printing.of(Address.CAST)),
    CONVERSIONS("conversions", Printing.of(Address.CONVERSION)),
    LANGUAGES("languages", Printing.of(Address.LANGUAGE)),
    ACCESS_METHODS("access methods", Printing.of(Address.ACCESS_METHOD)),
    TRANSFORMS("transforms", Printing.of(Address.TRANSFORM)),
    TEXT_SEARCH_PARSERS("text search parsers", Printing.of(Address.TEXT_SEARCH_PARSER)),
    TEXT_SEARCH_TEMPLATES("text search templates", Printing.of(Address.TEXT_SEARCH_TEMPLATE)),
    TEXT_SEARCH_DICTIONARIES("text search dictionaries"),
    TEXT_SEARCH_CONFIGURATIONS("text search configurations"),
    TEXT_SEARCH_MAPPINGS("text search mappings"),
    FOREIGN_DATA_WRAPPERS("foreign-data wrappers", Printing.of(Address.FOREIGN_DATA_WRAPPER)),
    FOREIGN_SERVERS("foreign servers"),
    USER_MAPPINGS("user mappings"),
    FOREIGN_TABLES("foreign tables"),
    EVENT_TRIGGERS("event triggers", Printing.of(Address.EVENT_TRIGGER)),
    PUBLICATIONS("publications", 18),
    PUBLICATION_TABLES("published tables", Printing.of(Address.PUBLICATION_TABLE), 15),
    PUBLICATION_SCHEMAS("published schemas", 15),
    SUBSCRIPTIONS("subscriptions", 14, 15, 16, 17),
    CONNECTIONS("connections of subscriptions"),
    STATISTICS("extended statistics", Printing.of(Address.STATISTICS)),
    DEFAULT_PRIVILEGES("default privileges"),
    DEPENDENCIES("dependencies"),
    UNREAD("what is not read");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a record of sets made by Set.of
    private final Optional<Printing> printing;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Integer> variants;

    CatalogQuery(String label, Integer... variants) {
        this(label, Optional.empty(), variants);
    }

    CatalogQuery(String label, Printing printing, Integer... variants) {
        this(label, Optional.of(printing), variants);
    }

    CatalogQuery(String label, Optional<Printing> printing, Integer... variants) {
        this.label = label;
        this.printing = printing;
        this.variants = List.of(variants);
    }

    /** What it reads, as prose has it. */
    String label() {
        return label;
    }

    /** What it asks the server to print; empty where all comes from the catalogue's rows. */
    Optional<Printing> printing() {
        return printing;
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
        return resource(name().toLowerCase(Locale.ROOT) + variant);
    }

    /** The {@code oid}s of a printing query's rows, of some objects or of all: nothing is printed, as nobody asks for it. */
    String keys(int major, Optional<Set<Long>> only) {
        return "SELECT oid FROM (\n%s) AS printed %s"
                .formatted(
                        text(major),
                        only.map(oids -> "WHERE oid = ANY ('%s'::pg_catalog.oid[])".formatted(array(oids)))
                                .orElse(""));
    }

    /**
     * The query, for some objects only.
     *
     * @param only their oids; empty for all
     * @param without the oids of those that are left out all the same
     */
    String only(int major, Optional<Set<Long>> only, Set<Long> without) {
        if (only.isEmpty() && without.isEmpty()) {
            return text(major);
        }
        return "SELECT * FROM (\n%s) AS printed WHERE %s oid <> ALL ('%s'::pg_catalog.oid[])"
                .formatted(
                        only.isPresent() && this == DEFAULTS ? resource("reading/some_defaults") : text(major),
                        only.map(oids -> "oid = ANY ('%s'::pg_catalog.oid[]) AND".formatted(array(oids)))
                                .orElse(""),
                        array(without));
    }

    private static String array(Set<Long> oids) {
        return oids.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** A query that isn't one of these: about the reading itself. */
    static String resource(String name) {
        String resource = name + ".sql";
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
