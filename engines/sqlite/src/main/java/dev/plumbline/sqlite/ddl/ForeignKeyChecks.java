package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.sqlite.model.SqliteKey;
import dev.plumbline.sqlite.model.SqliteNames;
import dev.plumbline.sqlite.sql.SqliteQuoting;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The check that the manual prescribes at the end of a rebuild: PRAGMA foreign_key_check. It is made once, before the commit,
 * of all tables that were made anew and of those that refer to them.
 *
 * <p>The pragma is an error for a table one of whose keys refers to columns that aren't unique, and there is nothing to
 * check where the referenced table isn't there; both are schemas that SQLite allows. So a table is checked if its keys can be.
 */
record ForeignKeyChecks(PlanContext context) {
    List<Statement> of(List<Operation> operations) {
        SqliteQuoting quoting = new SqliteQuoting();
        Set<ObjectId> tables = new TreeSet<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.Rebuild rebuild && rebuild.after() instanceof Table table) {
                collect(table.id(), tables);
            }
        }
        return tables.stream()
                .filter(this::isCheckable)
                .map(table -> Statement.of(
                                "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check(%s)"
                                        .formatted(quoting.literal(table.name())),
                                "check the foreign keys of " + table.path(),
                                LockImpact.NONE)
                        .failingOnRows("rows of %s refer to missing rows".formatted(table.path())))
                .toList();
    }

    /** The table itself, if it has foreign keys, and those that refer to it. */
    private void collect(ObjectId table, Set<ObjectId> tables) {
        if (!side(table).members(table, ForeignKey.KIND).isEmpty()) {
            tables.add(table);
        }
        Stream.of(context.before(), context.after())
                .flatMap(catalog -> catalog.all(ForeignKey.KIND))
                .filter(key -> key.referencedTable().equals(table))
                .map(key -> key.id().root())
                .filter(user -> context.before().contains(user) && side(user).contains(user))
                .forEach(tables::add);
    }

    /** Where a table is found as it is when all is done: what isn't selected stays as it was. */
    private Catalog side(ObjectId table) {
        return context.projection().selects(table) ? context.after() : context.before();
    }

    private boolean isCheckable(ObjectId table) {
        List<ForeignKey> keys = side(table).members(table, ForeignKey.KIND);
        return keys.stream().allMatch(key -> isSound(key, side(key.referencedTable())));
    }

    private static boolean isSound(ForeignKey key, Catalog catalog) {
        ObjectId parent = key.referencedTable();
        if (!catalog.contains(parent)) {
            return false;
        }
        List<PrimaryKey> primary = catalog.members(parent, PrimaryKey.KIND);
        if (key.referencedColumns().isEmpty()) {
            return primary.stream()
                    .anyMatch(each -> each.columns().size() == key.columns().size()
                            && isPlain(TableParts.detail(each), parent, catalog));
        }
        Set<Identifier> wanted = Set.copyOf(key.referencedColumns());
        return primary.stream()
                        .anyMatch(each -> Set.copyOf(each.columns()).equals(wanted)
                                && isPlain(TableParts.detail(each), parent, catalog))
                || catalog.members(parent, Unique.KIND).stream()
                        .anyMatch(each -> Set.copyOf(each.columns()).equals(wanted)
                                && isPlain(TableParts.detail(each), parent, catalog))
                || catalog.members(parent, Index.KIND).stream().anyMatch(index -> isKey(index, wanted));
    }

    /** Whether the key compares as its columns do: SQLite refers to no other. */
    private static boolean isPlain(SqliteKey detail, ObjectId table, Catalog catalog) {
        return detail.keys().stream()
                .allMatch(key -> key.collation()
                        .filter(collation -> !collation.equals(collation(key, table, catalog)))
                        .isEmpty());
    }

    private static String collation(IndexKey key, ObjectId table, Catalog catalog) {
        return key.column()
                .flatMap(name -> catalog.find(SqliteNames.column(table, name)))
                .filter(Column.class::isInstance)
                .flatMap(column -> ((Column) column).collation())
                .orElse("BINARY");
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
