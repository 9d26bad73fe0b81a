package dev.plumbline.core.plan;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.DdlWriter.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables whose rows are another's too, directly or through others. */
final class Parts {
    private Parts() {}

    /** Those among whose rows the whole's are distributed, in the order of their ids. */
    static List<ObjectId> placed(ObjectId whole, Catalog catalog, DdlWriter writer) {
        return of(whole, catalog, writer).entrySet().stream()
                .filter(part -> part.getValue() == Part.PLACED)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * Those that are replaced with the whole, in the order of their ids: the ones that go, and the ones whose rows the whole
     * will distribute anew. Others leave with their rows.
     */
    static List<ObjectId> toReplace(ObjectId whole, Sides sides, DdlWriter writer) {
        List<ObjectId> wanted = placed(sides.wantedId(whole), sides.to(), writer);
        return of(whole, sides.from(), writer).entrySet().stream()
                .filter(part -> sides.wanted(part.getKey()).isEmpty()
                        || (part.getValue() == Part.PLACED && wanted.contains(sides.wantedId(part.getKey()))))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Map<ObjectId, Part> of(ObjectId whole, Catalog catalog, DdlWriter writer) {
        Map<ObjectId, Part> found = new LinkedHashMap<>();
        Deque<ObjectId> open = new ArrayDeque<>(List.of(whole));
        List<SchemaObject> tables = new ArrayList<>(catalog.all(Table.KIND).toList());
        while (!open.isEmpty()) {
            ObjectId at = open.removeFirst();
            for (SchemaObject table : tables) {
                Part part = writer.part(table, at);
                if (part != Part.NONE && found.putIfAbsent(table.id(), part) == null) {
                    open.add(table.id());
                }
            }
        }
        return found;
    }
}
