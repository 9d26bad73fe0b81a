package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PartitionOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a table becomes a partition of another, and a table of its own again. */
final class PartitionDdl {
    static final Means HALF_DETACHED =
            new Means.Impossible("PostgreSQL detaches no partition by half; a DETACH that was stopped leaves one");

    private final Words words;
    private final boolean online;

    /** @param online whether rows are looked at while others write */
    PartitionDdl(Words words, boolean online) {
        this.words = words;
        this.online = online;
    }

    /** Attaches a table that is there, or that the plan makes. */
    List<Statement> attach(ObjectId table, PartitionOf partition, PlanContext context) {
        OnlineAttach proofs = new OnlineAttach(words, context);
        Optional<String> bound = online && !isMissed(table, context) ? proofs.bound(partition) : Optional.empty();
        Optional<ObjectId> rest = defaultPartition(partition.parent(), context).filter(other -> !other.equals(table));
        Optional<ObjectId> provedTable = bound.flatMap(known -> proved(table, context));
        Optional<ObjectId> provedRest = bound.flatMap(known -> rest.flatMap(other -> proved(other, context)));
        List<Statement> statements = new ArrayList<>();
        provedTable.ifPresent(there -> statements.addAll(proofs.within(there, bound.orElseThrow())));
        provedRest.ifPresent(there -> statements.addAll(proofs.outside(there, table, bound.orElseThrow())));
        Statement attach = attach(table, partition);
        boolean isNew = context.created().contains(table);
        if (!isNew) {
            attach = words.also(attach, LockForm.ATTACH_PARTITION, LockRole.PARTITION, table);
        }
        if (provedTable.isEmpty()) {
            attach = looking(attach, table, "outside", isNew);
        }
        if (rest.isPresent()) {
            attach = words.also(attach, LockForm.ATTACH_PARTITION, LockRole.DEFAULT, rest.get());
            attach = provedRest.isPresent() ? attach : looking(attach, rest.get(), "inside", /* isNew= */ false);
        }
        statements.add(attach);
        provedTable.ifPresent(there -> statements.add(proofs.drop(there)));
        provedRest.ifPresent(there -> statements.add(proofs.drop(there)));
        return statements;
    }

    /** Whether rows of a whole are missing from where others look for them until the partition is attached: nothing long comes between. */
    static boolean isMissed(ObjectId table, PlanContext context) {
        return Parents.partitionOf(table, context.after()).isPresent()
                && Parents.partitionOf(table, context.before())
                        .filter(before -> !before.detaching())
                        .isPresent();
    }

    private static Optional<ObjectId> proved(ObjectId table, PlanContext context) {
        return Online.isThere(table, context) ? Optional.of(table) : Optional.empty();
    }

    /** The server reads the rows of tables only; what the plan makes has none yet, or gets none that don't fit. */
    private static Statement looking(Statement attach, ObjectId table, String where, boolean isNew) {
        Statement look = attach.with(
                Words.mayFail(table, "rows of %s %s of the bound make it fail".formatted(table.path(), where)));
        return table.kind().equals(Table.KIND) && !isNew ? look.with(Words.scans(table)) : look;
    }

    private Statement attach(ObjectId table, PartitionOf partition) {
        return words.alterTable(
                partition.parent(),
                "ATTACH PARTITION " + Sql.name(table) + " " + partition.bound(),
                "make %s a partition of %s"
                        .formatted(table.describe(), partition.parent().path()),
                LockForm.ATTACH_PARTITION);
    }

    /** The partition for all other rows, if it stays that: another has left before anything is attached. */
    private static Optional<ObjectId> defaultPartition(ObjectId whole, PlanContext context) {
        return new Heirs(context)
                .near(whole)
                .filter(dependent -> context.before(dependent, Table.class)
                        .flatMap(table -> TableDdl.detail(table).partitionOf())
                        .filter(partition -> partition.parent().equals(whole)
                                && partition.bound().text().equals("DEFAULT"))
                        .isPresent())
                .findFirst();
    }

    /** Whether a partition is none any more, but for the end of what was begun. */
    static boolean isBeingDetached(Optional<PartitionOf> partition) {
        return partition.filter(PartitionOf::detaching).isPresent();
    }

    /** Makes a partition that is there a table of its own. */
    List<Statement> detach(ObjectId table, PartitionOf partition, PlanContext context) {
        OnlineDetach apart = new OnlineDetach(words, context);
        if (partition.detaching()) {
            return List.of(apart.finish(table, partition));
        }
        return online && apart.isPossible(table, partition)
                ? apart.statements(table, partition)
                : List.of(detach(table, partition));
    }

    /** What has to be done to a partition before it can be dropped, or had better be done for the sake of others. */
    List<Statement> beforeDrop(ObjectId table, PartitionOf partition, boolean isReferredTo, PlanContext context) {
        if (isReferredTo) {
            return List.of(detach(table, partition));
        }
        OnlineDetach apart = new OnlineDetach(words, context);
        return online && apart.isPossible(table, partition) ? List.of(apart.detach(table, partition)) : List.of();
    }

    Statement detach(ObjectId table, PartitionOf partition) {
        Statement detach = words.alterTable(
                partition.parent(),
                "DETACH PARTITION " + Sql.name(table),
                "make %s a table of its own".formatted(table.describe()),
                LockForm.DETACH_PARTITION);
        return words.also(detach, LockForm.DETACH_PARTITION, LockRole.PARTITION, table);
    }
}
