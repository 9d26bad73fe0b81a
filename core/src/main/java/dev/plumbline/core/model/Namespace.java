package dev.plumbline.core.model;

import java.util.Optional;

/**
 * Where a top-level object lives: an optional catalogue and an optional schema.
 *
 * <p>The source's own schema, where an engine has such a thing (MySQL's database, SQLite's main), is {@link #DEFAULT}:
 * nameless, so that {@code app_dev} and {@code app_prod} compare.
 */
public record Namespace(Optional<Identifier> catalog, Optional<Identifier> schema) implements Comparable<Namespace> {
    /** The nameless default schema. */
    public static final Namespace DEFAULT = new Namespace(Optional.empty(), Optional.empty());

    /** The namespace of a schema in the source's own catalogue. */
    public static Namespace of(Identifier schema) {
        return new Namespace(Optional.empty(), Optional.of(schema));
    }

    @Override
    public int compareTo(Namespace other) {
        int byCatalog = emptyFirst(catalog, other.catalog);
        return byCatalog != 0 ? byCatalog : emptyFirst(schema, other.schema);
    }

    private static int emptyFirst(Optional<Identifier> one, Optional<Identifier> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isPresent(), other.isPresent());
        }
        return one.get().compareTo(other.get());
    }

    /** The schema's path with a dot behind it, or nothing for the default. */
    public String prefix() {
        return catalog.map(name -> name + ".").orElse("")
                + schema.map(name -> name + ".").orElse("");
    }
}
