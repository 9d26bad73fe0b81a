package dev.plumbline.report;

import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Unknown;
import java.util.List;
import java.util.Map;

/**
 * A schema as a person wants to see it first: table by table, then whatever else there is, and counts at the end.
 *
 * <p>A schema of more than sixty objects, none of which was asked for by name, is summed up instead.
 */
public final class InspectText {
    private static final int FLOOD = 60;

    private final TextOptions options;

    public InspectText(TextOptions options) {
        this.options = options;
    }

    /**
     * The text.
     *
     * @param heading what the snapshot is of, on one line; may be empty
     * @param projection what of it is shown
     */
    public String render(String heading, Snapshot snapshot, Projection projection) {
        TextWriter writer = new TextWriter(options);
        if (!heading.isEmpty()) {
            writer.line(0, Span.of(Tone.MUTED, SafeText.line(heading)));
            writer.blank();
        }
        Selection selection = Selection.of(snapshot.catalog(), projection);
        if (!projection.filters() && selection.objects().count() > FLOOD) {
            new InspectSummary(writer, snapshot, selection).write();
        } else {
            objects(writer, snapshot, selection);
        }
        counts(writer, selection);
        unread(writer, snapshot);
        return writer.toString();
    }

    private static void objects(TextWriter writer, Snapshot snapshot, Selection selection) {
        boolean named = selection.roots().size() > 1;
        for (Map.Entry<Namespace, List<SchemaObject>> place : selection.roots().entrySet()) {
            if (named && !place.getKey().equals(Namespace.DEFAULT)) {
                writer.blank();
                writer.line(0, Span.of(Tone.HEADING, "schema " + Names.namespace(place.getKey())));
                place.getValue().stream()
                        .filter(Schema.class::isInstance)
                        .forEach(schema -> CommonText.write(writer, 2, schema));
            }
            int indent = named ? 2 : 0;
            TableText tables = new TableText(writer, indent, snapshot, selection);
            place.getValue().stream().filter(TableText::isTable).forEach(tables::write);
            new OtherText(writer, indent, selection).write(place.getValue());
        }
    }

    private static void counts(TextWriter writer, Selection selection) {
        writer.blank();
        String objects = Counts.byKind(selection.objects());
        if (objects.isEmpty()) {
            writer.line(
                    0, Span.of(selection.projection().filters() ? "Nothing that was asked for." : "Nothing there."));
            return;
        }
        writer.paragraph(0, 2, Tone.HEADING, objects);
        String members = Counts.byKind(selection.objects().flatMap(root -> selection.members(root.id()).stream()));
        if (!members.isEmpty()) {
            writer.paragraph(0, 2, Tone.MUTED, "with " + members);
        }
    }

    private static void unread(TextWriter writer, Snapshot snapshot) {
        List<Unknown> unknowns = snapshot.header().unknowns();
        if (!unknowns.isEmpty()) {
            String things = unknowns.size() == 1 ? "1 thing" : Counts.grouped(unknowns.size()) + " things";
            writer.line(0, Span.of(Tone.CHANGED, things + " could not be read:"));
            unknowns.forEach(unknown -> writer.paragraph(2, 2, Tone.PLAIN, UnknownText.of(unknown)));
        }
        for (Notice notice : snapshot.header().notices()) {
            writer.paragraph(0, 2, Tone.CHANGED, notice.code() + ": " + SafeText.line(notice.message()));
        }
    }
}
