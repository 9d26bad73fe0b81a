package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.sqlite.sql.SqliteQuoting;
import java.util.ArrayList;
import java.util.List;

/**
 * The rebuild of one table, however much changes about it: a new table beside the old one, the rows over, the old one out,
 * the new one in its place, its indexes and triggers again. The foreign keys are checked at the end of the transaction.
 *
 * <p>The new table is renamed under legacy_alter_table, so that nobody else's text is rewritten: views, triggers and foreign
 * keys of others go on meaning the name. Foreign keys are off meanwhile (the plan's frame sees to it).
 */
final class TableRebuild {
    private static final SqliteQuoting QUOTING = new SqliteQuoting();

    private final TableParts before;
    private final TableParts after;
    private final PlanContext context;
    private final String oldName;
    private final String newName;
    private final String temporary;
    private final List<Statement> statements = new ArrayList<>();

    TableRebuild(Table before, Table after, PlanContext context) {
        this.before = TableParts.of(before, context.before());
        this.after = TableParts.of(after, context.after());
        this.context = context;
        this.oldName = before.id().name();
        this.newName = after.id().name();
        this.temporary = FreeNames.of(context).near(newName);
    }

    List<Statement> write() {
        create();
        statements.add(new KnownParts(before.table(), context).check());
        copy();
        sequence();
        replace();
        Creation creation = new Creation(context);
        TableParts.indexes(after.table(), context.after()).forEach(index -> statements.addAll(creation.index(index)));
        TableParts.triggers(after.table(), context.after())
                .forEach(trigger -> statements.addAll(creation.trigger(trigger)));
        return statements;
    }

    private void create() {
        String sql =
                new WrittenText(context).table(after, temporary).orElseGet(() -> TableDdl.create(after, temporary));
        add(sql, "create the new form of %s beside it".formatted(path()));
    }

    private void copy() {
        RowCopy copy = RowCopy.between(before, after);
        if (copy.isEmpty()) {
            return;
        }
        // a constraint's own ON CONFLICT IGNORE or REPLACE would lose rows without a word
        String sql = "INSERT OR ABORT INTO %s %s\nSELECT %s\nFROM %s"
                .formatted(
                        QUOTING.identifier(temporary),
                        QUOTING.list(copy.targets()),
                        String.join(", ", copy.sources()),
                        QUOTING.identifier(oldName));
        Statement statement = Statement.of(
                        sql,
                        "copy the rows of " + path(),
                        Locks.rewriting(before.table().id()))
                .with(new Hazard(Hazard.Kind.REWRITES_TABLE, "all rows of %s are written again".formatted(path())));
        for (Hazard hazard : new RebuildHazards(before, after, context).all()) {
            statement = statement.with(hazard);
        }
        statements.add(statement);
    }

    /** The counter may be ahead of the highest id that is left. */
    private void sequence() {
        if (before.detail().autoincrement() && after.detail().autoincrement()) {
            add(
                    "DELETE FROM sqlite_sequence WHERE name = " + QUOTING.literal(temporary),
                    "forget the counter of the copied rows");
            add(
                    "INSERT INTO sqlite_sequence (name, seq) SELECT %s, seq FROM sqlite_sequence WHERE name = %s"
                            .formatted(QUOTING.literal(temporary), QUOTING.literal(oldName)),
                    "keep the counter of " + path());
        }
    }

    private void replace() {
        LockImpact lock = Locks.rewriting(before.table().id());
        statements.add(Statement.of(Removal.dropTable(oldName), "drop the old form of " + path(), lock));
        add("PRAGMA legacy_alter_table = ON", "leave what refers to %s as it is".formatted(path()));
        statements.add(Statement.of(
                "ALTER TABLE %s RENAME TO %s".formatted(QUOTING.identifier(temporary), QUOTING.identifier(newName)),
                "put the new form of %s in its place".formatted(path()),
                lock));
        add("PRAGMA legacy_alter_table = OFF", "follow names again");
    }

    private void add(String sql, String summary) {
        statements.add(Statement.of(sql, summary, Locks.writing(before.table().id())));
    }

    private String path() {
        return before.table().id().path();
    }
}
