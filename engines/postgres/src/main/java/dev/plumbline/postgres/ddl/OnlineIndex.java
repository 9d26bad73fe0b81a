package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Statement;

/** The statements about indexes that nobody waits for, or not for long. */
final class OnlineIndex {
    /** What fails leaves an index that isn't valid, which the next plan takes for one to be replaced. */
    static final Hazard DUPLICATES = Words.mayFail(
            "rows that share a key make it fail; it then leaves an index that isn't valid, and the next plan replaces"
                    + " that");

    private OnlineIndex() {}

    static Statement outside(Statement statement) {
        return statement.in(Statement.TransactionMode.OUTSIDE);
    }

    static Statement drop(Words words, ObjectId index) {
        return outside(words.locking(
                "DROP INDEX CONCURRENTLY " + Sql.name(index),
                "drop %s while others read and write".formatted(index.describe()),
                LockForm.DROP_INDEX_CONCURRENTLY,
                index.owner().orElseThrow()));
    }

    /**
     * Gives an index that was built in the place of another its name.
     *
     * @param built the name that it has
     */
    static Statement rename(Words words, ObjectId index, String built) {
        return words.locking(
                "ALTER INDEX " + Sql.inOwnersSchema(index, built) + " RENAME TO "
                        + Sql.name(Identifier.of(index.name())),
                "give the new index the name %s".formatted(index.name()),
                LockForm.ALTER_INDEX,
                index);
    }
}
