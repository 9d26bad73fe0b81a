package dev.plumbline.report;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ColumnOwner;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table, or a view, or what else has columns: heading, columns, then its parts. */
final class TableText {
    private static final int QUERY_LINES = 8;

    private final TextWriter writer;
    private final int indent;
    private final Snapshot snapshot;
    private final Selection selection;

    TableText(TextWriter writer, int indent, Snapshot snapshot, Selection selection) {
        this.writer = writer;
        this.indent = indent;
        this.snapshot = snapshot;
        this.selection = selection;
    }

    static boolean isTable(SchemaObject root) {
        return root instanceof Table
                || root instanceof View
                || root instanceof MaterializedView
                || root instanceof ColumnOwner;
    }

    void write(SchemaObject table) {
        writer.blank();
        heading(table);
        CommonText.write(writer, indent + 2, table);
        columns(table);
        parts(table.id());
        query(table);
    }

    private void heading(SchemaObject table) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.of(Tone.MUTED, table.kind().label() + " "));
        spans.add(Span.of(Tone.HEADING, Names.own(table.id())));
        String about = Phrases.join(
                table instanceof ColumnOwner owner ? Properties.phrase(owner) : "", Properties.phrase(table.detail()));
        if (!about.isEmpty()) {
            spans.add(Span.of(Tone.MUTED, "  " + about));
        }
        Optional.ofNullable(snapshot.evidence().sizes().get(table.id()))
                .map(TableText::size)
                .filter(size -> !size.isEmpty())
                .ifPresent(size -> spans.add(Span.of(Tone.MUTED, "  (" + size + ")")));
        writer.line(indent, spans);
    }

    static String size(Evidence.Size size) {
        String rows = size.rows() < 0 ? "" : "~" + Counts.of(size.rows(), "row");
        String bytes = size.bytes() <= 0 ? "" : Counts.bytes(size.bytes());
        return rows.isEmpty() || bytes.isEmpty() ? rows + bytes : rows + ", " + bytes;
    }

    private void columns(SchemaObject table) {
        ColumnMarks marks =
                ColumnMarks.of(table.id().namespace(), selection.catalog().members(table.id()));
        boolean stored = !(table instanceof View || table instanceof MaterializedView);
        writer.table(
                indent + 2,
                selection.columns(table.id()).stream()
                        .map(column -> row(column, stored, marks.of(column.id().identifier())))
                        .toList());
    }

    private List<Span> row(Column column, boolean stored, String marks) {
        String nullability = column.nullable() ? "null" : "not null";
        String value = Phrases.join(Phrases.value(column), Phrases.collation(column.collation()));
        String detail = Properties.phrase(column.detail());
        String comment = SafeText.flat(column.common().comment());
        List<Span> row = new ArrayList<>();
        row.add(Span.of(Names.name(column.id().identifier())));
        row.add(Span.of(SafeText.flat(column.type().text())));
        row.add(Span.of(column.nullable() ? Tone.MUTED : Tone.PLAIN, stored ? nullability : ""));
        if (writer.isNarrow()) {
            row.add(Span.of(Stream.of(value, detail, marks, comment)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "))));
        } else {
            row.add(Span.of(Phrases.join(value, detail)));
            row.add(Span.of(Tone.CREATED, marks));
            row.add(Span.of(Tone.MUTED, comment));
        }
        return row;
    }

    private void parts(ObjectId table) {
        List<SchemaObject> parts = selection.members(table).stream()
                .filter(member -> !(member instanceof Column))
                .toList();
        if (!parts.isEmpty()) {
            writer.line(0);
            writer.table(indent + 2, parts.stream().map(TableText::part).toList());
        }
    }

    private static List<Span> part(SchemaObject part) {
        return List.of(
                Span.of(Tone.MUTED, part.kind().label()),
                Span.of(PartNames.of(part.id())),
                Span.of(Phrases.of(part)),
                Span.of(Tone.MUTED, SafeText.flat(part.common().comment())));
    }

    private void query(SchemaObject view) {
        Optional<String> query = switch (view) {
            case View plain -> Optional.of(plain.query().text());
            case MaterializedView stored -> Optional.of(stored.query().text());
            case SchemaObject other -> Optional.empty();
        };
        // As somebody wrote it, where the engine keeps that: it has lines.
        query.map(text -> snapshot.evidence().writtenText().getOrDefault(view.id(), text))
                .map(SafeText::lines)
                .filter(lines -> !lines.isEmpty())
                .ifPresent(this::query);
    }

    private void query(List<String> lines) {
        writer.line(0);
        boolean whole = lines.size() <= QUERY_LINES + 1;
        writer.verbatim(indent + 2, Tone.PLAIN, whole ? lines : lines.subList(0, QUERY_LINES));
        if (!whole) {
            writer.line(indent + 2, Span.of(Tone.MUTED, "… " + (lines.size() - QUERY_LINES) + " more lines"));
        }
    }
}
