package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A virtual column that becomes an ordinary one. It holds nothing that could stay, so it is made again as one whose values are stored,
 * which it keeps when it gives up its expression.
 */
final class ComputedOnce {
    private final Words words;
    private final ColumnClause clause;

    ComputedOnce(Words words, ColumnClause clause) {
        this.words = words;
        this.clause = clause;
    }

    /** Whether a new column takes over what an old one was computed as. */
    static boolean isOf(Column after, PlanContext context) {
        return context.before(after.id(), Column.class)
                .filter(before -> becomesOrdinary(before, after, context) && staysComputable(before, context))
                .isPresent();
    }

    /** Whether it would, if what the old one is computed from stayed. */
    static boolean isLeftOut(Column before, PlanContext context) {
        return context.after(before.id(), Column.class)
                .filter(after -> becomesOrdinary(before, after, context) && !staysComputable(before, context))
                .isPresent();
    }

    private static boolean becomesOrdinary(Column before, Column after, PlanContext context) {
        return context.dropped().contains(before.id())
                && !context.dropped().contains(before.id().parent())
                && before.generated()
                        .filter(generated -> generated.storage() == Generated.Storage.VIRTUAL)
                        .isPresent()
                && after.generated().isEmpty();
    }

    /** Whether what it is computed from is as it was, and the values fit as they are. */
    private static boolean staysComputable(Column before, PlanContext context) {
        Optional<Column> after = context.after(before.id(), Column.class);
        return after.filter(wanted -> wanted.type().equals(before.type())
                                && wanted.identity().isEmpty())
                        .isPresent()
                && context.from().evidence().dependencies().referencedBy(before.id()).stream()
                        .noneMatch(source -> context.dropped().contains(source)
                                || context.before(source, Column.class)
                                        .filter(column -> !isAsBefore(column, context))
                                        .isPresent());
    }

    private static boolean isAsBefore(Column source, PlanContext context) {
        return context.after(source.id(), Column.class)
                .filter(after ->
                        after.type().equals(source.type()) && after.generated().equals(source.generated()))
                .isPresent();
    }

    List<Statement> add(Column column, PlanContext context) {
        ObjectId table = column.id().parent();
        Generated former = context.before(column.id(), Column.class)
                .flatMap(Column::generated)
                .orElseThrow();
        Column stored = column.withDefault(Optional.empty())
                .withIdentity(Optional.empty())
                .withGenerated(Optional.of(new Generated(former.expression(), Generated.Storage.STORED)));
        List<Statement> statements = new ArrayList<>();
        statements.add(words.alterTable(
                        table,
                        "ADD COLUMN " + clause.definition(stored),
                        "add column %s to %s with what it was computed as"
                                .formatted(column.id().name(), table.path()),
                        LockForm.ADD_COLUMN)
                .with(Words.rewrites(table)));
        statements.add(words.alterTable(
                table,
                "ALTER COLUMN " + Sql.name(column.id()) + " DROP EXPRESSION",
                "make %s an ordinary column".formatted(column.id().describe()),
                LockForm.DROP_EXPRESSION));
        column.defaultValue()
                .ifPresent(value -> statements.add(words.alterTable(
                        table,
                        "ALTER COLUMN " + Sql.name(column.id()) + " SET DEFAULT " + value,
                        "set the default of %s".formatted(column.id().describe()),
                        LockForm.SET_DEFAULT)));
        return statements;
    }
}
