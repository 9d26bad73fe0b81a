package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.Statement;

/** Another name for the index or key of a partition, which nobody can drop by itself. */
final class PartRename {
    private PartRename() {}

    static Statement of(Words words, ObjectId before, ObjectId after) {
        String to = Sql.name(Identifier.of(after.name()));
        String summary = "rename %s to %s".formatted(before.describe(), after.name());
        if (before.kind().equals(Index.KIND)) {
            return words.locking(
                    "ALTER INDEX " + Sql.name(before) + " RENAME TO " + to, summary, LockForm.ALTER_INDEX, before);
        }
        return words.locking(
                "ALTER TABLE " + Sql.owner(before) + " RENAME CONSTRAINT " + Sql.name(before) + " TO " + to,
                summary,
                LockForm.RENAME_CONSTRAINT,
                before.owner().orElseThrow());
    }
}
