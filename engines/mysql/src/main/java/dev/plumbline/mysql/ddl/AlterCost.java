package dev.plumbline.mysql.ddl;

/**
 * How an ALTER TABLE is carried out.
 *
 * @param algorithm how the table is written
 * @param lock who waits meanwhile
 */
record AlterCost(Algorithm algorithm, Lock lock) {
    /** What holds where nothing is known. */
    static final AlterCost WORST = new AlterCost(Algorithm.COPY, Lock.SHARED);

    /** The cheapest first. */
    enum Algorithm {
        /** Only the dictionary is changed. */
        INSTANT,
        /** Something is built beside the table, but it is not written again. MariaDB's word. */
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

    /** The dearer of both in either respect. */
    AlterCost and(AlterCost other) {
        return new AlterCost(
                algorithm.compareTo(other.algorithm) >= 0 ? algorithm : other.algorithm,
                lock.compareTo(other.lock) >= 0 ? lock : other.lock);
    }
}
