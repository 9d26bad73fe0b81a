package dev.plumbline.postgres.catalog;

import java.util.Set;

/**
 * What a query has that asks the server to print something: definitions, expressions, names of types or routines. Such text
 * shows what is there when it is printed, whatever the transaction's snapshot, and waits for locks. Its rows have the column
 * {@code oid}.
 *
 * @param catalogs whose objects the rows are
 * @param wholly whether it is read again as a whole when one row has to be: where the order of the rows matters
 * @param locking whether the server keeps the locks that it takes until the transaction ends
 */
record Printing(Set<Long> catalogs, boolean wholly, boolean locking) {
    static Printing of(Long... catalogs) {
        return new Printing(Set.of(catalogs), false, false);
    }

    static Printing wholly(Long... catalogs) {
        return new Printing(Set.of(catalogs), true, false);
    }

    static Printing locking(long catalog) {
        return new Printing(Set.of(catalog), false, true);
    }

    /** Whether a row of the query may be about an object of a catalogue. */
    boolean covers(Address address) {
        return catalogs.contains(address.catalog());
    }
}
