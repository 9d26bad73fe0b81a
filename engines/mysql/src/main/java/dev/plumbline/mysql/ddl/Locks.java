package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.LockImpact.Blocks;

/** What statements lock, by the names that the servers' view of metadata locks has. */
final class Locks {
    private Locks() {}

    /** Nobody reads or writes it meanwhile. */
    static LockImpact exclusive(ObjectId object) {
        return LockImpact.of(object, "EXCLUSIVE", Blocks.READS_AND_WRITES);
    }

    /** What an ALTER TABLE of these clauses holds for most of its time; at both ends it is alone for a moment. */
    static LockImpact altering(ObjectId table, AlterCost cost) {
        return switch (cost.lock()) {
            case NONE -> LockImpact.of(table, "SHARED_UPGRADABLE", Blocks.SCHEMA_CHANGES);
            case SHARED -> LockImpact.of(table, "SHARED_NO_WRITE", Blocks.WRITES);
            case EXCLUSIVE -> exclusive(table);
        };
    }
}
