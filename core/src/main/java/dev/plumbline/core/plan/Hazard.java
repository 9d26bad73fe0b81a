package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import java.util.Optional;

/**
 * What can go wrong with a step, as data.
 *
 * @param message one sentence without a full stop: {@code the values of public.orders.note are lost}
 * @param table the table whose rows it is about; empty if they are of more than one, or if it isn't about rows
 */
public record Hazard(Kind kind, String message, Optional<ObjectId> table) {
    /** One that is not, or not only, about the rows of one table. */
    public Hazard(Kind kind, String message) {
        this(kind, message, Optional.empty());
    }

    /** One that is there only because of the rows of a table. */
    public static Hazard of(Kind kind, String message, ObjectId table) {
        return new Hazard(kind, message, Optional.of(table));
    }

    /** Sorts of hazard, the worst first. */
    public enum Kind {
        /** Rows or values go. */
        DATA_LOSS,
        /** The rows that are there may not satisfy it; then the statement fails and nothing is changed. */
        MAY_FAIL_ON_DATA,
        /** The whole table is written again while it is locked. */
        REWRITES_TABLE,
        /** The whole table is read while it is locked. */
        SCANS_TABLE,
        /** Sessions that hold the old form may err: a prepared statement, a plan in a cache. */
        BREAKS_CLIENTS,
        /** Another server is involved: ours begins to talk to it, or something has to be done or cleaned up there. */
        REACHES_OUTSIDE;

        /** Whether a step takes the longer the more rows there are. */
        public boolean growsWithRows() {
            return this == REWRITES_TABLE || this == SCANS_TABLE;
        }
    }
}
