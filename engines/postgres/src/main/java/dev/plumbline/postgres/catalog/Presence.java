package dev.plumbline.postgres.catalog;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which catalogues of a small database have rows of somebody's. The queries of the others needn't be run: a new session pays for every
 * plan and every catalogue that it opens.
 *
 * @param catalogs their oids; empty where nobody looked, as there is too much
 */
record Presence(Optional<Set<Long>> catalogs) {
    static final Presence UNKNOWN = new Presence(Optional.empty());

    private static final long INHERITANCE = 2611;
    private static final long ENUM = 3501;
    private static final long RANGE = 3541;

    /** What a query can do nothing without. */
    private static final Map<CatalogQuery, Long> NEEDED = Map.ofEntries(
            entry(CatalogQuery.EXTENSIONS, Address.EXTENSION),
            entry(CatalogQuery.EXTENSION_MEMBERS, Address.EXTENSION),
            entry(CatalogQuery.INHERITANCE, INHERITANCE),
            entry(CatalogQuery.VIEWS, Address.REWRITE_RULE),
            entry(CatalogQuery.RULES, Address.REWRITE_RULE),
            entry(CatalogQuery.TRIGGERS, Address.TRIGGER),
            entry(CatalogQuery.POLICIES, Address.POLICY),
            entry(CatalogQuery.ENUM_VALUES, ENUM),
            entry(CatalogQuery.RANGES, RANGE),
            entry(CatalogQuery.ROUTINES, Address.ROUTINE),
            entry(CatalogQuery.AGGREGATES, Address.ROUTINE),
            entry(CatalogQuery.COLLATIONS, Address.COLLATION),
            entry(CatalogQuery.OPERATORS, Address.OPERATOR),
            entry(CatalogQuery.OPERATOR_FAMILIES, Address.OPERATOR_FAMILY),
            entry(CatalogQuery.OPERATOR_CLASSES, Address.OPERATOR_CLASS),
            // What has members of either sort is counted among operators.
            entry(CatalogQuery.OPERATOR_MEMBERS, Address.FAMILY_OPERATOR),
            entry(CatalogQuery.CASTS, Address.CAST),
            entry(CatalogQuery.CONVERSIONS, Address.CONVERSION),
            entry(CatalogQuery.LANGUAGES, Address.LANGUAGE),
            entry(CatalogQuery.TRANSFORMS, Address.TRANSFORM),
            entry(CatalogQuery.TEXT_SEARCH_PARSERS, Address.TEXT_SEARCH_PARSER),
            entry(CatalogQuery.TEXT_SEARCH_TEMPLATES, Address.TEXT_SEARCH_TEMPLATE),
            entry(CatalogQuery.TEXT_SEARCH_DICTIONARIES, Address.TEXT_SEARCH_DICTIONARY),
            entry(CatalogQuery.TEXT_SEARCH_CONFIGURATIONS, Address.TEXT_SEARCH_CONFIGURATION),
            entry(CatalogQuery.TEXT_SEARCH_MAPPINGS, Address.TEXT_SEARCH_CONFIGURATION),
            entry(CatalogQuery.FOREIGN_DATA_WRAPPERS, Address.FOREIGN_DATA_WRAPPER),
            entry(CatalogQuery.FOREIGN_SERVERS, Address.FOREIGN_DATA_WRAPPER),
            entry(CatalogQuery.USER_MAPPINGS, Address.FOREIGN_DATA_WRAPPER),
            entry(CatalogQuery.FOREIGN_TABLES, Address.FOREIGN_DATA_WRAPPER),
            entry(CatalogQuery.EVENT_TRIGGERS, Address.EVENT_TRIGGER),
            entry(CatalogQuery.PUBLICATIONS, Address.PUBLICATION),
            entry(CatalogQuery.PUBLICATION_TABLES, Address.PUBLICATION),
            entry(CatalogQuery.PUBLICATION_SCHEMAS, Address.PUBLICATION),
            entry(CatalogQuery.SUBSCRIPTIONS, Address.SUBSCRIPTION),
            entry(CatalogQuery.STATISTICS, Address.STATISTICS),
            entry(CatalogQuery.DEFAULT_PRIVILEGES, Address.DEFAULT_PRIVILEGES));

    /** Whether the database is small enough that somebody looked. */
    boolean isSmall() {
        return catalogs.isPresent();
    }

    /** Whether a query may find something. */
    boolean mayFind(CatalogQuery query) {
        Long needed = NEEDED.get(query);
        return needed == null || catalogs.isEmpty() || catalogs.get().contains(needed);
    }
}
