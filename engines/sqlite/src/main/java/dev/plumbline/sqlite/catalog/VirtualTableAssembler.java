package dev.plumbline.sqlite.catalog;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.sqlite.catalog.Rows.ColumnRow;
import dev.plumbline.sqlite.catalog.Rows.RelationRow;
import dev.plumbline.sqlite.model.Conflict;
import dev.plumbline.sqlite.model.SqliteColumn;
import dev.plumbline.sqlite.model.SqliteNames;
import dev.plumbline.sqlite.model.VirtualTable;
import dev.plumbline.sqlite.sql.Ascii;
import dev.plumbline.sqlite.sql.TypeText;
import dev.plumbline.sqlite.text.StatementText;
import dev.plumbline.sqlite.text.StatementText.VirtualTableText;
import dev.plumbline.sqlite.text.UnreadableTextException;
import java.util.List;
import java.util.Optional;

/** Makes the virtual tables. Where a module isn't there, its table's columns are unknown. */
record VirtualTableAssembler(Assembly assembly, Rows rows) {
    void assemble(RelationRow relation, String sql) {
        NamedId id = SqliteNames.root(VirtualTable.KIND, relation.name());
        List<ColumnRow> columns = rows.columns().getOrDefault(relation.name(), List.of()).stream()
                .filter(column -> !column.name().isEmpty())
                .toList();
        try {
            VirtualTableText text = StatementText.virtualTable(sql);
            assembly.add(new VirtualTable(
                    id,
                    columns.stream()
                            .map(column -> SqliteNames.identifier(column.name()))
                            .toList(),
                    Ascii.lower(text.module()),
                    text.arguments(),
                    CommonProperties.NONE));
            assembly.written(id, sql);
        } catch (UnreadableTextException e) {
            assembly.unknown("the virtual table " + relation.name(), String.valueOf(e.getMessage()));
            return;
        }
        if (columns.isEmpty()) {
            String reason = rows.broken().getOrDefault(relation.name(), "its module isn't there");
            assembly.notice(
                    "PLB-1323", "The columns of virtual table %s are unknown: %s".formatted(relation.name(), reason));
        }
        columns.forEach(column -> assembly.add(column(id, column)));
    }

    private static Column column(NamedId table, ColumnRow row) {
        return new Column(
                SqliteNames.member(table, Column.KIND, row.name()),
                new DataType(TypeText.canonical(row.type())),
                !row.notNull(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CommonProperties.NONE,
                new SqliteColumn(Optional.empty(), Conflict.ABORT, row.isHidden()));
    }
}
