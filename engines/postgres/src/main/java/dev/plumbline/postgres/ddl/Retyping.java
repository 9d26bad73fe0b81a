package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes of types for which a table is written again: one statement for several columns writes it once. */
final class Retyping {
    private Retyping() {}

    /** Whether an operation changes the type of a column so, all within a transaction. */
    static boolean isOne(Operation operation, PlanContext context, boolean online) {
        return operation instanceof Operation.Alter alter
                && alter.change().before() instanceof Column before
                && alter.change().after() instanceof Column after
                && isOne(alter.change(), before, after, context)
                && !(online && ColumnSuccessor.isWorthIt(before, after, context));
    }

    private static boolean isOne(Change.Alter change, Column before, Column after, PlanContext context) {
        return change.touches(Column.TYPE)
                && before.nullable() == after.nullable()
                && before.id().equals(after.id())
                && ColumnDdl.isOfTable(before.id())
                && !new ConversionEffect(Conversion.of(before.type(), after.type(), context)).isMetadataOnly();
    }

    /**
     * The statements of several such operations on one table: what each does before it, one statement that changes all types, what each
     * does after it.
     */
    static List<Statement> together(List<List<Statement>> operations, ObjectId table) {
        List<Statement> before = new ArrayList<>();
        List<Statement> changes = new ArrayList<>();
        List<Statement> after = new ArrayList<>();
        for (List<Statement> statements : operations) {
            Optional<Statement> change =
                    statements.stream().filter(Retyping::writesTable).findFirst();
            int at = change.map(statements::indexOf).orElse(statements.size());
            before.addAll(statements.subList(0, at));
            change.ifPresent(changes::add);
            after.addAll(statements.subList(Math.min(at + 1, statements.size()), statements.size()));
        }
        List<Statement> all = new ArrayList<>(before);
        if (!changes.isEmpty()) {
            all.add(joined(changes, "ALTER TABLE " + Sql.name(table) + " "));
        }
        all.addAll(after);
        return all;
    }

    private static boolean writesTable(Statement statement) {
        return statement.hazards().stream().anyMatch(hazard -> hazard.kind() == Hazard.Kind.REWRITES_TABLE);
    }

    private static Statement joined(List<Statement> changes, String beginning) {
        String actions = changes.stream()
                .map(change -> change.sql().text().substring(beginning.length()))
                .collect(Collectors.joining(",\n    "));
        String summary = changes.stream().map(Statement::summary).collect(Collectors.joining("; "));
        Statement joined = Statement.of(
                changes.size() == 1 ? beginning + actions : beginning.strip() + "\n    " + actions,
                summary,
                changes.getFirst().lock());
        for (Statement change : changes) {
            for (Hazard hazard : change.hazards()) {
                joined = joined.hazards().contains(hazard) ? joined : joined.with(hazard);
            }
        }
        return joined;
    }
}
