package dev.plumbline.core.rename.likeness;

import dev.plumbline.core.model.ColumnStatistics;
import dev.plumbline.core.model.ObjectId;
import java.util.Collection;
import java.util.Map;

/**
 * What is known of the values in columns, by column.
 *
 * @param before of what is there, under its own names; empty where that is no live database
 * @param after of what is wanted
 */
public record KnownValues(Map<ObjectId, ColumnStatistics> before, Map<ObjectId, ColumnStatistics> after) {
    /** Where nobody knows. */
    public static final KnownValues NONE = new KnownValues(Map.of(), Map.of());

    public KnownValues {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** Tells what is known; asked once at most, and only where columns come and go. */
    @FunctionalInterface
    public interface Asked {
        /**
         * What is known of the columns of tables.
         *
         * @param before the tables that are there
         * @param after what they are in what is wanted
         */
        KnownValues of(Collection<ObjectId> before, Collection<ObjectId> after);
    }
}
