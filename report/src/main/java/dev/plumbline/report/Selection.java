package dev.plumbline.report;

import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What of a catalogue is shown, by schema: an object that is selected, or of which a part is. */
record Selection(Catalog catalog, Projection projection, Map<Namespace, List<SchemaObject>> roots) {
    static Selection of(Catalog catalog, Projection projection) {
        Map<Namespace, List<SchemaObject>> roots = new TreeMap<>();
        catalog.roots()
                .filter(root -> selects(catalog, projection, root))
                .forEach(root -> roots.computeIfAbsent(place(root), absent -> new ArrayList<>())
                        .add(root));
        return new Selection(catalog, projection, roots);
    }

    private static boolean selects(Catalog catalog, Projection projection, SchemaObject root) {
        return projection.selects(root.id())
                || catalog.members(root.id()).stream().anyMatch(member -> projection.selects(member.id()));
    }

    /** A schema stands in the place that it names. */
    private static Namespace place(SchemaObject root) {
        return root instanceof Schema schema ? placeOf(schema.id()) : root.id().namespace();
    }

    private static Namespace placeOf(NamedId schema) {
        Optional<Identifier> name = Optional.of(schema.identifier());
        return new Namespace(schema.namespace().catalog(), name);
    }

    /** The objects that stand for themselves, schemas left out. */
    Stream<SchemaObject> objects() {
        return roots.values().stream().flatMap(List::stream).filter(root -> !(root instanceof Schema));
    }

    List<SchemaObject> members(ObjectId owner) {
        return catalog.members(owner).stream()
                .filter(member -> projection.selects(member.id()))
                .toList();
    }

    List<Column> columns(ObjectId owner) {
        return catalog.columns(owner).stream()
                .filter(column -> projection.selects(column.id()))
                .toList();
    }
}
