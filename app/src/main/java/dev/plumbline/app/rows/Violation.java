package dev.plumbline.app.rows;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import java.util.List;

/**
 * Rows that what is there allows, and what is to be added doesn't.
 *
 * @param change the object of the difference that they stand in the way of, as the plan's changes call it
 * @param table where they are put, as it is called in what is there
 * @param columns those that matter, likewise
 */
public record Violation(Sort sort, ObjectId change, ObjectId table, List<Identifier> columns) {
    public Violation {
        columns = List.copyOf(columns);
    }

    /** Which rows, for a person: {@code a row with null in public.orders.total}. */
    public String rows() {
        String path = table.path();
        String names = String.join(
                ", ", columns.stream().map(column -> path + "." + column).toList());
        return switch (sort) {
            case NULL -> "a row with null in " + names;
            case TWIN -> "two rows with the same " + names;
            case ORPHAN -> "a row whose " + names + " refers to nothing";
            case OUTSIDE -> "a row outside the check, by its " + names;
            case EDGE -> "a value at the edge of its type in " + names;
        };
    }

    /** In which way rows don't fit. */
    public enum Sort {
        /** No value where there must be one. */
        NULL,
        /** Twice what must be there once. */
        TWIN,
        /** A value that isn't in the other table. */
        ORPHAN,
        /** Values that a check refuses. */
        OUTSIDE,
        /** A value that another type may not hold. */
        EDGE
    }
}
