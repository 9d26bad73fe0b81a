package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.sqlite.model.DatabaseSettings;
import dev.plumbline.sqlite.model.VirtualTable;
import dev.plumbline.sqlite.sql.Ascii;
import dev.plumbline.sqlite.sql.SqliteQuoting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes CREATE, and ADD COLUMN. */
record Creation(PlanContext context) {
    private static final SqliteQuoting QUOTING = new SqliteQuoting();

    List<Statement> write(Operation.Create create) {
        SchemaObject object = create.object().object();
        return switch (object) {
            case Table table -> {
                List<SchemaObject> members =
                        create.inlined().stream().map(Operation.Wanted::object).toList();
                yield List.of(table(TableParts.of(table, members)));
            }
            case VirtualTable table -> List.of(virtualTable(table));
            case View view -> List.of(view(view));
            case DatabaseSettings settings -> SettingsDdl.create(settings);
            case Index index -> index(index);
            case Trigger trigger -> trigger(trigger);
            case Column column -> column(column);
            case SchemaObject other ->
                throw new IllegalArgumentException(
                        "Nothing but a rebuild creates " + other.id().describe());
        };
    }

    private Statement table(TableParts parts) {
        String name = parts.table().id().name();
        String sql = new WrittenText(context).table(parts, name).orElseGet(() -> TableDdl.create(parts, name));
        return Statement.of(
                sql, summary(parts.table()), Locks.writing(parts.table().id()));
    }

    private Statement virtualTable(VirtualTable table) {
        String sql = new WrittenText(context)
                .statement(table)
                .orElseGet(() ->
                        table.createStatements().stream().map(SqlText::text).collect(Collectors.joining(";\n")));
        return Statement.of(sql, summary(table), Locks.writing(table.id()));
    }

    private Statement view(View view) {
        String sql = new WrittenText(context).statement(view).orElseGet(() -> createView(view));
        return Statement.of(sql, summary(view), Locks.writing(view.id()));
    }

    private static String createView(View view) {
        String columns = view.columnOrder().isEmpty()
                ? ""
                : " "
                        + QUOTING.list(view.columnOrder().stream()
                                .map(Identifier::text)
                                .toList());
        return "CREATE VIEW %s%s AS %s"
                .formatted(
                        QUOTING.identifier(view.id().name()),
                        columns,
                        view.query().text());
    }

    /** An index; making it reads the table, and a unique one may find rows that collide. */
    List<Statement> index(Index index) {
        String sql = new WrittenText(context).statement(index).orElseGet(() -> createIndex(index));
        ObjectId table = index.id().root();
        Statement statement = Statement.of(sql, summary(index), Locks.writing(index.id()))
                .with(Hazard.of(Hazard.Kind.SCANS_TABLE, "all rows of %s are read".formatted(table.path()), table));
        Statement checked = index.unique()
                ? statement.with(Hazard.of(
                        Hazard.Kind.MAY_FAIL_ON_DATA,
                        "rows of %s may be alike in the key".formatted(table.path()),
                        table))
                : statement;
        return behindNamesake(Index.KIND, index, checked);
    }

    private static String createIndex(Index index) {
        return "CREATE %sINDEX %s ON %s %s%s"
                .formatted(
                        index.unique() ? "UNIQUE " : "",
                        QUOTING.identifier(index.id().name()),
                        QUOTING.identifier(index.id().root().name()),
                        index.keys().stream().map(TableDdl::indexKey).collect(Collectors.joining(", ", "(", ")")),
                        index.predicate()
                                .map(condition -> " WHERE " + condition.text())
                                .orElse(""));
    }

    List<Statement> trigger(Trigger trigger) {
        String sql = new WrittenText(context)
                .statement(trigger)
                .orElseGet(() -> trigger.definition().text());
        Statement statement = Statement.of(sql, summary(trigger), Locks.writing(trigger.id()));
        return behindNamesake(Trigger.KIND, trigger, statement);
    }

    /** One of the same name on another table goes with the rebuild of that table; which may come later. */
    private List<Statement> behindNamesake(ObjectKind<?> kind, SchemaObject object, Statement creation) {
        String key = Ascii.lower(object.id().name());
        Optional<? extends SchemaObject> namesake = context.before()
                .all(kind)
                .filter(other -> !other.id().equals(object.id()))
                .filter(other -> !context.dropped().contains(other.id()))
                .filter(other -> Ascii.lower(other.id().name()).equals(key))
                .findFirst();
        return namesake.map(other -> List.of(
                        Statement.of(
                                "DROP %s IF EXISTS %s"
                                        .formatted(
                                                Ascii.upper(kind.name()),
                                                QUOTING.identifier(other.id().name())),
                                "drop " + other.id().describe(),
                                Locks.writing(other.id())),
                        creation))
                .orElse(List.of(creation));
    }

    /** A column with the constraints that can stand at it. */
    private List<Statement> column(Column column) {
        Catalog after = context.after();
        StringBuilder sql = new StringBuilder("ALTER TABLE %s ADD COLUMN %s"
                .formatted(QUOTING.identifier(column.id().parent().name()), TableDdl.column(column)));
        ColumnAddition addition = new ColumnAddition(context, column);
        List<ForeignKey> references = after.members(column.id().parent(), ForeignKey.KIND).stream()
                .filter(addition::carries)
                .toList();
        references.forEach(key -> sql.append(TableDdl.columnReference(key)));
        List<Check> checks = after.members(column.id().parent(), Check.KIND).stream()
                .filter(addition::carries)
                .toList();
        checks.forEach(check -> sql.append(' ').append(TableDdl.check(check)));
        Statement statement = Statement.of(sql.toString(), summary(column), Locks.writing(column.id()));
        boolean reads = !checks.isEmpty() || (column.generated().isPresent() && !column.nullable());
        return List.of(
                reads
                        ? statement.with(new Hazard(
                                Hazard.Kind.MAY_FAIL_ON_DATA,
                                "rows of %s may not satisfy what is asked of %s"
                                        .formatted(
                                                column.id().parent().path(),
                                                column.id().name())))
                        : statement);
    }

    private static String summary(SchemaObject object) {
        return "create " + object.id().describe();
    }
}
