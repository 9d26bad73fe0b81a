package dev.plumbline.postgres.ddl;

import java.util.Locale;

/** What a locked object is to the statement that locks it. */
enum LockRole {
    /** What the statement is about: the table for whatever is a table's. */
    OBJECT,
    /** The table that a foreign key refers to. */
    REFERENCED,
    /** The table that is inherited from, or that the object is a partition of. */
    PARENT,
    /** The table or index that becomes or ceases to be a part. */
    PARTITION,
    /** The partition for the rows that fit no other. */
    DEFAULT,
    /** The index, where it is locked more strongly than its table. */
    INDEX,
    /** A table with columns of the type. */
    USER;

    /** The name in the table. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
