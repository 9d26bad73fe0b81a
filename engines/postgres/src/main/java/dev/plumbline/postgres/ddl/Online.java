package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import java.util.Set;

/** When a way around a long lock is worth it, and possible. */
final class Online {
    private static final Set<ObjectKind<?>> KINDS =
            Set.of(Column.KIND, Index.KIND, PrimaryKey.KIND, Unique.KIND, Check.KIND, ForeignKey.KIND);

    private Online() {}

    /** Whether an operation on such an object may have long parts that others needn't wait for. */
    static boolean mayWait(ObjectId object) {
        return KINDS.contains(object.kind());
    }

    /** Whether others may be using a table: what the plan makes itself, nobody uses. */
    static boolean isThere(ObjectId table, PlanContext context) {
        boolean holdsRows = table.kind().equals(Table.KIND) || table.kind().equals(MaterializedView.KIND);
        return holdsRows
                && context.before().contains(table)
                && !context.dropped().contains(table)
                && !context.created().contains(table);
    }

    /** Whether an operation settles a difference of its own object, and doesn't only make way for another. */
    static boolean isOwnChange(Operation operation) {
        return operation.cause().changes().stream()
                .anyMatch(change -> change.id().equals(operation.subject()));
    }

    /** Whether nothing that the plan drops or alters takes an object along. */
    static boolean canStay(SchemaObject object, PlanContext context) {
        return context.from().evidence().dependencies().referencedBy(object.id()).stream()
                .noneMatch(referenced -> context.dropped().contains(referenced) || changes(referenced, context));
    }

    /** A column that gets another type, or nulls that a primary key forbids. */
    private static boolean changes(ObjectId id, PlanContext context) {
        return context.before(id, Column.class)
                .flatMap(before -> context.after(id, Column.class).filter(after -> differ(before, after)))
                .isPresent();
    }

    private static boolean differ(Column before, Column after) {
        return !before.type().equals(after.type())
                || !before.collation().equals(after.collation())
                || !before.generated().equals(after.generated())
                || (!before.nullable() && after.nullable());
    }

    static boolean isPartitioned(ObjectId table, Catalog side) {
        return side.find(table)
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(found -> TableDdl.detail(found).partitionBy().isPresent())
                .isPresent();
    }
}
