package dev.plumbline.app.json;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Header;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes a diff as a document. The same diff gives the same bytes. */
public final class DiffWriter {
    /** What the document calls itself. */
    public static final String FORMAT = "plumbline-diff/1";

    /**
     * Writes the document; the target is flushed and stays open.
     *
     * @throws IOException if the target fails
     */
    public void write(Diff diff, Writer target) throws IOException {
        JsonOutput.write(target, output -> document(diff, output));
    }

    private static void document(Diff diff, JsonOutput output) {
        ObjectWriter objects = new ObjectWriter(output, IdWriter.Spelling.FULL);
        ChangeWriter changes = new ChangeWriter(output, objects);
        Findings findings = new Findings(output, objects.ids());
        output.object(() -> {
            output.field("format", FORMAT);
            sides(diff, output);
            output.list("ignored", ignored(diff.projection()), output.generator()::writeString);
            output.field("filtered", diff.projection().filters());
            output.list("changes", all(diff), changes::write);
            new LikenessWriter(output, objects.ids()).write(diff);
            output.list("notCompared", diff.notCompared(), findings::unknown);
            output.list("notices", diff.notices(), findings::notice);
        });
    }

    static List<String> ignored(Projection projection) {
        return projection.ignored().stream().map(Aspect::label).sorted().toList();
    }

    private static List<Change> all(Diff diff) {
        List<Change> all = new ArrayList<>(diff.renames());
        all.addAll(diff.changes());
        return all;
    }

    /** What was compared with what. */
    static void sides(Diff diff, JsonOutput output) {
        side("from", diff.original().header(), Fingerprint.of(diff.original().catalog()), output);
        side("to", diff.to().header(), Fingerprint.of(diff.to().catalog()), output);
    }

    private static void side(String name, Header header, Fingerprint fingerprint, JsonOutput output) {
        output.object(name, () -> {
            output.field("engine", header.engine());
            output.field("version", header.version());
            output.field("fingerprint", fingerprint.text());
        });
    }
}
