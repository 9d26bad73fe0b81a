package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.LockImpact.Blocks;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.MysqlTrigger;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.script.Token;
import dev.plumbline.mysql.script.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * New columns whose default is another in each row and each time. MySQL (8.0 to 9.7, error 1674) lets none of them fill the rows
 * that are there: the column comes empty, gets its default for rows to come, and an UPDATE fills the others.
 */
final class ColumnFilling {
    private static final MysqlQuoting QUOTING = MysqlQuoting.MYSQL;

    /** MySQL manual, 19.2.1.3, "Determination of Safe and Unsafe Statements in Binary Logging". */
    private static final Set<String> UNSAFE = Set.of(
            "CURRENT_ROLE",
            "CURRENT_USER",
            "FOUND_ROWS",
            "GET_LOCK",
            "IS_FREE_LOCK",
            "IS_USED_LOCK",
            "LOAD_FILE",
            "RAND",
            "RANDOM_BYTES",
            "RELEASE_LOCK",
            "ROW_COUNT",
            "SESSION_USER",
            "SLEEP",
            "SYSDATE",
            "SYSTEM_USER",
            "USER",
            "UUID",
            "UUID_SHORT",
            "VERSION");

    private final MysqlVersion version;
    private final PlanContext context;
    private final ObjectId table;
    private final TableParts parts;
    private final Clauses added = new Clauses();
    private final Clauses settled = new Clauses();
    private final List<Column> columns = new ArrayList<>();

    ColumnFilling(MysqlVersion version, PlanContext context, ObjectId table, TableParts parts) {
        this.version = version;
        this.context = context;
        this.table = table;
        this.parts = parts;
    }

    /** Whether a column that comes has to be filled so. */
    boolean isFor(Column column) {
        return !version.isMariadb()
                && column.generated().isEmpty()
                && column.defaultValue().filter(ColumnFilling::isUnsafe).isPresent();
    }

    private static boolean isUnsafe(Expression value) {
        return Tokenizer.tokens(value.text()).stream()
                .anyMatch(token -> token.kind() == Token.Kind.WORD && UNSAFE.contains(token.upper()));
    }

    /**
     * Takes a column on.
     *
     * @param place where it comes
     */
    void add(Column column, String place) {
        Column filled = column.withNullable(true);
        Column empty = filled.withDefault(Optional.empty());
        columns.add(column);
        added.add(empty, "ADD COLUMN " + parts.definition(empty) + place);
        settled.settle(filled, "MODIFY COLUMN " + parts.definition(filled), AlterForm.CHANGE_DEFAULT);
    }

    /** What comes before all else that is done to the table; nothing where there is no such column. */
    List<Statement> statements() {
        if (columns.isEmpty()) {
            return List.of();
        }
        AlterTable alter = new AlterTable(version, context);
        return Stream.of(alter.write(table, added), alter.write(table, settled), List.of(update()))
                .flatMap(List::stream)
                .toList();
    }

    /** One for all of them. What is inserted meanwhile has its values already. */
    private Statement update() {
        List<String> values = Stream.concat(
                        columns.stream().map(ColumnFilling::assignment),
                        keptTimes().map(kept -> kept + " = " + kept))
                .toList();
        String sql = "UPDATE %s SET %s WHERE %s"
                .formatted(
                        Definitions.name(table),
                        String.join(", ", values),
                        columns.stream()
                                .map(column -> name(column) + " IS NULL")
                                .collect(Collectors.joining(" OR ")));
        String names = columns.stream().map(column -> column.id().name()).collect(Collectors.joining(", "));
        Statement statement = Statements.of(
                        sql,
                        "fill %s in %s".formatted(names, table.path()),
                        LockImpact.of(table, "SHARED_WRITE", Blocks.WRITES))
                .with(new Hazard(
                        Hazard.Kind.REWRITES_TABLE, "all rows of %s are written again".formatted(table.path())));
        String triggers = context.before().members(table, Trigger.KIND).stream()
                .filter(trigger -> trigger.detail() instanceof MysqlTrigger detail
                        && detail.events().contains("UPDATE"))
                .map(trigger -> trigger.id().name())
                .collect(Collectors.joining(", "));
        return triggers.isEmpty()
                ? statement
                : statement.with(new Hazard(
                        Hazard.Kind.MAY_FAIL_ON_DATA,
                        "what %s do on UPDATE is done for all rows of %s".formatted(triggers, table.path())));
    }

    private static String assignment(Column column) {
        return name(column) + " = "
                + column.defaultValue().map(Expression::text).orElseThrow();
    }

    private static String name(Column column) {
        return QUOTING.identifier(column.id().identifier());
    }

    /** The columns that would take the moment of the UPDATE for one at which somebody changed the row. */
    private Stream<String> keptTimes() {
        return context.before().columns(table).stream()
                .filter(column -> Definitions.detail(column).onUpdate().isPresent())
                .map(ColumnFilling::name);
    }
}
