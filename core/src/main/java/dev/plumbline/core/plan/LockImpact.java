package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import java.util.List;

/**
 * What a statement locks.
 *
 * @param locks the locks on objects that were there before, the strongest first; empty if nobody waits
 */
public record LockImpact(List<Lock> locks) {
    /** Nobody waits. */
    public static final LockImpact NONE = new LockImpact(List.of());

    public LockImpact {
        locks = List.copyOf(locks);
    }

    public static LockImpact of(ObjectId object, String mode, Blocks blocks) {
        return new LockImpact(List.of(new Lock(object, mode, blocks)));
    }

    /**
     * One lock.
     *
     * @param mode as the engine's lock view names it: {@code ACCESS EXCLUSIVE}
     */
    public record Lock(ObjectId object, String mode, Blocks blocks) {
        /** Whether those wait who only read or write rows. */
        public boolean holdsUpUsers() {
            return blocks.compareTo(Blocks.WRITES) >= 0;
        }
    }

    /** Who has to wait for it. */
    public enum Blocks {
        NOTHING,
        SCHEMA_CHANGES,
        WRITES,
        READS_AND_WRITES
    }
}
