package dev.plumbline.app.json;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.Dependency;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Writes a snapshot as a document that {@link SnapshotReader} reads back as an equal one. The same snapshot gives the same
 * bytes.
 */
public final class SnapshotWriter {
    /** What the document calls itself. */
    public static final String FORMAT = "plumbline-snapshot/1";

    /**
     * Writes the document; the target is flushed and stays open.
     *
     * @throws IOException if the target fails
     */
    public void write(Snapshot snapshot, Writer target) throws IOException {
        JsonOutput.write(target, output -> new Document(output).write(snapshot));
    }

    /** Writes a snapshot as a field of another document. */
    static void write(String name, Snapshot snapshot, JsonOutput output) {
        output.object(name, () -> new Document(output).parts(snapshot));
    }

    /** One document on its way. */
    private static final class Document {
        private final JsonOutput output;
        private final ObjectWriter objects;

        Document(JsonOutput output) {
            this.output = output;
            this.objects = new ObjectWriter(output, IdWriter.Spelling.FULL);
        }

        void write(Snapshot snapshot) {
            output.object(() -> {
                output.field("format", FORMAT);
                parts(snapshot);
            });
        }

        void parts(Snapshot snapshot) {
            output.object("header", () -> header(snapshot.header()));
            catalog(snapshot.catalog());
            output.object("evidence", () -> evidence(snapshot.evidence()));
        }

        private void header(Header header) {
            output.field("engine", header.engine());
            output.field("version", header.version());
            output.listIfAny(
                    "settings",
                    header.settings(),
                    setting -> row(() -> {
                        output.field("name", setting.name());
                        output.field("value", setting.value());
                    }));
            Findings findings = new Findings(output, objects.ids());
            output.listIfAny("unknowns", header.unknowns(), findings::unknown);
            output.listIfAny("notices", header.notices(), findings::notice);
        }

        private void catalog(Catalog catalog) {
            List<SchemaObject> roots = catalog.roots().toList();
            output.list("catalog", roots, root -> objects.writeWhole(root, catalog));
        }

        private void evidence(Evidence evidence) {
            dependencies(evidence.dependencies());
            evidence.physical().database().ifPresent(database -> output.field("physicalDatabase", database));
            map("physicalIds", evidence.physical().ids(), physical -> output.field("id", physical));
            map(
                    "physicalValues",
                    evidence.physical().values(),
                    values -> output.list("ids", values, output.generator()::writeString));
            map("sizes", evidence.sizes(), size -> {
                output.field("rows", size.rows());
                output.field("bytes", size.bytes());
            });
            output.listIfAny(
                    "generatedNames",
                    evidence.generatedNames().stream().sorted().toList(),
                    objects.ids()::write);
            map("writtenText", evidence.writtenText(), text -> output.field("text", text));
            map("listed", evidence.listed(), names -> output.list("names", names, output.generator()::writeString));
            output.listIfAny(
                    "formerNames",
                    evidence.formerNames(),
                    former -> row(() -> {
                        objects.ids().write("object", former.object());
                        former.value().ifPresent(value -> output.field("value", value));
                        output.field("name", former.name());
                    }));
        }

        private void dependencies(Dependencies dependencies) {
            Map<ObjectId, List<ObjectId>> references = new TreeMap<>();
            dependencies.stream().forEach(dependency -> references(references, dependency));
            map("dependencies", references, referenced -> output.list("on", referenced, objects.ids()::write));
        }

        private static void references(Map<ObjectId, List<ObjectId>> references, Dependency dependency) {
            references
                    .computeIfAbsent(dependency.dependent(), absent -> new ArrayList<>())
                    .add(dependency.referenced());
        }

        private <V> void map(String name, Map<ObjectId, V> map, Consumer<V> fields) {
            Collection<Map.Entry<ObjectId, V>> sorted = new TreeMap<>(map).entrySet();
            output.listIfAny(
                    name,
                    sorted,
                    entry -> row(() -> {
                        objects.ids().write("object", entry.getKey());
                        fields.accept(entry.getValue());
                    }));
        }

        private void row(Runnable fields) {
            output.inline(() -> output.object(fields));
        }
    }
}
