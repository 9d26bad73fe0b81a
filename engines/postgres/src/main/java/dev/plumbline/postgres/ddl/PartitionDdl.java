package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PartitionOf;
import java.util.List;
import java.util.Optional;

/** How a table becomes a partition of another, and a table of its own again. */
final class PartitionDdl {
    private final Words words;
    private final boolean online;

    /** @param online whether rows are looked at while others write */
    PartitionDdl(Words words, boolean online) {
        this.words = words;
        this.online = online;
    }

    /** Attaches a table that is there. */
    List<Statement> attached(ObjectId table, PartitionOf partition, PlanContext context) {
        Optional<List<Statement>> apart = online
                ? new OnlineAttach(words)
                        .around(locking(sure(table, partition, context), table), table, partition, context)
                : Optional.empty();
        return apart.orElseGet(
                () -> List.of(locking(attach(table, partition, context), table).with(Words.scans(table))));
    }

    private Statement locking(Statement attach, ObjectId table) {
        return words.also(attach, LockForm.ATTACH_PARTITION, LockRole.PARTITION, table);
    }

    Statement attach(ObjectId table, PartitionOf partition, PlanContext context) {
        return sure(table, partition, context)
                .with(Words.mayFail(table, "rows of %s outside of the bound make it fail".formatted(table.path())));
    }

    /** Of a table whose rows are within the bound. */
    private Statement sure(ObjectId table, PartitionOf partition, PlanContext context) {
        Statement attach = words.alterTable(
                partition.parent(),
                "ATTACH PARTITION " + Sql.name(table) + " " + partition.bound(),
                "make %s a partition of %s"
                        .formatted(table.describe(), partition.parent().path()),
                LockForm.ATTACH_PARTITION);
        return defaultPartition(partition.parent(), context)
                .filter(rest -> !rest.equals(table))
                .map(rest -> words.also(attach, LockForm.ATTACH_PARTITION, LockRole.DEFAULT, rest)
                        .with(Words.mayFail(rest, "rows of %s inside of the bound make it fail".formatted(rest.path())))
                        .with(Words.scans(rest)))
                .orElse(attach);
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

    Statement detach(ObjectId table, PartitionOf partition) {
        Statement detach = words.alterTable(
                partition.parent(),
                "DETACH PARTITION " + Sql.name(table),
                "make %s a table of its own".formatted(table.describe()),
                LockForm.DETACH_PARTITION);
        return words.also(detach, LockForm.DETACH_PARTITION, LockRole.PARTITION, table);
    }
}
