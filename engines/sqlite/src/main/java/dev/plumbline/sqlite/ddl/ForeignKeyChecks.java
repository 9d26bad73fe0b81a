package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.sqlite.sql.SqliteQuoting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The check that the manual prescribes at the end of a rebuild: PRAGMA foreign_key_check, for the table and for those that
 * refer to it.
 *
 * <p>The pragma is an error for a table one of whose keys refers to columns that aren't unique, and there is nothing to
 * check where the referenced table isn't there; both are schemas that SQLite allows. So a table is checked if its keys can
 * be, now and when all is done.
 */
record ForeignKeyChecks(PlanContext context) {
    List<Statement> after(Table after) {
        SqliteQuoting quoting = new SqliteQuoting();
        List<Statement> checks = new ArrayList<>();
        for (ObjectId table : concerned(after)) {
            if (isCheckable(table)) {
                checks.add(Statement.of(
                                "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check(%s)"
                                        .formatted(quoting.literal(table.name())),
                                "check the foreign keys of " + table.path(),
                                LockImpact.NONE)
                        .failingOnRows("rows of %s refer to missing rows".formatted(table.path())));
            }
        }
        return checks;
    }

    /** The table itself, if it has foreign keys, and those that refer to it and are there by now. */
    private Set<ObjectId> concerned(Table after) {
        Set<ObjectId> tables = new LinkedHashSet<>();
        if (!context.after().members(after.id(), ForeignKey.KIND).isEmpty()) {
            tables.add(after.id());
        }
        context.after()
                .all(ForeignKey.KIND)
                .filter(key -> key.referencedTable().equals(after.id()))
                .map(key -> key.id().root())
                .filter(context.before()::contains)
                .filter(table -> !context.dropped().contains(table))
                .forEach(tables::add);
        return tables;
    }

    private boolean isCheckable(ObjectId table) {
        List<ForeignKey> now = context.before().members(table, ForeignKey.KIND);
        List<ForeignKey> then = context.after().members(table, ForeignKey.KIND);
        return now.stream().allMatch(key -> isSound(key, context.before()))
                && then.stream().allMatch(key -> isSound(key, context.after()) && isSoundBefore(key));
    }

    /** A key that is new can only be checked once the other table is as it must be: it may be rebuilt later. */
    private boolean isSoundBefore(ForeignKey key) {
        return key.referencedTable().equals(key.id().root())
                || (context.before().contains(key.referencedTable()) && isSound(key, context.before()));
    }

    private static boolean isSound(ForeignKey key, Catalog catalog) {
        ObjectId parent = key.referencedTable();
        if (!catalog.contains(parent)) {
            return false;
        }
        List<PrimaryKey> primary = catalog.members(parent, PrimaryKey.KIND);
        if (key.referencedColumns().isEmpty()) {
            return primary.stream()
                    .anyMatch(each -> each.columns().size() == key.columns().size());
        }
        Set<Identifier> wanted = Set.copyOf(key.referencedColumns());
        return primary.stream().anyMatch(each -> Set.copyOf(each.columns()).equals(wanted))
                || catalog.members(parent, Unique.KIND).stream()
                        .anyMatch(each -> Set.copyOf(each.columns()).equals(wanted))
                || catalog.members(parent, Index.KIND).stream().anyMatch(index -> isKey(index, wanted));
    }

    private static boolean isKey(Index index, Set<Identifier> wanted) {
        Set<Identifier> columns = new LinkedHashSet<>();
        index.keys().forEach(key -> key.column().ifPresent(columns::add));
        return index.unique()
                && index.predicate().isEmpty()
                && index.keys().stream()
                        .allMatch(key ->
                                key.column().isPresent() && key.collation().isEmpty())
                && columns.equals(wanted);
    }
}
