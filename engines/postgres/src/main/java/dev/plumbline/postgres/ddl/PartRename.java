package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.Statement;

/** Another name for the index or key of a partition, which nobody can drop by itself. */
final class PartRename {
    private PartRename() {}

    static Statement of(Words words, SchemaObject before, ObjectId after) {
        String to = Sql.name(Identifier.of(after.name()));
        String summary = "rename %s to %s".formatted(before.id().describe(), after.name());
        if (before instanceof Index) {
            return words.locking(
                    "ALTER INDEX " + Sql.name(before.id()) + " RENAME TO " + to,
                    summary,
                    LockForm.ALTER_INDEX,
                    before.id());
        }
        return words.locking(
                "ALTER TABLE " + Sql.owner(before.id()) + " RENAME CONSTRAINT " + Sql.name(before.id()) + " TO " + to,
                summary,
                LockForm.RENAME_CONSTRAINT,
                before.id().owner().orElseThrow());
    }
}
