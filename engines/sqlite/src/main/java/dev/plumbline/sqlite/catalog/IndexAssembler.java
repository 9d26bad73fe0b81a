package dev.plumbline.sqlite.catalog;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.sqlite.catalog.Rows.ColumnRow;
import dev.plumbline.sqlite.catalog.Rows.IndexKeyRow;
import dev.plumbline.sqlite.catalog.Rows.StatementRow;
import dev.plumbline.sqlite.model.SqliteNames;
import dev.plumbline.sqlite.sql.Ascii;
import dev.plumbline.sqlite.sql.CanonicalText;
import dev.plumbline.sqlite.sql.Token;
import dev.plumbline.sqlite.text.StatementText;
import dev.plumbline.sqlite.text.StatementText.IndexText;
import dev.plumbline.sqlite.text.UnreadableTextException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the indexes that have a statement of their own. */
final class IndexAssembler {
    private final Assembly assembly;
    private final Rows rows;
    private final Map<String, String> tables = new HashMap<>();

    IndexAssembler(Assembly assembly, Rows rows) {
        this.assembly = assembly;
        this.rows = rows;
        rows.relations().forEach(relation -> tables.put(Ascii.lower(relation.name()), relation.name()));
    }

    void assemble(StatementRow row) {
        if (row.sql().isEmpty()) {
            return;
        }
        ObjectId table = SqliteNames.root(Table.KIND, row.table().isEmpty() ? "?" : row.table());
        if (!assembly.contains(table)) {
            // An index on a shadow table of a virtual table goes with it.
            return;
        }
        if (row.name().isEmpty()) {
            assembly.unknown(table, "an index without a name", "Plumbline can't address it");
            return;
        }
        ObjectId id = SqliteNames.member(table, Index.KIND, row.name());
        try {
            IndexText text = StatementText.index(row.sql().get());
            List<IndexKeyRow> keys = rows.indexKeys().getOrDefault(row.name(), List.of());
            if (keys.size() != text.keys().size()) {
                throw new IllegalStateException("%d keys in the text, %d in the catalogue"
                        .formatted(text.keys().size(), keys.size()));
            }
            add(row, table, id, text, keys);
        } catch (UnreadableTextException | IllegalStateException e) {
            assembly.unknown(table, "its index " + row.name(), String.valueOf(e.getMessage()));
        }
    }

    private void add(StatementRow row, ObjectId table, ObjectId id, IndexText text, List<IndexKeyRow> keys) {
        String tableName = tables.getOrDefault(Ascii.lower(row.table()), row.table());
        List<ColumnRow> columns = rows.columns().getOrDefault(tableName, List.of());
        CanonicalText expressions = CanonicalText.inTable(
                tableName, columns.stream().map(ColumnRow::name).toList());
        List<IndexKey> made = new ArrayList<>();
        for (int at = 0; at < keys.size(); at++) {
            made.add(key(table, keys.get(at), text.keys().get(at), expressions));
        }
        Optional<Expression> predicate = text.predicate().isEmpty()
                ? Optional.empty()
                : Optional.of(new Expression(expressions.of(text.predicate())));
        assembly.add(new Index(
                id,
                keys.getFirst().unique(),
                "btree",
                made,
                List.of(),
                predicate,
                true,
                CommonProperties.NONE,
                Detail.NONE));
        assembly.written(id, row.sql().orElseThrow());
        for (IndexKey key : made) {
            key.column().ifPresent(name -> assembly.dependency(id, SqliteNames.column(table, name)));
        }
        List<Token> all = new ArrayList<>(text.predicate());
        text.keys().forEach(all::addAll);
        NameReferences.columns(assembly, id, table, columns, all);
    }

    private IndexKey key(ObjectId table, IndexKeyRow row, List<Token> text, CanonicalText expressions) {
        IndexKey.Direction direction = row.descending() ? IndexKey.Direction.DESCENDING : IndexKey.Direction.ASCENDING;
        if (row.column().isPresent()) {
            ObjectId column =
                    SqliteNames.member(table, Column.KIND, row.column().get());
            String own = assembly.find(column, Column.class)
                    .flatMap(Column::collation)
                    .orElse("BINARY");
            String collation = Ascii.upper(row.collation());
            return new IndexKey(
                    Optional.of(SqliteNames.identifier(row.column().get())),
                    Optional.empty(),
                    direction,
                    IndexKey.Nulls.DEFAULT,
                    collation.equals(own) ? Optional.empty() : Optional.of(collation),
                    Optional.empty());
        }
        return new IndexKey(
                Optional.empty(),
                Optional.of(new Expression(expressions.of(withoutDirection(text)))),
                direction,
                IndexKey.Nulls.DEFAULT,
                Optional.empty(),
                Optional.empty());
    }

    private static List<Token> withoutDirection(List<Token> text) {
        boolean directed =
                text.size() > 1 && (text.getLast().is("ASC") || text.getLast().is("DESC"));
        return directed ? text.subList(0, text.size() - 1) : text;
    }
}
