package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PartitionOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The foreign keys of a partitioned table, which its partitions have too, though the catalogue doesn't list them as theirs. When a
 * partition leaves, they stay with it as its own, under the same name.
 */
final class LeftForeignKeys {
    private final PlanContext context;

    LeftForeignKeys(PlanContext context) {
        this.context = context;
    }

    /** Drops what a partition that leaves has from the whole and isn't to have. */
    List<Statement> dropped(ObjectId table, ObjectId whole, Words words) {
        return of(table, whole).stream()
                .filter(key -> !context.after().find(key.id()).equals(Optional.of(key)))
                .map(new ForeignKeyDdl(words)::dropLeft)
                .toList();
    }

    /** Whether a partition has the key already when it leaves. */
    boolean hold(ForeignKey key) {
        ObjectId table = key.id().owner().orElseThrow();
        Optional<PartitionOf> before = Parents.partitionOf(table, context.before());
        return !before.equals(Parents.partitionOf(table, context.after()))
                && before.stream()
                        .flatMap(partition -> of(table, partition.parent()).stream())
                        .anyMatch(key::equals);
    }

    /** What a partition has from a whole and from what that is a partition of. */
    private List<ForeignKey> of(ObjectId table, ObjectId whole) {
        Catalog before = context.before();
        List<ForeignKey> keys = new ArrayList<>();
        Optional<ObjectId> next = Optional.of(whole);
        while (next.isPresent()) {
            before.members(next.get(), ForeignKey.KIND).stream()
                    .map(key -> on(table, key))
                    .filter(key -> !before.contains(key.id()))
                    .forEach(keys::add);
            next = Parents.partitionOf(next.get(), before).map(PartitionOf::parent);
        }
        return keys;
    }

    private static ForeignKey on(ObjectId table, ForeignKey key) {
        return new ForeignKey(
                new MemberId(table, ForeignKey.KIND, Identifier.of(key.id().name())),
                key.columns(),
                key.referencedTable(),
                key.referencedColumns(),
                key.onUpdate(),
                key.onDelete(),
                key.match(),
                key.deferral(),
                key.validated(),
                key.common(),
                key.detail());
    }
}
