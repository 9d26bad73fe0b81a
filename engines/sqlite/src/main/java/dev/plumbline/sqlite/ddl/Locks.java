package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.LockImpact;

/** What SQLite locks is the whole file; the lock is named on the object that the statement is about. */
final class Locks {
    private Locks() {}

    /** Another connection may read until the transaction commits, and in WAL mode even then; none may write. */
    static LockImpact writing(ObjectId object) {
        return LockImpact.of(object.root(), "RESERVED", LockImpact.Blocks.WRITES);
    }

    /** A large change outgrows the cache and is written to the file before the commit, which keeps readers out. */
    static LockImpact rewriting(ObjectId object) {
        return LockImpact.of(object.root(), "EXCLUSIVE", LockImpact.Blocks.READS_AND_WRITES);
    }
}
