package dev.plumbline.app.shadow;

import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Operation;
import java.sql.SQLException;

/** What a scratch database holds while renames are carried out in it one by one, as far as they have to know. */
public final class RenameGround {
    private final Scratch scratch;
    private Snapshot present;
    private boolean moved;

    /** @param present what it holds before the first */
    public RenameGround(Scratch scratch, Snapshot present) {
        this.scratch = scratch;
        this.present = present;
    }

    /**
     * What is there before a step, for whoever writes it: what a member stands beside is found under its owner's new name.
     *
     * @throws SQLException if it can't be read
     */
    public Snapshot before(Operation.Rename step) throws SQLException {
        boolean member = step.subject().owner().isPresent();
        if (member && moved) {
            present = scratch.read();
        }
        moved = !member;
        return present;
    }
}
