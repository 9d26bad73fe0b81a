package dev.plumbline.report;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.UnnamedId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The changes of one outermost object: its own first, then those of its parts. */
final class ChangeText {
    private final TextWriter writer;
    private final Catalog from;
    private final Catalog to;

    ChangeText(TextWriter writer, Catalog from, Catalog to) {
        this.writer = writer;
        this.from = from;
        this.to = to;
    }

    /** All of them are of this object or its parts. */
    void write(ObjectId root, List<Change> changes) {
        Optional<Change> own = changes.stream()
                .filter(change -> RenameText.id(change).equals(root))
                .findFirst();
        if (own.isEmpty()) {
            writer.line(0, Span.of(Tone.CHANGED, "~ "), Span.of(Tone.HEADING, described(root)));
        }
        for (Change change : inOrder(root, changes)) {
            boolean isRoot = RenameText.id(change).equals(root);
            write(isRoot ? 0 : 4, change, isRoot ? described(change.id()) : part(change));
        }
    }

    /** One change by itself. */
    void write(int indent, Change change) {
        write(indent, change, described(change.id()));
    }

    private void write(int indent, Change change, String what) {
        switch (change) {
            case Change.Create create -> whole(indent, "+ ", Tone.CREATED, what, create.object());
            case Change.Drop drop -> whole(indent, "- ", Tone.DROPPED, what, drop.object());
            case Change.Rename rename ->
                writer.line(
                        indent,
                        Span.of(Tone.CHANGED, "~ "),
                        Span.of(indent == 0 ? Tone.HEADING : Tone.PLAIN, what),
                        Span.of(Tone.CHANGED, RenameText.arrow(rename)));
            case Change.Alter alter -> {
                writer.line(
                        indent, Span.of(Tone.CHANGED, "~ "), Span.of(indent == 0 ? Tone.HEADING : Tone.PLAIN, what));
                DeltaText.write(writer, indent + 4, alter.deltas());
            }
        }
    }

    private void whole(int indent, String mark, Tone tone, String what, SchemaObject object) {
        String phrase = Phrases.of(object);
        writer.paragraph(indent, 4, tone, mark + what + (phrase.isEmpty() ? "" : "  " + phrase));
    }

    private static String described(ObjectId id) {
        return id.kind().label() + " " + Names.path(id);
    }

    /** What comes or goes is shown whole; of what has no name and is altered, the definition says which it is. */
    private static String part(Change change) {
        String described = describedPart(change.id());
        return change instanceof Change.Alter && change.id() instanceof UnnamedId
                ? described + " " + Names.own(change.id())
                : described;
    }

    /** With what it is a part of, where that isn't the outermost object. */
    private static String describedPart(ObjectId id) {
        String own = Phrases.join(id.kind().label(), PartNames.of(id));
        return id.owner()
                .filter(owner -> owner.owner().isPresent())
                .map(owner -> own + " of " + describedPart(owner))
                .orElse(own);
    }

    /** The object itself first; columns in the order of their table, not of their names; everything else as it comes. */
    private List<Change> inOrder(ObjectId root, List<Change> changes) {
        List<ObjectId> columns = new ArrayList<>();
        to.columns(root).stream().map(Column::id).forEach(columns::add);
        from.columns(root).stream().map(Column::id).forEach(columns::add);
        List<Change> ordered = new ArrayList<>(changes);
        ordered.sort(
                Comparator.comparing((Change change) -> !RenameText.id(change).equals(root))
                        .thenComparing(change -> !(change instanceof Change.Rename))
                        .thenComparing(change -> change.id().kind())
                        .thenComparingInt(change -> Math.max(0, columns.indexOf(change.id()))));
        return ordered;
    }
}
