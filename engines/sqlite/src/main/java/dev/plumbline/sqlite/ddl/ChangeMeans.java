package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.sqlite.model.DatabaseSettings;
import dev.plumbline.sqlite.model.VirtualTable;
import java.util.Optional;

/** How a change can be carried out in SQLite. */
record ChangeMeans(PlanContext context) {
    private static final Means IN_PLACE = new Means.InPlace();
    private static final Means IMPLIED = new Means.Implied();

    Means of(Change change) {
        SchemaObject object = object(change);
        return switch (object) {
            case Table table -> table(change);
            case VirtualTable table -> virtualTable(change);
            case DatabaseSettings settings -> IN_PLACE;
            case View view -> whole(change, "SQLite can't alter a view");
            case Index index -> whole(change, "SQLite can't alter an index");
            case Trigger trigger -> whole(change, "SQLite can't alter a trigger");
            case Column column -> column(change, column);
            case SchemaObject other -> constraint(change, other);
        };
    }

    private static SchemaObject object(Change change) {
        return switch (change) {
            case Change.Create create -> create.object();
            case Change.Drop drop -> drop.object();
            case Change.Rename rename -> rename.before();
            case Change.Alter alter -> alter.after();
        };
    }

    private Means table(Change change) {
        if (!(change instanceof Change.Alter alter)) {
            return IN_PLACE;
        }
        if (alter.touchesOnly(Table.COLUMN_ORDER) && new ColumnOrder(context, alter.id()).comesByItself()) {
            return IMPLIED;
        }
        return new Means.RebuildOwner("SQLite can't alter a table's options");
    }

    private static Means virtualTable(Change change) {
        return change instanceof Change.Alter ? new Means.RebuildOwner("SQLite can't alter a virtual table") : IN_PLACE;
    }

    private static Means whole(Change change, String reason) {
        return change instanceof Change.Create || change instanceof Change.Drop ? IN_PLACE : new Means.Recreate(reason);
    }

    private Means column(Change change, Column column) {
        if (!column.id().parent().kind().equals(Table.KIND)) {
            return IMPLIED;
        }
        return switch (change) {
            case Change.Create create -> rebuildIf(new ColumnAddition(context, column).obstacle());
            case Change.Drop drop -> rebuildIf(new ColumnRemoval(context, column).obstacle());
            case Change.Rename rename -> IN_PLACE;
            case Change.Alter alter -> new Means.RebuildOwner("SQLite can't alter a column");
        };
    }

    private static Means rebuildIf(Optional<String> obstacle) {
        return obstacle.<Means>map(Means.RebuildOwner::new).orElse(IN_PLACE);
    }

    private Means constraint(Change change, SchemaObject constraint) {
        boolean carried = change instanceof Change.Create
                && (constraint instanceof ForeignKey || constraint instanceof Check)
                && comesWithColumn(constraint);
        return carried ? IMPLIED : new Means.RebuildOwner("SQLite can't change a table's constraints");
    }

    private boolean comesWithColumn(SchemaObject constraint) {
        Catalog after = context.after();
        ObjectId table = constraint.id().owner().orElseThrow();
        return after.members(table, Column.KIND).stream()
                .map(column -> new ColumnAddition(context, column))
                .filter(addition -> addition.isNew(addition.column()))
                .anyMatch(addition ->
                        addition.carries(constraint) && addition.obstacle().isEmpty());
    }
}
