package dev.plumbline.core.model;

/** What a property is about, as far as a comparison may be told to leave it out ({@code --ignore}, {@code --strict}). */
public enum Aspect {
    /** The schema itself; never left out. */
    STRUCTURE,
    COMMENTS,
    OWNERS,
    PRIVILEGES,
    /** The order of a table's columns, where nothing but {@code SELECT *} sees it. */
    COLUMN_ORDER,
    /** The name that the server made up for an unnamed constraint or index. */
    GENERATED_NAMES,
    TABLESPACES,
    /** Statistics targets: they steer the planner and hold no data. */
    STATISTICS,
    /** Whether a materialized view holds rows: that is a matter of data, of which a dump of the schema says nothing. */
    POPULATED,
    /** What an application has set in the database as a whole for itself: the number of its schema's version. */
    SETTINGS;

    /** As options have it: {@code column-order}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
