package dev.plumbline.report;

import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A large schema at a glance: what there is by schema, the largest tables, and how to see more. */
final class InspectSummary {
    private static final int LARGEST = 10;

    private final TextWriter writer;
    private final Snapshot snapshot;
    private final Selection selection;

    InspectSummary(TextWriter writer, Snapshot snapshot, Selection selection) {
        this.writer = writer;
        this.snapshot = snapshot;
        this.selection = selection;
    }

    void write() {
        List<List<Span>> rows = new ArrayList<>();
        selection.roots().forEach((place, roots) -> {
            String counts = Counts.byKind(roots.stream().filter(root -> !(root instanceof Schema)));
            rows.add(List.of(Span.of(Tone.HEADING, title(place)), Span.of(counts.isEmpty() ? "empty" : counts)));
        });
        writer.table(0, rows);
        largest();
        hints();
    }

    private static String title(Namespace place) {
        return place.equals(Namespace.DEFAULT) ? "in the database" : "schema " + Names.namespace(place);
    }

    private void largest() {
        boolean bytes = snapshot.evidence().sizes().values().stream().anyMatch(size -> size.bytes() >= 0);
        Comparator<Map.Entry<ObjectId, Evidence.Size>> bySize = Comparator.comparingLong(
                entry -> bytes ? entry.getValue().bytes() : entry.getValue().rows());
        List<List<Span>> rows = snapshot.evidence().sizes().entrySet().stream()
                .filter(entry -> entry.getKey().kind().equals(Table.KIND))
                .filter(entry -> !TableText.size(entry.getValue()).isEmpty())
                .sorted(bySize.reversed().thenComparing(Map.Entry::getKey))
                .limit(LARGEST)
                .map(entry -> List.of(
                        Span.of(Names.path(entry.getKey())), Span.of(Tone.MUTED, TableText.size(entry.getValue()))))
                .toList();
        if (!rows.isEmpty()) {
            writer.blank();
            writer.line(0, Span.of(Tone.MUTED, "largest tables"));
            writer.table(2, rows);
        }
    }

    /** Examples with names that are there, so that they can be typed as they stand. */
    private void hints() {
        writer.blank();
        writer.line(0, Span.of(Tone.MUTED, "too many to show at once; to see more:"));
        List<List<Span>> hints = new ArrayList<>();
        selection.roots().keySet().stream()
                .filter(place -> selection.roots().size() > 1)
                .flatMap(place -> place.schema().stream())
                .findFirst()
                .ifPresent(schema -> hints.add(hint("--schema " + Names.name(schema), "one schema")));
        selection
                .objects()
                .filter(Table.class::isInstance)
                .map(SchemaObject::id)
                .findFirst()
                .ifPresent(
                        table -> hints.add(hint("--include " + example(table), "objects by name; * and ? are wild")));
        hints.add(hint("--include '*'", "everything, as text"));
        hints.add(hint("--format json", "everything, for a program"));
        writer.table(2, hints);
    }

    private static String example(ObjectId table) {
        String name = Names.own(table);
        return name.startsWith("\"") ? "'" + SafeText.line(table.name()) + "'" : name;
    }

    private static List<Span> hint(String option, String effect) {
        return List.of(Span.of(option), Span.of(Tone.MUTED, effect));
    }
}
