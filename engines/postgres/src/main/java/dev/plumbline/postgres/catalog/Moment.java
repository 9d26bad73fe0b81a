package dev.plumbline.postgres.catalog;

import java.util.Set;

/**
 * What a transaction could see of the catalogue at some moment, told well enough to find out later what has changed.
 *
 * @param oldest the oldest transaction that was under way
 * @param quiet whether none was
 * @param recent the rows of such transactions that were visible already
 * @param locking how many objects there are whose printing holds locks
 * @param presence what there is at all
 */
record Moment(String oldest, boolean quiet, Set<Change> recent, long locking, Presence presence) {
    Moment {
        recent = Set.copyOf(recent);
    }

    /** Whether nothing at all can have changed between the two. */
    boolean sees(Moment earlier) {
        return quiet && earlier.quiet && oldest.equals(earlier.oldest);
    }

    /**
     * A row of the catalogue that a transaction wrote.
     *
     * @param object what the row belongs to
     */
    record Change(Address object, String transaction) {}
}
