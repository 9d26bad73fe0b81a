package dev.plumbline.core.model;

import java.util.List;

/**
 * The one list of a {@link Detail} record's properties.
 *
 * @param name as documents have it: {@code postgres-table}
 * @param properties one for each component of the record, in its order
 */
public record DetailKind<D extends Detail>(String name, Class<D> type, List<Property<D, ?>> properties) {
    public DetailKind {
        properties = List.copyOf(properties);
    }
}
