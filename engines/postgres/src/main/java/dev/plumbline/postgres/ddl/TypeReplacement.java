package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Replaces a type that has no fitting ALTER while columns use it: the old one is renamed, the new one created, the columns
 * are moved over by way of text, and the old one is dropped. Rows stay.
 */
final class TypeReplacement {
    private final Words words;
    private final CommonDdl common;

    TypeReplacement(Words words, CommonDdl common) {
        this.words = words;
        this.common = common;
    }

    /** How a type is replaced: under its columns, or with the tables that have to be made anew with it, and the types within which they hold it. */
    static Means means(ObjectId type, String reason, PlanContext context) {
        List<Table> tables = PartitionKeys.replaced(type, context);
        Optional<Means> obstacle = tables.stream()
                .map(table -> TableReplacement.means(
                        table, context.after(table.id(), Table.class).orElseThrow(), context))
                .filter(Means.Impossible.class::isInstance)
                .findFirst();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        if (!tables.isEmpty()) {
            Stream<ObjectId> types = StoredTypes.within(type, context).stream()
                    .filter(other -> !PartitionKeys.replaced(other, context).isEmpty());
            return new Means.Replace(
                    reason, Stream.concat(tables.stream().map(Table::id), types).toList());
        }
        boolean held = StoredTypes.isUsedByTypes(type, context) || StoredTypes.losesColumns(type, context);
        return held ? new Means.Recreate(reason) : new Means.InPlace();
    }

    /** @param create the statements that create the new type */
    List<Statement> statements(SchemaObject after, List<Statement> create, PlanContext context) {
        ObjectId id = after.id();
        List<Statement> statements = new ArrayList<>();
        statements.add(setAside(id, context));
        statements.addAll(create);
        statements.addAll(common.created(new Operation.Wanted(after, after.common()), context));
        for (Column column : users(id, context)) {
            statements.addAll(move(column, id, context));
        }
        statements.add(dropOld(id, context));
        return statements;
    }

    /** Takes its name from what is to be replaced. */
    Statement setAside(ObjectId type, PlanContext context) {
        return words.free(
                "ALTER " + word(type) + " " + Sql.name(type) + " RENAME TO " + aside(type, context),
                "set the old %s aside".formatted(type.describe()));
    }

    /** Drops what was set aside, when nothing is of it any more. */
    Statement dropOld(ObjectId type, PlanContext context) {
        String schema =
                type.namespace().schema().map(name -> Sql.name(name) + ".").orElse("");
        return words.free(
                "DROP " + word(type) + " " + schema + aside(type, context),
                "drop the old %s".formatted(type.describe()));
    }

    private static String word(ObjectId type) {
        return type.kind().equals(DomainType.KIND) ? "DOMAIN" : "TYPE";
    }

    private static String aside(ObjectId type, PlanContext context) {
        return Sql.name(Identifier.of(AsideName.of(type, context)));
    }

    /** The columns of tables that are of the type before and after. */
    private static List<Column> users(ObjectId type, PlanContext context) {
        return context.from().evidence().dependencies().dependentsOf(type).stream()
                .flatMap(dependent -> context.before(dependent, Column.class).stream())
                .filter(column ->
                        context.before(column.id().parent(), Table.class).isPresent())
                .filter(column -> stays(column, context))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    private static boolean stays(Column column, PlanContext context) {
        Optional<Column> after = context.after(column.id(), Column.class);
        return after.filter(found -> found.type().equals(column.type())).isPresent()
                && !context.dropped().contains(column.id());
    }

    private List<Statement> move(Column column, ObjectId type, PlanContext context) {
        ObjectId table = column.id().parent();
        String name = Sql.name(column.id());
        List<Statement> statements = new ArrayList<>();
        column.defaultValue()
                .ifPresent(value -> statements.add(words.alterTable(
                        table,
                        "ALTER COLUMN " + name + " DROP DEFAULT",
                        "set the default of %s aside".formatted(column.id().describe()),
                        LockForm.SET_DEFAULT)));
        statements.add(words.alterTable(
                        table,
                        "ALTER COLUMN " + name + " TYPE " + column.type() + " USING " + renewed(column),
                        "move %s to the new %s".formatted(column.id().describe(), type.describe()),
                        LockForm.ALTER_COLUMN_TYPE)
                .with(Words.rewrites(table))
                .with(Words.mayFail(
                        table,
                        "values of %s that the new type doesn't have make it fail"
                                .formatted(column.id().path()))));
        column.defaultValue()
                .filter(value -> !getsAnotherDefault(column, context))
                .ifPresent(value -> statements.add(words.alterTable(
                        table,
                        "ALTER COLUMN " + name + " SET DEFAULT " + value,
                        "set the default of %s again".formatted(column.id().describe()),
                        LockForm.SET_DEFAULT)));
        return statements;
    }

    /** A value of the old type as one of the new. */
    static String renewed(Column column) {
        boolean array = column.type().text().endsWith("[]");
        return Sql.name(column.id()) + (array ? "::text[]::" : "::text::") + column.type();
    }

    /** Whether a step to come sets the default: the old one may be a value that the new type doesn't have. */
    private static boolean getsAnotherDefault(Column column, PlanContext context) {
        return context.projection().selects(column.id())
                && context.after(column.id(), Column.class)
                        .filter(after -> !after.defaultValue().equals(column.defaultValue()))
                        .isPresent();
    }
}
