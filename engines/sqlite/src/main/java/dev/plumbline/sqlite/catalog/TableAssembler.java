package dev.plumbline.sqlite.catalog;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Table;
import dev.plumbline.sqlite.catalog.Rows.ColumnRow;
import dev.plumbline.sqlite.catalog.Rows.RelationRow;
import dev.plumbline.sqlite.model.Conflict;
import dev.plumbline.sqlite.model.SqliteColumn;
import dev.plumbline.sqlite.model.SqliteNames;
import dev.plumbline.sqlite.model.SqliteTable;
import dev.plumbline.sqlite.sql.Ascii;
import dev.plumbline.sqlite.sql.CanonicalText;
import dev.plumbline.sqlite.sql.DefaultText;
import dev.plumbline.sqlite.sql.TypeText;
import dev.plumbline.sqlite.text.TableText;
import dev.plumbline.sqlite.text.TableText.ColumnText;
import dev.plumbline.sqlite.text.TableText.KeyText;
import dev.plumbline.sqlite.text.TableText.NotNull;
import dev.plumbline.sqlite.text.TableTextReader;
import dev.plumbline.sqlite.text.UnreadableTextException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a table with its columns and constraints. What the pragmas say goes before what the text says. */
final class TableAssembler {
    private final Assembly assembly;
    private final Rows rows;
    private final RelationRow relation;
    private final NamedId table;
    private final List<ColumnRow> columns;

    TableAssembler(Assembly assembly, Rows rows, RelationRow relation) {
        this.assembly = assembly;
        this.rows = rows;
        this.relation = relation;
        this.table = SqliteNames.root(Table.KIND, relation.name());
        this.columns = rows.columns().getOrDefault(relation.name(), List.of());
    }

    void assemble(String sql) {
        assembly.written(table, sql);
        Long count = rows.rowCounts().get(relation.name());
        if (count != null) {
            assembly.size(table, count);
        }
        TableText text = read(sql);
        boolean autoincrement = text.constraints().stream()
                .anyMatch(constraint -> constraint instanceof KeyText key && key.autoincrement());
        List<Identifier> order = columns.stream()
                .map(ColumnRow::name)
                .filter(name -> !name.isEmpty())
                .map(SqliteNames::identifier)
                .toList();
        assembly.add(new Table(
                table,
                order,
                CommonProperties.NONE,
                new SqliteTable(relation.withoutRowid(), relation.strict(), autoincrement)));
        CanonicalText expressions = CanonicalText.inTable(
                relation.name(), columns.stream().map(ColumnRow::name).toList());
        columns(text, expressions);
        new ConstraintAssembler(assembly, table, relation, columns, expressions)
                .assemble(text, rows.foreignKeys().getOrDefault(relation.name(), List.of()));
    }

    private TableText read(String sql) {
        try {
            return TableTextReader.read(sql);
        } catch (UnreadableTextException e) {
            assembly.unknown(table, "the constraints of its statement", String.valueOf(e.getMessage()));
            return new TableText(List.of(), List.of());
        }
    }

    private void columns(TableText text, CanonicalText expressions) {
        Map<String, ColumnText> byName = new HashMap<>();
        text.columns().forEach(column -> byName.put(Ascii.lower(column.name()), column));
        for (ColumnRow row : columns) {
            ColumnText column = byName.get(Ascii.lower(row.name()));
            if (row.name().isEmpty()) {
                assembly.unknown(table, "a column without a name", "Plumbline can't address it");
            } else if (column == null) {
                assembly.unknown(table, "the column " + row.name(), "the table's statement doesn't show it");
                assembly.add(column(row, Optional.empty(), expressions));
            } else {
                assembly.add(column(row, Optional.of(column), expressions));
            }
        }
    }

    private Column column(ColumnRow row, Optional<ColumnText> text, CanonicalText expressions) {
        Optional<NotNull> notNull = text.flatMap(ColumnText::notNull);
        SqliteColumn detail = new SqliteColumn(
                notNull.flatMap(NotNull::name).filter(name -> !name.isEmpty()).map(SqliteNames::identifier),
                notNull.map(NotNull::conflict).orElse(Conflict.ABORT),
                row.isHidden());
        return new Column(
                SqliteNames.member(table, Column.KIND, row.name()),
                new DataType(TypeText.canonical(row.type())),
                !row.notNull(),
                row.defaultValue().map(DefaultText::canonical).map(Expression::new),
                Optional.empty(),
                generated(row, text, expressions),
                text.flatMap(ColumnText::collation).map(Ascii::upper),
                CommonProperties.NONE,
                detail);
    }

    private static Optional<Generated> generated(ColumnRow row, Optional<ColumnText> text, CanonicalText expressions) {
        if (!row.isGenerated() || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Generated(
                new Expression(expressions.of(text.get().generated())),
                row.isStored() ? Generated.Storage.STORED : Generated.Storage.VIRTUAL));
    }
}
