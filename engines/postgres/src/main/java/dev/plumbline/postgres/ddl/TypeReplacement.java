package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /**
     * @param word what kind of type it is in DROP and ALTER: {@code TYPE}, {@code DOMAIN}
     * @param create the statements that create the new type
     */
    List<Statement> statements(SchemaObject after, String word, List<Statement> create, PlanContext context) {
        ObjectId id = after.id();
        String old = Sql.name(Identifier.of(AsideName.of(id, context)));
        List<Statement> statements = new ArrayList<>();
        statements.add(words.free(
                "ALTER " + word + " " + Sql.name(id) + " RENAME TO " + old,
                "set the old %s aside".formatted(id.describe())));
        statements.addAll(create);
        statements.addAll(common.created(new Operation.Wanted(after, after.common()), context));
        for (Column column : users(id, context)) {
            statements.addAll(move(column, id, context));
        }
        String schema =
                id.namespace().schema().map(name -> Sql.name(name) + ".").orElse("");
        statements.add(words.free("DROP " + word + " " + schema + old, "drop the old %s".formatted(id.describe())));
        return statements;
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
        String text = column.type().text().endsWith("[]") ? "::text[]::" : "::text::";
        List<Statement> statements = new ArrayList<>();
        column.defaultValue()
                .ifPresent(value -> statements.add(words.alterTable(
                        table,
                        "ALTER COLUMN " + name + " DROP DEFAULT",
                        "set the default of %s aside".formatted(column.id().describe()),
                        LockForm.SET_DEFAULT)));
        statements.add(words.alterTable(
                        table,
                        "ALTER COLUMN " + name + " TYPE " + column.type() + " USING " + name + text + column.type(),
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

    /** Whether a step to come sets the default: the old one may be a value that the new type doesn't have. */
    private static boolean getsAnotherDefault(Column column, PlanContext context) {
        return context.projection().selects(column.id())
                && context.after(column.id(), Column.class)
                        .filter(after -> !after.defaultValue().equals(column.defaultValue()))
                        .isPresent();
    }
}
