package dev.plumbline.report;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Differences as a person reads them: object by object, before and after, a count, and what was left out. */
public final class DiffText {
    private final TextOptions options;

    public DiffText(TextOptions options) {
        this.options = options;
    }

    public String render(Diff diff) {
        TextWriter writer = new TextWriter(options);
        ChangeText changes =
                new ChangeText(writer, diff.from().catalog(), diff.to().catalog());
        byRoot(all(diff)).forEach((root, of) -> {
            changes.write(root, of);
            writer.line(0);
        });
        writer.line(0, Span.of(Tone.HEADING, count(all(diff))));
        LikenessText.write(writer, diff);
        leftOut(writer, diff);
        for (Unknown unknown : diff.notCompared()) {
            writer.paragraph(0, 2, Tone.CHANGED, "Not compared: " + UnknownText.of(unknown));
        }
        for (Notice notice : diff.notices()) {
            writer.paragraph(0, 2, Tone.CHANGED, notice.code() + ": " + SafeText.line(notice.message()));
        }
        return writer.toString();
    }

    /** What is renamed stands where it is found by its new name. */
    private static List<Change> all(Diff diff) {
        List<Change> all = new ArrayList<>(diff.renames());
        all.addAll(diff.changes());
        all.sort(Comparator.comparing((Change change) -> RenameText.id(change).root()));
        return all;
    }

    private static Map<ObjectId, List<Change>> byRoot(List<Change> changes) {
        Map<ObjectId, List<Change>> roots = new LinkedHashMap<>();
        changes.forEach(change -> roots.computeIfAbsent(RenameText.id(change).root(), absent -> new ArrayList<>())
                .add(change));
        return roots;
    }

    /** {@code 5 differences: 2 to create, 1 to drop, 2 to change}. */
    static String count(List<Change> changes) {
        if (changes.isEmpty()) {
            return "No differences.";
        }
        int created = 0;
        int dropped = 0;
        int renamed = 0;
        int altered = 0;
        for (Change change : changes) {
            switch (change) {
                case Change.Create create -> created++;
                case Change.Drop drop -> dropped++;
                case Change.Rename rename -> renamed++;
                case Change.Alter alter -> altered++;
            }
        }
        List<String> parts = new ArrayList<>();
        part(parts, created, "to create");
        part(parts, dropped, "to drop");
        part(parts, renamed, "to rename");
        part(parts, altered, "to change");
        return Counts.of(changes.size(), "difference") + ": " + String.join(", ", parts) + ".";
    }

    private static void part(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(Counts.grouped(count) + " " + what);
        }
    }

    static void leftOut(TextWriter writer, Diff diff) {
        if (!diff.leftOut().isEmpty()) {
            writer.paragraph(
                    0, 2, Tone.MUTED, "Left out: " + String.join(", ", diff.leftOut()) + " (--strict compares them).");
        }
        Projection projection = diff.projection();
        if (projection.filters()) {
            List<String> filters = new ArrayList<>();
            filter(filters, "schema", projection.schemas().stream().sorted().toList());
            filter(
                    filters,
                    "only",
                    projection.include().stream().map(glob -> glob.text()).toList());
            filter(
                    filters,
                    "not",
                    projection.exclude().stream().map(glob -> glob.text()).toList());
            filter(filters, "kinds", projection.kinds().stream().sorted().toList());
            writer.paragraph(0, 2, Tone.MUTED, "Looked at: " + String.join("; ", filters) + ".");
        }
    }

    private static void filter(List<String> filters, String label, List<String> names) {
        if (!names.isEmpty()) {
            filters.add(label + " " + SafeText.line(String.join(", ", names)));
        }
    }
}
