package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.plan.NameSlot;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.sql.Quoting;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.sqlite.model.DatabaseSettings;
import dev.plumbline.sqlite.model.VirtualTable;
import dev.plumbline.sqlite.sql.SqliteQuoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes SQLite's DDL: what ALTER TABLE can't do is done by rebuilding the table, as SQLite's manual has it
 * (lang_altertable, "Making Other Kinds Of Table Schema Changes").
 */
public final class SqliteDdlWriter implements DdlWriter {
    private static final SqliteQuoting QUOTING = new SqliteQuoting();
    private static final String WRITABLE = "PRAGMA writable_schema = ";

    @Override
    public Quoting quoting() {
        return QUOTING;
    }

    @Override
    public Means means(Change change, PlanContext context) {
        return new ChangeMeans(context).of(change);
    }

    /** Whatever the CREATE TABLE holds; the columns of a view or a virtual table come by themselves. */
    @Override
    public boolean inlines(SchemaObject member, PlanContext context) {
        return !(member instanceof Index || member instanceof Trigger);
    }

    @Override
    public boolean separable(SchemaObject member) {
        return false;
    }

    @Override
    public Optional<SchemaObject> detached(SchemaObject dependent, ObjectId referenced) {
        return Optional.empty();
    }

    /** Nothing is altered in place under what depends on it: a rebuilt table is found again by its name. */
    @Override
    public boolean obstructs(SchemaObject dependent, Change.Alter change, PlanContext context) {
        return false;
    }

    /** Tables, views and indexes share one space of names in a database; triggers have their own. */
    @Override
    public Optional<NameSlot> nameSlot(SchemaObject object) {
        return switch (object) {
            case Table table -> Optional.of(slot("relation", table.id()));
            case View view -> Optional.of(slot("relation", view.id()));
            case VirtualTable table -> Optional.of(slot("relation", table.id()));
            case Index index -> memberSlot("relation", index.id());
            case Trigger trigger -> memberSlot("trigger", trigger.id());
            case SchemaObject other -> Optional.empty();
        };
    }

    private static NameSlot slot(String space, NamedId id) {
        return new NameSlot(space, id.namespace(), id.identifier());
    }

    private static Optional<NameSlot> memberSlot(String space, ObjectId id) {
        return id instanceof MemberId member
                ? Optional.of(new NameSlot(space, Namespace.DEFAULT, member.identifier()))
                : Optional.empty();
    }

    @Override
    public List<Statement> write(Operation operation, PlanContext context) {
        return switch (operation) {
            case Operation.Create create -> new Creation(context).write(create);
            case Operation.Drop drop -> Removal.write(drop);
            case Operation.Rename rename -> renaming(rename.change(), context);
            case Operation.Rebuild rebuild -> rebuild(rebuild, context);
            case Operation.Declare declare ->
                throw new IllegalArgumentException(
                        "SQLite declares nothing: " + declare.subject().describe());
            case Operation.SetAside aside -> throw replaces(aside);
            case Operation.Complete complete -> throw replaces(complete);
            case Operation.Refill refill -> throw replaces(refill);
            case Operation.Alter alter -> alter(alter.change());
        };
    }

    private static List<Statement> alter(Change.Alter change) {
        if (change.before() instanceof DatabaseSettings before && change.after() instanceof DatabaseSettings after) {
            return SettingsDdl.alter(before, after);
        }
        throw new IllegalArgumentException(
                "SQLite alters nothing else in place: " + change.id().describe());
    }

    private static IllegalArgumentException replaces(Operation operation) {
        return new IllegalArgumentException(
                "SQLite rebuilds what it replaces: " + operation.subject().describe());
    }

    private static List<Statement> rebuild(Operation.Rebuild rebuild, PlanContext context) {
        if (rebuild.before() instanceof Table before && rebuild.after() instanceof Table after) {
            return new TableRebuild(before, after, context).write();
        }
        if (rebuild.before() instanceof VirtualTable before && rebuild.after() instanceof VirtualTable after) {
            return new VirtualTableRebuild(before, after, context).write();
        }
        throw new IllegalArgumentException(
                "Only tables are rebuilt: " + rebuild.subject().describe());
    }

    /** What can't be read stays as it is if the schema may be written; SQLite refuses the rename otherwise. */
    private static List<Statement> renaming(Change.Rename change, PlanContext context) {
        Statement rename = rename(change);
        if (!new BrokenTexts(context.before()).any()) {
            return List.of(rename);
        }
        return List.of(
                Statement.of(WRITABLE + "ON", "leave views and triggers that are broken as they are", rename.lock()),
                rename,
                Statement.of(WRITABLE + "OFF", "read all views and triggers again", rename.lock()));
    }

    private static Statement rename(Change.Rename change) {
        Identifier name = name(change.after());
        if (change.before() instanceof Column column) {
            return Statement.of(
                    "ALTER TABLE %s RENAME COLUMN %s TO %s"
                            .formatted(
                                    QUOTING.identifier(column.id().parent().name()),
                                    QUOTING.identifier(column.id().name()),
                                    QUOTING.identifier(name.text())),
                    "rename column %s to %s".formatted(column.id().path(), name),
                    Locks.writing(column.id().parent()));
        }
        return Statement.of(
                "ALTER TABLE %s RENAME TO %s"
                        .formatted(QUOTING.identifier(change.before().id().name()), QUOTING.identifier(name.text())),
                "rename %s to %s".formatted(change.before().id().describe(), name),
                Locks.writing(change.before().id()));
    }

    private static Identifier name(SchemaObject object) {
        return switch (object.id()) {
            case NamedId named -> named.identifier();
            case MemberId member -> member.identifier();
            case ObjectId other -> throw new IllegalArgumentException(other.describe() + " has no name");
        };
    }

    @Override
    public List<Statement> closing(List<Operation> operations, PlanContext context) {
        return new ForeignKeyChecks(context).of(operations);
    }

    /**
     * Foreign keys don't act while tables are dropped: dropping one deletes its rows first. The setting can't be changed inside
     * a transaction.
     */
    @Override
    public Frame frame(List<Statement> statements) {
        List<SqlText> before = new ArrayList<>();
        List<SqlText> after = new ArrayList<>();
        if (statements.stream().anyMatch(statement -> statement.sql().text().startsWith(WRITABLE))) {
            after.add(SqlText.of(WRITABLE + "OFF"));
        }
        if (statements.stream().anyMatch(statement -> Removal.dropsTable(statement.sql()))) {
            before.add(SqlText.of("PRAGMA foreign_keys = OFF"));
            after.add(SqlText.of("PRAGMA legacy_alter_table = OFF"));
            after.add(SqlText.of("PRAGMA foreign_keys = ON"));
        }
        return new Frame(before, after);
    }

    @Override
    public Optional<SqlText> findingRows(SchemaObject object, Catalog catalog) {
        return switch (object) {
            case Table table ->
                Optional.of(SqlText.of("SELECT 1 FROM %s LIMIT 1"
                        .formatted(QUOTING.identifier(table.id().name()))));
            case Column column ->
                Optional.of(SqlText.of("SELECT 1 FROM %s WHERE %s IS NOT NULL LIMIT 1"
                        .formatted(
                                QUOTING.identifier(column.id().parent().name()),
                                QUOTING.identifier(column.id().name()))));
            case SchemaObject other -> Optional.empty();
        };
    }

    /** SQLite raises errors in triggers only; a path that is none makes a function fail with our words. */
    @Override
    public SqlText failingOnRows(SqlText query, String message) {
        return SqlText.of(
                "SELECT json_extract('{}', %s) WHERE EXISTS (%s)".formatted(QUOTING.literal(message), query.text()));
    }
}
