package dev.plumbline.mysql.catalog;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.mysql.model.Event;
import dev.plumbline.mysql.model.MysqlColumn;
import dev.plumbline.mysql.model.NameRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what expressions, queries and bodies need. The servers don't tell, so every name in a text counts that something has: too
 * many do no harm. Functions don't lead on to views, though, of which they could be a part.
 */
final class DependencyAssembler {
    private final Assembly assembly;
    private final Rows rows;
    private final Map<String, ObjectId> relations = new HashMap<>();
    private final Map<String, ObjectId> functions = new HashMap<>();
    private final Map<ObjectId, Map<String, ObjectId>> columns = new HashMap<>();

    DependencyAssembler(Assembly assembly, Rows rows) {
        this.assembly = assembly;
        this.rows = rows;
        for (Row row : rows.of(CatalogQuery.TABLES)) {
            for (var kind : List.of(Table.KIND, View.KIND, Sequence.KIND)) {
                NamedId id = rows.names().root(kind, row.text("name"));
                if (assembly.contains(id)) {
                    relations.put(NameRules.fold(row.text("name")), id);
                }
            }
        }
        for (Row row : rows.of(CatalogQuery.ROUTINES)) {
            if (row.text("type").equals("FUNCTION")) {
                functions.put(NameRules.fold(row.text("name")), RoutineAssembler.id(row.text("name"), true));
            }
        }
        for (Row row : rows.of(CatalogQuery.COLUMNS)) {
            ObjectId relation = relations.get(NameRules.fold(row.text("table_name")));
            if (relation != null && !row.text("name").isEmpty()) {
                columns.computeIfAbsent(relation, absent -> new HashMap<>())
                        .put(
                                NameRules.fold(row.text("name")),
                                NameRules.member(relation, Column.KIND, row.text("name")));
            }
        }
    }

    void assemble() {
        columns.forEach((relation, all) -> all.values().forEach(id -> column(relation, id)));
        for (Row row : rows.of(CatalogQuery.CHECKS)) {
            NamedId table = rows.names().root(Table.KIND, row.text("table_name"));
            ofTable(table, NameRules.member(table, Check.KIND, row.text("name")), row.text("clause"));
        }
        for (Row row : rows.of(CatalogQuery.KEYS)) {
            row.maybe("expression").ifPresent(text -> functionalKey(row));
        }
        for (Row row : rows.of(CatalogQuery.VIEWS)) {
            view(rows.names().root(View.KIND, row.text("name")), row.text("query"));
        }
        for (Row row : rows.of(CatalogQuery.TRIGGERS)) {
            NamedId table = rows.names().root(Table.KIND, row.text("table_name"));
            var id = new dev.plumbline.core.model.MemberId(
                    table, Trigger.KIND, rows.names().table(row.text("name")));
            body(id, row.text("body"));
        }
        for (Row row : rows.of(CatalogQuery.EVENTS)) {
            body(
                    new NamedId(
                            Event.KIND, dev.plumbline.core.model.Namespace.DEFAULT, NameRules.folded(row.text("name"))),
                    row.text("body"));
        }
        for (Row row : rows.of(CatalogQuery.ROUTINES)) {
            ObjectId id = RoutineAssembler.id(row.text("name"), row.text("type").equals("FUNCTION"));
            for (String name : names(row.text("body"))) {
                ObjectId relation = relations.get(name);
                if (relation != null && relation.kind().equals(Table.KIND)) {
                    assembly.dependency(id, relation);
                }
            }
        }
    }

    private void column(ObjectId relation, ObjectId id) {
        Optional<Column> column = assembly.find(id, Column.class);
        if (column.isEmpty() || !relation.kind().equals(Table.KIND)) {
            return;
        }
        List<String> texts = new ArrayList<>();
        column.get()
                .generated()
                .ifPresent(generated -> texts.add(generated.expression().text()));
        column.get().defaultValue().ifPresent(value -> texts.add(value.text()));
        if (column.get().detail() instanceof MysqlColumn detail) {
            detail.check().ifPresent(check -> texts.add(check.text()));
        }
        for (String text : texts) {
            ofTable(relation, id, text);
            if (text.contains("`")) {
                sequences(id, text);
            }
        }
    }

    private void sequences(ObjectId column, String text) {
        for (String name : names(text)) {
            ObjectId relation = relations.get(name);
            if (relation != null && relation.kind().equals(Sequence.KIND)) {
                assembly.dependency(column, relation);
            }
        }
    }

    /** An expression of a table needs columns of it. */
    private void ofTable(ObjectId table, ObjectId id, String text) {
        Map<String, ObjectId> own = columns.getOrDefault(table, Map.of());
        if (text.indexOf('`') < 0) {
            return; // the servers print every column in backquotes
        }
        for (String name : names(text)) {
            ObjectId column = own.get(name);
            if (column != null && !column.equals(id)) {
                assembly.dependency(id, column);
            }
        }
    }

    private void functionalKey(Row row) {
        NamedId table = rows.names().root(Table.KIND, row.text("table_name"));
        ObjectId id = NameRules.member(table, Index.KIND, row.text("name"));
        assembly.find(id, Index.class)
                .ifPresent(index -> index.keys().stream()
                        .map(IndexKey::expression)
                        .flatMap(Optional::stream)
                        .forEach(expression -> ofTable(table, id, expression.text())));
    }

    /** In a view the server writes the database before every table and function, so none is taken for a column. */
    private void view(NamedId id, String query) {
        if (!assembly.contains(id)) {
            return;
        }
        Set<String> names = names(query);
        Set<String> qualified = ServerText.namesIn(query, rows.database());
        body(id, qualified);
        for (String name : names) { // MySQL prints functions without their database
            Optional.ofNullable(functions.get(name)).ifPresent(function -> assembly.dependency(id, function));
        }
        for (String name : qualified) {
            ObjectId relation = relations.get(name);
            if (relation != null && !relation.equals(id)) {
                Map<String, ObjectId> own = columns.getOrDefault(relation, Map.of());
                own.forEach((column, member) -> {
                    if (names.contains(column)) {
                        assembly.dependency(id, member);
                    }
                });
            }
        }
    }

    private void body(ObjectId id, String text) {
        body(id, names(text));
    }

    private void body(ObjectId id, Set<String> names) {
        for (String name : names) {
            Optional.ofNullable(relations.get(name))
                    .filter(relation -> !relation.equals(id))
                    .filter(relation -> !id.owner().filter(relation::equals).isPresent())
                    .ifPresent(relation -> assembly.dependency(id, relation));
            Optional.ofNullable(functions.get(name)).ifPresent(function -> assembly.dependency(id, function));
        }
    }

    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        for (Lexeme lexeme : Lexeme.of(text)) {
            if (lexeme.isName()) {
                names.add(NameRules.fold(lexeme.text()));
            }
        }
        return names;
    }
}
