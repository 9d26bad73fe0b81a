package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.PartitionOf;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns by which rows are distributed among partitions: the server lets nobody change their types. */
final class PartitionKeys {
    private PartitionKeys() {}

    /** Whether a table or one of its partitions is partitioned by the column. */
    static boolean hold(Column column, PlanContext context) {
        ObjectId table = column.id().parent();
        return table.kind().equals(Table.KIND)
                && (mentions(table, column, context)
                        || context.before()
                                .all(Table.KIND)
                                .filter(part -> isPartOf(part, table))
                                .anyMatch(part -> context.before(Parents.column(part.id(), column), Column.class)
                                        .filter(found -> hold(found, context))
                                        .isPresent()));
    }

    /** Too many are no harm: a function that is called as the column is. */
    private static boolean mentions(ObjectId table, Column column, PlanContext context) {
        String name = Sql.name(column.id());
        return context.before(table, Table.class)
                .flatMap(found -> TableDdl.detail(found).partitionBy())
                .map(Expression::text)
                .filter(key -> Pattern.compile("(?<![\\w\"])" + Pattern.quote(name) + "(?![\\w\"])")
                        .matcher(key)
                        .find())
                .isPresent();
    }

    private static boolean isPartOf(Table part, ObjectId whole) {
        return whole(part).filter(whole::equals).isPresent();
    }

    private static Optional<ObjectId> whole(Table part) {
        return TableDdl.detail(part).partitionOf().map(PartitionOf::parent);
    }

    /** The tables that have to be made anew with a type: partitioned by values of it, or made anew in any case and with some. */
    static List<Table> replaced(ObjectId type, PlanContext context) {
        return StoredTypes.holders(type, context).stream()
                .flatMap(column -> context
                        .before(column.id().parent(), Table.class)
                        .filter(table -> context.after().contains(table.id()))
                        .filter(table -> TableReplacement.isReplaced(table, context)
                                || (whole(table).isEmpty() && hold(column, context)))
                        .stream())
                .distinct()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /** What has the column from another table is made anew with that; else the table is. */
    static Means replacement(Column column, PlanContext context) {
        ObjectId table = column.id().parent();
        Table before = context.before(table, Table.class).orElseThrow();
        Optional<Table> after = context.after(table, Table.class);
        return after.flatMap(PartitionKeys::whole)
                        .filter(whole -> whole(before).filter(whole::equals).isPresent())
                        .isPresent()
                ? new Means.Implied()
                : after.map(wanted -> TableReplacement.means(before, wanted, context))
                        .orElseGet(Means.Implied::new);
    }
}
