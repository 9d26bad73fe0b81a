package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PartitionOf;
import dev.plumbline.postgres.model.PostgresTableDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CREATE and DROP TABLE. A partition is made like pg_dump makes it: as a table of its own with its indexes, then attached, so
 * that everything keeps its name.
 */
final class TableDdl implements KindDdl<Table> {
    private final Words words;
    private final ColumnClause clause;
    private final ColumnDdl columns;
    private final ConstraintDdl constraints;
    private final IndexDdl indexes;
    private final PartitionDdl partitions;
    private final TableAlteration alteration;

    TableDdl(
            Words words,
            ColumnClause clause,
            ColumnDdl columns,
            ConstraintDdl constraints,
            IndexDdl indexes,
            PartitionDdl partitions) {
        this.words = words;
        this.clause = clause;
        this.columns = columns;
        this.constraints = constraints;
        this.indexes = indexes;
        this.partitions = partitions;
        this.alteration = new TableAlteration(words, partitions);
    }

    @Override
    public Means alteration(Change.Alter alter, Table before, Table after, PlanContext context) {
        return alteration.means(alter, before, after, context);
    }

    @Override
    public List<Statement> alter(Change.Alter alter, Table before, Table after, PlanContext context) {
        return alteration.statements(alter, before, after, context);
    }

    @Override
    public List<Statement> create(Table table, Operation.Create operation, PlanContext context) {
        List<SchemaObject> members =
                operation.inlined().stream().map(Operation.Wanted::object).toList();
        List<Statement> statements = new ArrayList<>();
        Statement create = words.free(
                createTable(table, members, context), "create " + table.id().describe());
        for (ObjectId parent : detail(table).inherits()) {
            create = words.also(create, LockForm.CREATE_CHILD, LockRole.PARENT, parent);
        }
        statements.add(create);
        for (Column column : InlinedColumns.inOrder(table.columnOrder(), members)) {
            statements.addAll(columns.afterwards(column, context));
        }
        statements.addAll(alteration.afterwards(table));
        for (SchemaObject member : members) {
            if (member instanceof Index index) {
                statements.addAll(indexes.build(index, context));
            }
            statements.addAll(constraints.afterwards(member));
        }
        detail(table)
                .partitionOf()
                .ifPresent(partition -> statements.addAll(partitions.attach(table.id(), partition, context)));
        return statements;
    }

    private String createTable(Table table, List<SchemaObject> members, PlanContext context) {
        PostgresTableDetail detail = detail(table);
        List<String> lines = new ArrayList<>();
        boolean replaces = context.dropped().contains(table.id());
        for (Column column : InlinedColumns.inOrder(table.columnOrder(), members)) {
            line(replaces ? columns.named(column) : column, detail).ifPresent(lines::add);
        }
        for (SchemaObject member : members) {
            constraints.clause(member).ifPresent(lines::add);
        }
        detail.partitionOf()
                .ifPresent(partition -> InheritedChecks.of(partition.parent(), context.after())
                        .forEach(check -> constraints.clause(check).ifPresent(lines::add)));
        String body = lines.isEmpty() ? "" : "\n    " + String.join(",\n    ", lines) + "\n";
        return "CREATE " + (detail.unlogged() ? "UNLOGGED " : "") + "TABLE " + Sql.name(table.id())
                + detail.ofType()
                        .map(type -> " OF " + Sql.name(type) + (lines.isEmpty() ? "" : " (" + body + ")"))
                        .orElse(" (" + body + ")")
                + suffix(detail, Listing.of(table.id(), context));
    }

    private Optional<String> line(Column column, PostgresTableDetail table) {
        if (table.ofType().isPresent()) {
            String attributes = clause.attributes(column);
            return attributes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Sql.name(column.id()) + " WITH OPTIONS" + attributes);
        }
        boolean needed = InlinedColumns.isLocal(column) || table.partitionOf().isPresent();
        boolean heir = !table.inherits().isEmpty();
        return needed
                ? Optional.of(clause.definition(heir ? InlinedColumns.withoutInherited(column) : column))
                : Optional.empty();
    }

    private static String suffix(PostgresTableDetail detail, Listing listing) {
        StringBuilder suffix = new StringBuilder();
        if (!detail.inherits().isEmpty()) {
            suffix.append(
                    detail.inherits().stream().map(Sql::name).collect(Collectors.joining(", ", "\nINHERITS (", ")")));
        }
        detail.partitionBy().ifPresent(key -> suffix.append("\nPARTITION BY ").append(key));
        detail.accessMethod().ifPresent(method -> suffix.append("\nUSING ").append(Sql.name(method)));
        if (!detail.parameters().isEmpty()) {
            suffix.append("\nWITH ").append(Sql.parameters(listing.options(detail.parameters())));
        }
        detail.tablespace().ifPresent(space -> suffix.append("\nTABLESPACE ").append(Sql.name(space)));
        return suffix.toString();
    }

    @Override
    public List<Statement> drop(Table table, Operation.Drop operation, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        Optional<PartitionOf> partition = detail(table).partitionOf().filter(of -> !of.detaching());
        partition.ifPresent(of ->
                statements.addAll(partitions.beforeDrop(table.id(), of, isReferredTo(of.parent(), context), context)));
        Statement drop = words.locking(
                "DROP TABLE " + Sql.name(table.id()), "drop " + table.id().describe(), LockForm.DROP_TABLE, table.id());
        if (partition.isPresent() && statements.isEmpty()) {
            drop = words.also(
                    drop, LockForm.DROP_TABLE, LockRole.PARENT, partition.get().parent());
        }
        for (ForeignKey key : context.before().members(table.id(), ForeignKey.KIND)) {
            drop = words.also(drop, LockForm.DROP_TABLE, LockRole.REFERENCED, key.referencedTable());
        }
        statements.add(drop.with(
                Words.loses("the rows of %s are lost".formatted(table.id().path()))));
        return statements;
    }

    /** Whether foreign keys refer to a partitioned table: what holds rows for them can't be dropped out of it. */
    private static boolean isReferredTo(ObjectId whole, PlanContext context) {
        return !context.dropped().contains(whole)
                && Stream.of(context.before(), context.after())
                        .flatMap(catalog -> catalog.all(ForeignKey.KIND))
                        .anyMatch(key -> key.referencedTable().equals(whole));
    }

    /** The columns of the table that a table is to be a partition of, before and after: what has others can't be attached. */
    static List<ObjectId> columnsOfWhole(Table table, PlanContext context) {
        return detail(table).partitionOf().map(PartitionOf::parent).stream()
                .flatMap(whole -> Stream.of(context.before(), context.after())
                        .flatMap(side -> side.members(whole, Column.KIND).stream()))
                .map(Column::id)
                .map(ObjectId.class::cast)
                .distinct()
                .toList();
    }

    static boolean isUnlogged(ObjectId table, Catalog catalog) {
        return catalog.find(table, Table.KIND)
                .filter(found -> detail(found).unlogged())
                .isPresent();
    }

    static PostgresTableDetail detail(Table table) {
        return table.detail() instanceof PostgresTableDetail detail ? detail : PostgresTableDetail.PLAIN;
    }
}
