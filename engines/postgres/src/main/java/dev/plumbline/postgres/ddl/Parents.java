package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.ForeignTable;
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
        catalog.find(table, ForeignTable.KIND).ifPresent(foreign -> {
            parents.addAll(foreign.inherits());
            foreign.partitionOf().map(PartitionOf::parent).ifPresent(parents::add);
        });
        return parents;
    }

    /** The parents that a table has before and after. */
    static List<ObjectId> kept(ObjectId table, PlanContext context) {
        List<ObjectId> before = of(table, context.before());
        return of(table, context.after()).stream().filter(before::contains).toList();
    }

    /**
     * Whether a column goes from its table while a table that inherits it keeps it: then it has to be dropped from this table
     * alone, which makes it the heir's own.
     */
    static boolean leavesToChildren(ObjectId column, PlanContext context) {
        ObjectId table = column.owner().orElseThrow();
        return context.from().evidence().dependencies().dependentsOf(table).stream()
                .flatMap(heir -> context.before(heir, Table.class).stream())
                .filter(heir -> TableDdl.detail(heir).inherits().contains(table))
                .filter(heir -> !context.dropped().contains(heir.id()))
                .map(heir -> new MemberId(heir.id(), Column.KIND, ((MemberId) column).identifier()))
                .anyMatch(kept ->
                        context.after().contains(kept) && !context.dropped().contains(kept));
    }

    /** Whether a table has all that its parents are to have, so that it can get new ones before it loses the old. */
    static boolean fits(Table table, PlanContext context) {
        return TableDdl.detail(table).inherits().stream()
                .flatMap(parent -> context.after().members(parent, Column.KIND).stream())
                .allMatch(wanted -> context.before(column(table.id(), wanted), Column.class)
                        .filter(column -> column.type().equals(wanted.type()) && column.nullable() == wanted.nullable())
                        .isPresent());
    }

    /** Whether a column is to be a partition's, which has nothing of its own. */
    static boolean isPartition(Column column, PlanContext context) {
        return context.after(column.id().parent(), Table.class)
                .filter(table -> TableDdl.detail(table).partitionOf().isPresent())
                .isPresent();
    }

    /** The column of the same name of a parent. */
    static ObjectId column(ObjectId parent, Column column) {
        return new MemberId(parent, Column.KIND, column.id().identifier());
    }

    /** Whether a parent that stays has the column too, so that the server changes its type for both. */
    static boolean define(Column column, PlanContext context) {
        return kept(column.id().parent(), context).stream()
                .anyMatch(parent -> context.after().contains(column(parent, column)));
    }
}
