package dev.plumbline.report;

import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What has no columns of its own, kind by kind, an object to a line: sequences, types, routines, an engine's own kinds. */
final class OtherText {
    private final TextWriter writer;
    private final int indent;
    private final Selection selection;

    OtherText(TextWriter writer, int indent, Selection selection) {
        this.writer = writer;
        this.indent = indent;
        this.selection = selection;
    }

    void write(List<SchemaObject> roots) {
        Map<ObjectKind<?>, List<SchemaObject>> byKind = roots.stream()
                .filter(root -> !(root instanceof Schema) && !TableText.isTable(root))
                .collect(Collectors.groupingBy(SchemaObject::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, objects) -> {
            writer.blank();
            writer.line(indent, Span.of(Tone.MUTED, kind.plural()));
            writer.table(
                    indent + 2,
                    objects.stream().flatMap(object -> rows(object).stream()).toList());
        });
    }

    private List<List<Span>> rows(SchemaObject object) {
        List<List<Span>> rows = new ArrayList<>();
        rows.add(List.of(
                Span.of(Tone.HEADING, title(object)),
                Span.of(description(object)),
                Span.of(Tone.MUTED, SafeText.flat(object.common().comment()))));
        for (SchemaObject member : selection.members(object.id())) {
            if (!(object instanceof CompositeType)) {
                rows.add(List.of(Span.EMPTY, Span.of(part(member)), Span.EMPTY));
            }
        }
        return rows;
    }

    private static String part(SchemaObject member) {
        String lead = Phrases.join(member.kind().label(), PartNames.of(member.id()));
        return Phrases.join(lead, Phrases.of(member));
    }

    /** A routine with its arguments as its declaration has them. */
    private static String title(SchemaObject object) {
        ObjectId id = object.id();
        return object instanceof Routine routine && id instanceof OverloadedId named
                ? Names.name(named.identifier()) + "(" + SafeText.flat(routine.arguments()) + ")"
                : Names.own(id);
    }

    private String description(SchemaObject object) {
        return object instanceof CompositeType type
                ? selection.columns(type.id()).stream()
                        .map(column -> Names.name(column.id().identifier()) + " "
                                + SafeText.flat(column.type().text()))
                        .collect(Collectors.joining(", ", "(", ")"))
                : Phrases.of(object);
    }
}
