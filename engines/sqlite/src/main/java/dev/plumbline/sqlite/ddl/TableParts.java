package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.Unique;
import dev.plumbline.sqlite.model.SqliteKey;
import dev.plumbline.sqlite.model.SqliteTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A table with its members, sorted by what they are. */
record TableParts(
        Table table,
        List<Column> columns,
        Optional<PrimaryKey> primaryKey,
        List<Unique> uniques,
        List<Check> checks,
        List<ForeignKey> foreignKeys) {

    /** Those of a catalogue. */
    static TableParts of(Table table, Catalog catalog) {
        return of(table, catalog.members(table.id()));
    }

    static TableParts of(Table table, Collection<? extends SchemaObject> members) {
        List<Column> unordered = all(members, Column.class);
        List<Column> columns = new ArrayList<>(unordered.size());
        for (Identifier name : table.columnOrder()) {
            unordered.stream()
                    .filter(column -> column.id().identifier().equals(name))
                    .forEach(columns::add);
        }
        return new TableParts(
                table,
                columns,
                all(members, PrimaryKey.class).stream().findFirst(),
                all(members, Unique.class),
                all(members, Check.class),
                all(members, ForeignKey.class));
    }

    static List<Index> indexes(Table table, Catalog catalog) {
        return catalog.members(table.id(), Index.KIND);
    }

    static List<Trigger> triggers(Table table, Catalog catalog) {
        return catalog.members(table.id(), Trigger.KIND);
    }

    private static <T extends SchemaObject> List<T> all(Collection<? extends SchemaObject> members, Class<T> type) {
        return members.stream().filter(type::isInstance).map(type::cast).toList();
    }

    SqliteTable detail() {
        return table.detail() instanceof SqliteTable detail ? detail : SqliteTable.PLAIN;
    }

    Optional<Column> column(Identifier name) {
        return columns.stream()
                .filter(column -> column.id().identifier().equals(name))
                .findFirst();
    }

    /** The column that is another name of the rowid. */
    Optional<Identifier> rowidColumn() {
        return primaryKey
                .filter(key -> key.detail() instanceof SqliteKey detail && detail.rowid())
                .map(key -> key.columns().getFirst());
    }

    static SqliteKey detail(PrimaryKey key) {
        return key.detail() instanceof SqliteKey detail ? detail : SqliteKey.PLAIN;
    }

    static SqliteKey detail(Unique key) {
        return key.detail() instanceof SqliteKey detail ? detail : SqliteKey.PLAIN;
    }
}
