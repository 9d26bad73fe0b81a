package dev.plumbline.mysql.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.mysql.model.Event;
import dev.plumbline.mysql.model.MysqlVersion;
import java.util.ArrayList;
import java.util.List;

/** Writes renames: those that the servers have a statement for, and drop and create for what holds no rows. */
record Renaming(MysqlVersion version, PlanContext context) {
    List<Statement> write(Operation.Rename operation) {
        Change.Rename rename = operation.change();
        SchemaObject before = rename.before();
        String old = Definitions.name(before.id().name());
        String now = Definitions.name(rename.after().id().name());
        return switch (before) {
            case Column column -> column(column, "RENAME COLUMN %s TO %s".formatted(old, now), operation);
            case Index index ->
                List.of(costing(
                        index,
                        "RENAME INDEX %s TO %s".formatted(old, now),
                        rename,
                        new AlterCosts(version, context).of(index.id().root(), List.of(AlterForm.RENAME_INDEX))));
            case ForeignKey key -> foreignKey(key, (ForeignKey) rename.after(), rename);
            case Check check -> List.of(check(check, (Check) rename.after(), rename));
            case Event event ->
                List.of(Statements.of(
                        "ALTER EVENT %s RENAME TO %s".formatted(old, now),
                        summary(rename),
                        Locks.exclusive(event.id()),
                        Creation.settings(event, version)));
            case Trigger trigger -> again(rename);
            case Routine routine -> again(rename);
            case SchemaObject other ->
                List.of(Statements.of(
                        "RENAME TABLE %s TO %s"
                                .formatted(
                                        Definitions.name(before.id()),
                                        Definitions.name(rename.after().id())),
                        summary(rename),
                        Locks.exclusive(before.id())));
        };
    }

    private List<Statement> column(Column column, String clause, Operation.Rename operation) {
        Change.Rename rename = operation.change();
        Clauses mentions = new Clauses();
        mentions.option(clause, summary(rename), AlterForm.RENAME_COLUMN, List.of());
        ColumnMentions.of(version, context, operation).write(mentions);
        return mentions.isOne()
                ? List.of(costing(column, clause, rename, new AlterCosts(version, context).of(rename)))
                : new AlterTable(version, context).write(column.id().root(), mentions);
    }

    private Statement inTable(SchemaObject member, String clause, Change.Rename rename) {
        ObjectId table = member.id().root();
        return Statements.of(
                "ALTER TABLE %s %s".formatted(Definitions.name(table), clause),
                summary(rename),
                Locks.exclusive(table));
    }

    /** A new name alone writes no rows, even where we don't know by which way the server goes. */
    private Statement costing(SchemaObject member, String clause, Change.Rename rename, AlterCost cost) {
        if (cost.equals(AlterCost.WORST)) {
            return inTable(member, clause, rename);
        }
        ObjectId table = member.id().root();
        return new AlterTable(version, context)
                .costing("ALTER TABLE %s %s".formatted(Definitions.name(table), clause), summary(rename), table, cost);
    }

    private List<Statement> foreignKey(ForeignKey before, ForeignKey after, Change.Rename rename) {
        Definitions definitions = new Definitions(version);
        Hazard scan = new Hazard(
                Hazard.Kind.SCANS_TABLE,
                "all rows of %s are looked at".formatted(before.id().root().path()));
        return List.of(
                inTable(
                        before,
                        "DROP FOREIGN KEY " + Definitions.name(before.id().name()),
                        rename),
                inTable(after, "ADD " + definitions.foreignKey(after), rename).with(scan));
    }

    private Statement check(Check before, Check after, Change.Rename rename) {
        String drop = version.isMariadb() ? "DROP CONSTRAINT " : "DROP CHECK ";
        return inTable(
                before,
                "%s%s, ADD %s"
                        .formatted(drop, Definitions.name(before.id().name()), new Definitions(version).check(after)),
                rename);
    }

    private List<Statement> again(Change.Rename rename) {
        List<Statement> statements = new ArrayList<>(new Removal(version, context).write(rename.before()));
        statements.addAll(new Creation(version, context).created(rename.after()));
        return statements;
    }

    private static String summary(Change.Rename rename) {
        return "rename %s to %s"
                .formatted(rename.before().id().describe(), rename.after().id().name());
    }
}
