package dev.plumbline.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.engines.SketchSnapshot;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DiffDocumentTest {
    private final Snapshot snapshot = SketchSnapshot.make();
    private final Snapshot empty =
            new Snapshot(new Header("sketch", "1.0", List.of(), List.of(), List.of()), Catalog.EMPTY, Evidence.NONE);

    @Test
    void aDiffIsAsItsSchemaSays() throws IOException {
        Snapshot changed = Documents.read(Documents.write(snapshot)
                .replace("\"total > 0\"", "\"total > 1\"")
                .replace("\"1 + 1\"", "\"1 + 2\"")
                .replace("\"comment\": \"says", "\"comment\": \"cries"));
        for (Diff diff : List.of(diff(snapshot, changed), diff(empty, snapshot), diff(snapshot, empty))) {
            String document = write(diff);

            assertThat(Documents.violations("diff-1.json", document)).isEmpty();
            assertThat(write(diff)).isEqualTo(document);
        }
        assertThat(write(diff(snapshot, changed))).contains("\"change\": \"alter\"", "\"before\": \"total > 0\"");
    }

    private static Diff diff(Snapshot from, Snapshot to) {
        return new Differ(new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of())).diff(from, to);
    }

    private static String write(Diff diff) throws IOException {
        StringWriter document = new StringWriter();
        new DiffWriter().write(diff, document);
        return document.toString();
    }
}
