package dev.plumbline.mysql.ddl;

/**
 * How an ALTER TABLE is carried out.
 *
 * @param algorithm how the table is written
 * @param lock who waits meanwhile
 * @param rewrites whether all rows are written again
 * @param words what the statement says of it, so that the server refuses rather than does otherwise; empty where it had better
 *     choose itself
 */
record AlterCost(Algorithm algorithm, Lock lock, boolean rewrites, String words) {
    /** What holds where nothing is known. */
    static final AlterCost WORST = new AlterCost(Algorithm.COPY, Lock.SHARED, true, "");

    /** The cheapest first. */
    enum Algorithm {
        /** Only the dictionary is changed. */
        INSTANT,
        /** Something is built beside the table, but it is not written again. MariaDB's word; to MySQL it is INPLACE too. */
        NOCOPY,
        /** The engine does it, which may write the table again. */
        INPLACE,
        /** The server copies the table row by row. */
        COPY
    }

    /** The mildest first. */
    enum Lock {
        NONE,
        SHARED,
        EXCLUSIVE
    }
}
