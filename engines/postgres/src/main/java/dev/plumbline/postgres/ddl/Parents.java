package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.PartitionOf;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** The parents that a table has before and after, and that it doesn't leave meanwhile. */
    static List<ObjectId> kept(ObjectId table, PlanContext context) {
        if (!partitionOf(table, context.before()).equals(partitionOf(table, context.after()))) {
            return keptBeside(table, context);
        }
        List<ObjectId> before = of(table, context.before());
        return of(table, context.after()).stream().filter(before::contains).toList();
    }

    /** A partition whose bound changes is a table of its own while its members change. */
    private static List<ObjectId> keptBeside(ObjectId table, PlanContext context) {
        Optional<ObjectId> left = partitionOf(table, context.before()).map(PartitionOf::parent);
        List<ObjectId> before = of(table, context.before());
        return of(table, context.after()).stream()
                .filter(before::contains)
                .filter(parent -> !left.equals(Optional.of(parent)))
                .toList();
    }

    static Optional<PartitionOf> partitionOf(ObjectId table, Catalog catalog) {
        return catalog.find(table, Table.KIND)
                .flatMap(found -> TableDdl.detail(found).partitionOf())
                .or(() -> catalog.find(table, ForeignTable.KIND).flatMap(ForeignTable::partitionOf));
    }

    /**
     * The parents, of those before and after, that have to be left and joined again so that all are in the wanted order: new
     * ones come last.
     */
    static List<ObjectId> outOfOrder(List<ObjectId> before, List<ObjectId> wanted) {
        List<ObjectId> reached = new ArrayList<>(before);
        reached.retainAll(wanted);
        wanted.stream().filter(parent -> !before.contains(parent)).forEach(reached::add);
        int at = 0;
        while (at < wanted.size() && reached.get(at).equals(wanted.get(at))) {
            at++;
        }
        return wanted.subList(at, wanted.size());
    }

    /** Whether leaving and joining parents again changes nothing but their order: all columns and checks are the table's own. */
    static boolean canBeSorted(ObjectId table, List<ObjectId> before, List<ObjectId> wanted, PlanContext context) {
        return outOfOrder(before, wanted).stream()
                .filter(before::contains)
                .allMatch(parent -> InheritedChecks.of(parent, context.before()).stream()
                                .allMatch(check -> context.before()
                                        .contains(new MemberId(
                                                table,
                                                Check.KIND,
                                                Identifier.of(check.id().name()))))
                        && context.before().members(parent, Column.KIND).stream()
                                .allMatch(column -> context.before(
                                                new MemberId(
                                                        table,
                                                        Column.KIND,
                                                        column.id().identifier()),
                                                Column.class)
                                        .filter(Parents::isOwn)
                                        .isPresent()));
    }

    private static boolean isOwn(Column column) {
        return !(column.detail() instanceof PostgresColumnDetail detail)
                || (detail.local() && detail.notNull().isEmpty());
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
        ObjectId owner = column.id().parent();
        return context.after(owner, Table.class)
                        .filter(table -> TableDdl.detail(table).partitionOf().isPresent())
                        .isPresent()
                || context.after(owner, ForeignTable.class)
                        .filter(table -> table.partitionOf().isPresent())
                        .isPresent();
    }

    /** The column of the same name of a parent. */
    static ObjectId column(ObjectId parent, Column column) {
        return inherited(parent, column.id());
    }

    /** The column or check of the same name of an heir, or of a parent. */
    static ObjectId inherited(ObjectId table, ObjectId member) {
        return new MemberId(table, member.kind(), ((MemberId) member).identifier());
    }

    /** The column of the same name of each parent that stays: what is done to it is done to the heir's. */
    static List<ObjectId> columns(Column column, PlanContext context) {
        return kept(column.id().parent(), context).stream()
                .map(parent -> column(parent, column))
                .toList();
    }

    /** The column of the same name of each parent that a table is to have: from the first the server takes the name of its NOT NULL. */
    static List<ObjectId> wantedColumns(Column column, PlanContext context) {
        return of(column.id().parent(), context.after()).stream()
                .map(parent -> column(parent, column))
                .toList();
    }

    /** Whether a parent that stays has the column too, so that the server changes its type for both. */
    static boolean define(Column column, PlanContext context) {
        return columns(column, context).stream().anyMatch(context.after()::contains);
    }
}
