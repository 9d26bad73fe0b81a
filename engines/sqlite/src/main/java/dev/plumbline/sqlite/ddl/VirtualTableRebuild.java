package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.sqlite.model.SqliteColumn;
import dev.plumbline.sqlite.model.VirtualTable;
import dev.plumbline.sqlite.sql.Ascii;
import dev.plumbline.sqlite.sql.SqliteQuoting;
import java.util.ArrayList;
import java.util.List;

/**
 * The rebuild of a virtual table: the old one is renamed out of the way, the new one made, the rows copied. An index over
 * another table's content has no rows of its own: there the module fills it from that table.
 */
final class VirtualTableRebuild {
    private static final SqliteQuoting QUOTING = new SqliteQuoting();

    private final VirtualTable before;
    private final VirtualTable after;
    private final PlanContext context;

    VirtualTableRebuild(VirtualTable before, VirtualTable after, PlanContext context) {
        this.before = before;
        this.after = after;
        this.context = context;
    }

    List<Statement> write() {
        if (isExternal(before) || isExternal(after)) {
            return external();
        }
        String name = QUOTING.identifier(after.id().name());
        String temporary = FreeNames.of(context).near(after.id().name());
        String old = QUOTING.identifier(temporary);
        List<Statement> statements = new ArrayList<>();
        statements.add(statement("PRAGMA legacy_alter_table = ON", "leave what refers to %s as it is"));
        statements.add(statement(
                "ALTER TABLE %s RENAME TO %s"
                        .formatted(QUOTING.identifier(before.id().name()), old),
                "move the old form of %s out of the way"));
        statements.add(statement("PRAGMA legacy_alter_table = OFF", "follow names again behind %s"));
        statements.add(create());
        List<String> columns = copied();
        if (!columns.isEmpty()) {
            statements.add(copy(name, old, columns));
        }
        statements.add(statement(Removal.dropTable(temporary), "drop the old form of %s"));
        return statements;
    }

    private List<Statement> external() {
        List<Statement> statements = new ArrayList<>();
        Statement drop = statement(Removal.dropTable(before.id().name()), "drop %s");
        statements.add(
                isExternal(before)
                        ? drop
                        : drop.with(new Hazard(
                                Hazard.Kind.DATA_LOSS,
                                "the rows of %s are lost".formatted(before.id().path()))));
        statements.add(create());
        if (isFilled(after)) {
            String name = QUOTING.identifier(after.id().name());
            statements.add(statement(
                    "INSERT INTO %s (%s) VALUES ('rebuild')".formatted(name, name), "fill %s from its content table"));
        }
        return statements;
    }

    private Statement create() {
        String sql = new WrittenText(context)
                .statement(after)
                .orElseGet(() -> after.createStatements().getFirst().text());
        return statement(sql, "create the new form of %s");
    }

    private Statement copy(String name, String old, List<String> columns) {
        boolean search = after.module().startsWith("fts");
        String list = String.join(", ", columns);
        String rowid = search ? "rowid, " : "";
        Statement copy = statement(
                        "INSERT INTO %s (%s%s)\nSELECT %s%s\nFROM %s".formatted(name, rowid, list, rowid, list, old),
                        "copy the rows of %s")
                .with(new Hazard(
                        Hazard.Kind.REWRITES_TABLE,
                        "all rows of %s are written again".formatted(before.id().path())));
        Statement result = copy;
        for (Identifier column : before.columnOrder()) {
            if (!isHidden(before, column, context.before())
                    && !after.columnOrder().contains(column)) {
                result = result.with(new Hazard(
                        Hazard.Kind.DATA_LOSS,
                        "the values of %s.%s are lost".formatted(before.id().path(), column)));
            }
        }
        return result;
    }

    private List<String> copied() {
        return after.columnOrder().stream()
                .filter(before.columnOrder()::contains)
                .filter(column -> !isHidden(before, column, context.before()))
                .filter(column -> !isHidden(after, column, context.after()))
                .map(column -> QUOTING.identifier(column.text()))
                .toList();
    }

    private static boolean isHidden(VirtualTable table, Identifier name, Catalog catalog) {
        return catalog.members(table.id(), Column.KIND).stream()
                .filter(column -> column.id().identifier().equals(name))
                .anyMatch(column -> column.detail() instanceof SqliteColumn detail && detail.hidden());
    }

    /** Whether the full-text index keeps no copy of what it indexes: content='other' or content=''. */
    private static boolean isExternal(VirtualTable table) {
        return table.arguments().stream().anyMatch(argument -> isContent(argument));
    }

    private static boolean isFilled(VirtualTable table) {
        return table.arguments().stream()
                .filter(VirtualTableRebuild::isContent)
                .map(argument -> argument.substring(argument.indexOf('=') + 1).strip())
                .noneMatch(value -> value.isEmpty() || value.equals("''") || value.equals("\"\""));
    }

    private static boolean isContent(String argument) {
        int equals = argument.indexOf('=');
        return equals > 0 && Ascii.lower(argument.substring(0, equals).strip()).equals("content");
    }

    private Statement statement(String sql, String summary) {
        return Statement.of(sql, summary.formatted(before.id().path()), Locks.rewriting(before.id()));
    }
}
