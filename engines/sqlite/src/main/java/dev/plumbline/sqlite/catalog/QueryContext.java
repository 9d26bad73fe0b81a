package dev.plumbline.sqlite.catalog;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import dev.plumbline.sqlite.catalog.Rows.ColumnRow;
import dev.plumbline.sqlite.catalog.Rows.RelationRow;
import dev.plumbline.sqlite.model.SqliteNames;
import dev.plumbline.sqlite.model.VirtualTable;
import dev.plumbline.sqlite.sql.Ascii;
import dev.plumbline.sqlite.sql.CanonicalText;
import dev.plumbline.sqlite.sql.Token;
import dev.plumbline.sqlite.text.TableReferences;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a query or a trigger's body refers to: the relations it names, and their columns. */
record QueryContext(Map<ObjectId, List<ColumnRow>> relations, CanonicalText canonical) {
    /** The context of a text; {@code owner} is the relation that it is about anyway, empty for none. */
    static QueryContext of(Rows rows, Map<String, RelationRow> byName, List<Token> text, String owner) {
        Set<String> named = new TreeSet<>(TableReferences.in(text));
        named.add(Ascii.lower(owner));
        Map<ObjectId, List<ColumnRow>> relations = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (String name : named) {
            RelationRow relation = byName.get(name);
            if (relation != null && !name.isEmpty()) {
                List<ColumnRow> columns = rows.columns().getOrDefault(relation.name(), List.of());
                kind(relation).ifPresent(kind -> relations.put(SqliteNames.root(kind, relation.name()), columns));
                names.add(Ascii.lower(relation.name()));
                columns.forEach(column -> names.add(Ascii.lower(column.name())));
            }
        }
        return new QueryContext(relations, CanonicalText.inQuery(names));
    }

    private static Optional<ObjectKind<?>> kind(RelationRow relation) {
        return switch (relation.type()) {
            case "table" -> Optional.of(Table.KIND);
            case "view" -> Optional.of(View.KIND);
            case "virtual" -> Optional.of(VirtualTable.KIND);
            default -> Optional.empty();
        };
    }

    /** The edges from an object with this text to what it names. */
    void addDependencies(Assembly assembly, ObjectId dependent, List<Token> text) {
        relations.forEach((relation, columns) -> {
            if (!relation.equals(dependent)) {
                if (dependent.owner().filter(relation::equals).isEmpty()) {
                    assembly.dependency(dependent, relation);
                }
                NameReferences.columns(assembly, dependent, relation, columns, text);
            }
        });
    }
}
