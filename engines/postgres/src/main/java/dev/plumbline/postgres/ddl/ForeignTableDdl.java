package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.secret.GuardedText;
import dev.plumbline.postgres.model.ForeignOption;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Foreign tables: made whole, and a partition like pg_dump makes it, as a table of its own that is attached. */
final class ForeignTableDdl implements KindDdl<ForeignTable> {
    private final Words words;
    private final ColumnClause clause;
    private final ColumnDdl columns;
    private final ConstraintDdl constraints;
    private final PartitionDdl partitions;
    private final InheritedChecks checks;

    ForeignTableDdl(
            Words words, ColumnClause clause, ColumnDdl columns, ConstraintDdl constraints, PartitionDdl partitions) {
        this.words = words;
        this.clause = clause;
        this.columns = columns;
        this.constraints = constraints;
        this.partitions = partitions;
        this.checks = new InheritedChecks(words);
    }

    @Override
    public Means alteration(Change.Alter alter, ForeignTable before, ForeignTable after, PlanContext context) {
        if (alter.touches(ForeignTable.SERVER)) {
            return new Means.Recreate("a foreign table can't move to another server");
        }
        if (alter.touches(ForeignTable.INHERITS) && losesOwnColumns(after, context)) {
            return new Means.Recreate("its columns become its parent's, which only a new table's can");
        }
        if (alter.touches(ForeignTable.PARTITION_OF) && PartitionDdl.isBeingDetached(after.partitionOf())) {
            return PartitionDdl.HALF_DETACHED;
        }
        return TableAlteration.movingColumns(
                        alter, ForeignTable.COLUMN_ORDER, before.columnOrder(), after.columnOrder())
                .orElse(new Means.InPlace());
    }

    private static boolean losesOwnColumns(ForeignTable table, PlanContext context) {
        return context.after().members(table.id(), Column.KIND).stream()
                .filter(column -> !InlinedColumns.isLocal(column))
                .anyMatch(column -> context.before(column.id(), Column.class)
                        .filter(InlinedColumns::isLocal)
                        .isPresent());
    }

    @Override
    public List<Statement> create(ForeignTable table, Operation.Create operation, PlanContext context) {
        List<SchemaObject> members =
                operation.inlined().stream().map(Operation.Wanted::object).toList();
        List<String> lines = new ArrayList<>();
        List<Column> inOrder = InlinedColumns.inOrder(table.columnOrder(), members);
        for (Column column : inOrder) {
            if (InlinedColumns.isLocal(column) || table.partitionOf().isPresent()) {
                Column stated = table.inherits().isEmpty() ? column : InlinedColumns.withoutInherited(column);
                lines.add(clause.definition(stated, ColumnDdl.foreignOptions(column)));
            }
        }
        for (SchemaObject member : members) {
            constraints.clause(member).ifPresent(lines::add);
        }
        table.partitionOf()
                .ifPresent(partition -> InheritedChecks.of(partition.parent(), context.after())
                        .forEach(check -> constraints.clause(check).ifPresent(lines::add)));
        String body = lines.isEmpty() ? "" : "\n    " + String.join(",\n    ", lines) + "\n";
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of(table.create(body), "create " + table.id().describe(), LockImpact.NONE));
        for (Column column : inOrder) {
            statements.addAll(columns.afterwards(column, context));
        }
        members.forEach(member -> statements.addAll(constraints.afterwards(member)));
        table.partitionOf()
                .ifPresent(partition -> statements.addAll(partitions.attach(table.id(), partition, context)));
        return statements;
    }

    @Override
    public List<Statement> drop(ForeignTable table, Operation.Drop operation, PlanContext context) {
        return List.of(words.locking(
                table.dropStatement().text(), "drop " + table.id().describe(), LockForm.DROP_TABLE, table.id()));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, ForeignTable before, ForeignTable after, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        if (alter.touches(ForeignTable.PARTITION_OF)) {
            before.partitionOf().ifPresent(partition -> {
                statements.addAll(partitions.detach(after.id(), partition, context));
                statements.addAll(checks.left(after.id(), partition.parent(), context));
            });
        }
        inherit(before, after, context, statements);
        ForeignOptionChange change = ForeignOptionChange.of(before.options(), after.options());
        if (!change.isEmpty()) {
            statements.add(Statement.of(
                    change.alter("ALTER FOREIGN TABLE " + Sql.name(after.id())),
                    "set options of " + after.id().describe(),
                    words.impact(LockForm.SET_DEFAULT, after.id())));
        }
        if (alter.touches(ForeignTable.PARTITION_OF)) {
            after.partitionOf().ifPresent(partition -> {
                statements.addAll(checks.needed(after.id(), partition.parent(), context));
                statements.addAll(partitions.attach(after.id(), partition, context));
            });
        }
        return statements;
    }

    /** The new parents come first: what comes from two parents stays inherited when one of them goes. */
    private void inherit(ForeignTable before, ForeignTable after, PlanContext context, List<Statement> statements) {
        for (ObjectId parent : after.inherits()) {
            if (!before.inherits().contains(parent)) {
                statements.addAll(checks.needed(after.id(), parent, context));
                statements.add(words.also(
                        inherit("INHERIT", LockForm.INHERIT, after.id(), parent, "let %s inherit from %s"),
                        LockForm.INHERIT,
                        LockRole.PARENT,
                        parent));
            }
        }
        for (ObjectId parent : before.inherits()) {
            if (!after.inherits().contains(parent)) {
                statements.add(inherit(
                        "NO INHERIT", LockForm.NO_INHERIT, after.id(), parent, "let %s no longer inherit from %s"));
                statements.addAll(checks.left(after.id(), parent, context));
            }
        }
    }

    private Statement inherit(String word, LockForm form, ObjectId table, ObjectId parent, String summary) {
        return words.locking(
                "ALTER FOREIGN TABLE %s %s %s".formatted(Sql.name(table), word, Sql.name(parent)),
                summary.formatted(table.describe(), parent.path()),
                form,
                table);
    }

    /** It leaves its old parents before its members change and joins new ones after, as tables do. */
    static Optional<SchemaObject> meanwhile(Change.Alter alter) {
        if (!(alter.before() instanceof ForeignTable before)
                || !(alter.after() instanceof ForeignTable after)
                || !alter.touches(ForeignTable.PARTITION_OF, ForeignTable.INHERITS)) {
            return Optional.empty();
        }
        boolean stays = before.partitionOf().equals(after.partitionOf());
        return Optional.of(new ForeignTable(
                after.id(),
                after.columnOrder(),
                after.server(),
                after.options(),
                after.inherits().stream().filter(before.inherits()::contains).toList(),
                stays ? after.partitionOf() : Optional.empty(),
                after.common()));
    }

    /** The table as one of its own. */
    static ForeignTable apart(ForeignTable table) {
        return new ForeignTable(
                table.id(),
                table.columnOrder(),
                table.server(),
                table.options(),
                table.inherits(),
                Optional.empty(),
                table.common());
    }

    /** ALTER COLUMN … OPTIONS, if they differ. */
    static List<Statement> columnOptions(Words words, Column before, Column after) {
        ForeignOptionChange change = ForeignOptionChange.of(options(before), options(after));
        ObjectId table = after.id().parent();
        return change.isEmpty()
                ? List.of()
                : List.of(Statement.of(
                        change.alter(
                                "ALTER FOREIGN TABLE " + Sql.name(table) + " ALTER COLUMN " + Sql.name(after.id())),
                        "set foreign options of " + after.id().describe(),
                        words.impact(LockForm.SET_DEFAULT, table)));
    }

    private static List<ForeignOption> options(Column column) {
        return column.detail() instanceof PostgresColumnDetail detail
                ? detail.foreignOptions().stream()
                        .map(option -> new ForeignOption(option.name(), GuardedText.open(option.value())))
                        .toList()
                : List.of();
    }
}
