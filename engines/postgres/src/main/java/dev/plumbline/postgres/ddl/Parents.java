package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.PartitionOf;
import java.util.ArrayList;
import java.util.List;

/** The tables from which a table has columns: those it inherits from, and the one that it is a partition of. */
final class Parents {
    private Parents() {}

    static List<ObjectId> of(ObjectId table, Catalog catalog) {
        List<ObjectId> parents = new ArrayList<>();
        catalog.find(table, Table.KIND).map(TableDdl::detail).ifPresent(detail -> {
            parents.addAll(detail.inherits());
            detail.partitionOf().map(PartitionOf::parent).ifPresent(parents::add);
            detail.ofType().ifPresent(parents::add);
        });
        return parents;
    }

    /** The column of the same name of a parent. */
    static ObjectId column(ObjectId parent, Column column) {
        return new MemberId(parent, Column.KIND, column.id().identifier());
    }

    /** Whether a parent that stays has the column too, so that the server changes its type for both. */
    static boolean define(Column column, PlanContext context) {
        List<ObjectId> before = of(column.id().parent(), context.before());
        return of(column.id().parent(), context.after()).stream()
                .filter(before::contains)
                .anyMatch(parent -> context.after().contains(column(parent, column)));
    }
}
