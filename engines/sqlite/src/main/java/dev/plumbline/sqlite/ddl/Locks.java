package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.LockImpact;

/**
 * What SQLite locks is the whole file; the lock is named on the object that the statement is about. Any change keeps all other
 * writers out from its first statement to the end of the transaction.
 */
final class Locks {
    private Locks() {}

    /**
     * Others read until the commit, which waits for them to finish and keeps them out while it writes; in WAL mode they read on
     * even then.
     */
    static LockImpact writing(ObjectId object) {
        return LockImpact.of(object.root(), "RESERVED", LockImpact.Blocks.WRITES);
    }

    /**
     * A change that may outgrow the cache, which is then written to the file before the commit: from there on readers are kept
     * out. Not so in WAL mode.
     */
    static LockImpact rewriting(ObjectId object) {
        return LockImpact.of(object.root(), "EXCLUSIVE", LockImpact.Blocks.READS_AND_WRITES);
    }
}
