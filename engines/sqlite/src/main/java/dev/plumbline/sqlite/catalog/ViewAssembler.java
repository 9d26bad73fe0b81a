package dev.plumbline.sqlite.catalog;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.View;
import dev.plumbline.sqlite.catalog.Rows.ColumnRow;
import dev.plumbline.sqlite.catalog.Rows.RelationRow;
import dev.plumbline.sqlite.model.SqliteColumn;
import dev.plumbline.sqlite.model.SqliteNames;
import dev.plumbline.sqlite.sql.Token;
import dev.plumbline.sqlite.sql.TypeText;
import dev.plumbline.sqlite.text.StatementText;
import dev.plumbline.sqlite.text.UnreadableTextException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the views and their columns. A view whose query SQLite can't prepare is there without columns. */
record ViewAssembler(Assembly assembly, Rows rows, Map<String, RelationRow> byName) {
    void assemble(RelationRow relation, String sql) {
        NamedId id = SqliteNames.root(View.KIND, relation.name());
        List<ColumnRow> columns = rows.columns().getOrDefault(relation.name(), List.of());
        List<Identifier> order = columns.stream()
                .map(ColumnRow::name)
                .filter(name -> !name.isEmpty())
                .map(SqliteNames::identifier)
                .toList();
        try {
            List<Token> query = StatementText.viewQuery(sql);
            QueryContext context = QueryContext.of(rows, byName, query, "");
            Definition definition = new Definition(context.canonical().of(query));
            assembly.add(new View(id, order, definition, CommonProperties.NONE, Detail.NONE));
            assembly.written(id, sql);
            context.addDependencies(assembly, id, query);
        } catch (UnreadableTextException e) {
            assembly.unknown("the view " + relation.name(), String.valueOf(e.getMessage()));
            return;
        }
        if (columns.isEmpty()) {
            String reason = rows.broken().getOrDefault(relation.name(), "SQLite can't prepare its query");
            assembly.notice("PLB-1322", "The columns of view %s are unknown: %s".formatted(relation.name(), reason));
        }
        columns.stream().filter(column -> !column.name().isEmpty()).forEach(column -> assembly.add(column(id, column)));
    }

    private static Column column(NamedId view, ColumnRow row) {
        return new Column(
                SqliteNames.member(view, Column.KIND, row.name()),
                new DataType(TypeText.canonical(row.type())),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CommonProperties.NONE,
                SqliteColumn.PLAIN);
    }
}
