package dev.plumbline.report;

import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Unique;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a table's keys say about its columns: {@code primary key, → customers(id)}. */
record ColumnMarks(Map<Identifier, String> marks) {
    static ColumnMarks of(Namespace viewpoint, List<SchemaObject> members) {
        Map<Identifier, String> marks = new TreeMap<>();
        for (SchemaObject member : members) {
            switch (member) {
                case PrimaryKey key -> key.columns().forEach(column -> add(marks, column, "primary key"));
                case Unique unique
                when unique.columns().size() == 1 -> add(marks, unique.columns().getFirst(), "unique");
                case ForeignKey key -> references(marks, viewpoint, key);
                case SchemaObject other -> {}
            }
        }
        return new ColumnMarks(marks);
    }

    String of(Identifier column) {
        return marks.getOrDefault(column, "");
    }

    private static void references(Map<Identifier, String> marks, Namespace viewpoint, ForeignKey key) {
        String table = Names.pathFrom(viewpoint, key.referencedTable());
        for (int at = 0; at < key.columns().size(); at++) {
            String column = at < key.referencedColumns().size()
                    ? "(" + Names.name(key.referencedColumns().get(at)) + ")"
                    : "";
            add(marks, key.columns().get(at), "→ " + table + column);
        }
    }

    private static void add(Map<Identifier, String> marks, Identifier column, String mark) {
        marks.merge(column, mark, (one, other) -> one.contains(other) ? one : one + ", " + other);
    }
}
