package dev.plumbline.app.json;

import dev.plumbline.app.engines.Engines;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what {@link SnapshotWriter} writes, whatever the order of the fields. */
public final class SnapshotReader {
    private final Engines engines;

    /** With the engines whose objects may be met. */
    public SnapshotReader(Engines engines) {
        this.engines = engines;
    }

    /**
     * The snapshot in a document.
     *
     * @param document in UTF-8
     * @param name the document's name for a person
     * @throws UsageException if it is none, is damaged, is of a newer format, or of an engine that isn't there
     */
    public Snapshot read(byte[] document, String name) {
        JsonInput input = new JsonInput(DocumentSort.SNAPSHOT, document, name);
        input.checkFormat();
        Node.Fields header = required(input, "header", name);
        Engine engine = engines.named(header.text("engine"));
        IdReader ids = SnapshotParts.ids(engine);
        Catalog catalog = catalog(input, SnapshotParts.objects(ids, engine), name);
        Node.Fields evidence = input.field("evidence")
                .map(Node::fields)
                .orElseGet(() -> new Node.Fields(new Node.Place(DocumentSort.SNAPSHOT, name, 1), Map.of()));
        input.checkEnd();
        return new Snapshot(SnapshotParts.header(header, ids), catalog, SnapshotParts.evidence(evidence, ids));
    }

    private static Node.Fields required(JsonInput input, String field, String name) {
        return input.field(field)
                .map(Node::fields)
                .orElseThrow(() -> new Node.Place(DocumentSort.SNAPSHOT, name, 1)
                        .malformed("there is no \"%s\"".formatted(field)));
    }

    private static Catalog catalog(JsonInput input, ObjectReader reader, String name) {
        List<SchemaObject> objects = new ArrayList<>();
        input.items("catalog", item -> reader.readWhole(item, objects));
        return SnapshotParts.catalog(objects, new Node.Place(DocumentSort.SNAPSHOT, name, 1));
    }
}
