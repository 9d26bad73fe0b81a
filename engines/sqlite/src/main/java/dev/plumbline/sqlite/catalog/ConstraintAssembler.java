package dev.plumbline.sqlite.catalog;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.sqlite.catalog.Rows.ColumnRow;
import dev.plumbline.sqlite.catalog.Rows.ForeignKeyRow;
import dev.plumbline.sqlite.catalog.Rows.RelationRow;
import dev.plumbline.sqlite.model.SqliteCheck;
import dev.plumbline.sqlite.model.SqliteKey;
import dev.plumbline.sqlite.model.SqliteNames;
import dev.plumbline.sqlite.sql.Ascii;
import dev.plumbline.sqlite.sql.CanonicalText;
import dev.plumbline.sqlite.sql.SqliteQuoting;
import dev.plumbline.sqlite.text.TableText;
import dev.plumbline.sqlite.text.TableText.CheckText;
import dev.plumbline.sqlite.text.TableText.ForeignKeyText;
import dev.plumbline.sqlite.text.TableText.KeyColumn;
import dev.plumbline.sqlite.text.TableText.KeyText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the constraints of one table. */
record ConstraintAssembler(
        Assembly assembly, NamedId table, RelationRow relation, List<ColumnRow> columns, CanonicalText expressions) {
    void assemble(TableText text, List<ForeignKeyRow> foreignKeys) {
        for (TableText.ConstraintText constraint : text.constraints()) {
            switch (constraint) {
                case KeyText key -> key(key);
                case CheckText check -> check(check);
                case ForeignKeyText key -> foreignKey(key);
            }
        }
        checkAgainstPragmas(text, foreignKeys);
    }

    private void key(KeyText key) {
        List<IndexKey> keys = key.columns().stream().map(this::indexKey).toList();
        List<Identifier> names = key.columns().stream()
                .map(column -> SqliteNames.identifier(column.name()))
                .toList();
        boolean plain = keys.stream()
                .allMatch(each -> each.collation().isEmpty() && each.direction() == IndexKey.Direction.ASCENDING);
        boolean rowid = key.primary() && isRowid(key);
        Detail detail = new SqliteKey(key.conflict(), plain ? List.of() : keys, rowid);
        String definition = definition(keys);
        if (key.primary()) {
            ObjectId id = assembly.part(table, PrimaryKey.KIND, key.name(), definition);
            assembly.add(new PrimaryKey(id, names, Deferral.NOT_DEFERRABLE, CommonProperties.NONE, detail));
            usesColumns(id, names);
        } else {
            ObjectId id = assembly.part(table, Unique.KIND, key.name(), definition);
            assembly.add(new Unique(id, names, true, Deferral.NOT_DEFERRABLE, CommonProperties.NONE, detail));
            usesColumns(id, names);
        }
    }

    private IndexKey indexKey(KeyColumn column) {
        return new IndexKey(
                Optional.of(SqliteNames.identifier(column.name())),
                Optional.empty(),
                column.direction(),
                IndexKey.Nulls.DEFAULT,
                column.collation().map(Ascii::upper),
                Optional.empty());
    }

    /**
     * Whether the key's column is the rowid. A quirk that SQLite keeps for old files: INTEGER PRIMARY KEY DESC at the
     * column is not, while the same as a constraint of the table is.
     */
    private boolean isRowid(KeyText key) {
        if (relation.withoutRowid() || key.columns().size() != 1) {
            return false;
        }
        KeyColumn only = key.columns().getFirst();
        boolean integer = columns.stream()
                .filter(column -> Ascii.lower(column.name()).equals(Ascii.lower(only.name())))
                .anyMatch(column -> Ascii.upper(column.type()).equals("INTEGER"));
        return integer && !(key.inline() && only.direction() == IndexKey.Direction.DESCENDING);
    }

    private static String definition(List<IndexKey> keys) {
        SqliteQuoting quoting = new SqliteQuoting();
        return keys.stream()
                .map(key -> quoting.identifier(key.column().orElseThrow().key())
                        + key.collation().map(name -> " COLLATE " + name).orElse("")
                        + (key.direction() == IndexKey.Direction.DESCENDING ? " DESC" : ""))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private void check(CheckText check) {
        Expression expression = new Expression(expressions.of(check.expression()));
        ObjectId id = assembly.part(table, Check.KIND, check.name(), expression.text());
        assembly.add(new Check(id, expression, true, CommonProperties.NONE, new SqliteCheck(check.conflict())));
    }

    private void foreignKey(ForeignKeyText key) {
        SqliteQuoting quoting = new SqliteQuoting();
        List<Identifier> names = SqliteNames.identifiers(key.columns());
        List<Identifier> referenced = SqliteNames.identifiers(key.referenced());
        ObjectId parent = SqliteNames.root(Table.KIND, key.table());
        String definition = "%s references %s%s"
                .formatted(
                        quoting.list(keys(names)),
                        quoting.identifier(Ascii.lower(key.table())),
                        referenced.isEmpty() ? "" : " " + quoting.list(keys(referenced)));
        ObjectId id = assembly.part(table, ForeignKey.KIND, key.name(), definition);
        assembly.add(new ForeignKey(
                id,
                names,
                parent,
                referenced,
                key.onUpdate(),
                key.onDelete(),
                key.match(),
                key.deferral(),
                true,
                CommonProperties.NONE,
                Detail.NONE));
        usesColumns(id, names);
    }

    private static List<String> keys(List<Identifier> names) {
        return names.stream().map(Identifier::key).toList();
    }

    private void usesColumns(ObjectId id, List<Identifier> names) {
        names.forEach(name -> assembly.dependency(id, SqliteNames.column(table, name)));
    }

    /** The pragmas are SQLite's own reading of the text: where ours is another, we don't know the table. */
    private void checkAgainstPragmas(TableText text, List<ForeignKeyRow> foreignKeys) {
        long read = text.constraints().stream()
                .filter(ForeignKeyText.class::isInstance)
                .count();
        long there = foreignKeys.stream().map(ForeignKeyRow::id).distinct().count();
        if (read != there) {
            assembly.unknown(
                    table, "its foreign keys", "SQLite knows %d, its statement shows %d".formatted(there, read));
        }
        int keyColumns = text.constraints().stream()
                .filter(constraint -> constraint instanceof KeyText key && key.primary())
                .mapToInt(constraint -> ((KeyText) constraint).columns().size())
                .sum();
        long primary =
                columns.stream().filter(column -> column.primaryKey() > 0).count();
        if (primary > 0 != keyColumns > 0) {
            assembly.unknown(table, "its primary key", "its statement shows another than SQLite knows");
        }
    }
}
