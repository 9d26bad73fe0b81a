package dev.plumbline.app.json;

import dev.plumbline.app.engines.Engines;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.Dependency;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.FormerName;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Kinds;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.PhysicalIdentity;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.problem.UsageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads what {@link SnapshotWriter} writes, whatever the order of the fields. */
public final class SnapshotReader {
    private static final String FAMILY = "plumbline-snapshot/";

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
        JsonInput input = new JsonInput(document, name);
        checkFormat(input, name);
        Node.Fields header = required(input, "header", name);
        Engine engine = engines.named(header.text("engine"));
        IdReader ids = new IdReader(kinds(engine));
        Catalog catalog = catalog(input, new ObjectReader(ids, details(engine)), name);
        Node.Fields evidence = input.field("evidence")
                .map(Node::fields)
                .orElseGet(() -> new Node.Fields(new Node.Place(name, 1), Map.of()));
        input.checkEnd();
        return new Snapshot(header(header, ids), catalog, evidence(evidence, ids));
    }

    private static void checkFormat(JsonInput input, String name) {
        String format = input.field("format").map(Node::text).orElse("");
        if (format.equals(SnapshotWriter.FORMAT)) {
            return;
        }
        if (format.startsWith(FAMILY)) {
            throw new UsageException(
                    "PLB-1252",
                    "%s is of the format %s; this version reads %s".formatted(name, format, SnapshotWriter.FORMAT),
                    "Update plumb, or write the snapshot again with this version");
        }
        throw new UsageException(
                "PLB-1253",
                "%s is not a snapshot: %s".formatted(name, format.isEmpty() ? "it names no format" : format),
                "Write one with plumb snapshot SOURCE -o FILE");
    }

    private static Node.Fields required(JsonInput input, String field, String name) {
        return input.field(field)
                .map(Node::fields)
                .orElseThrow(() -> new Node.Place(name, 1).malformed("there is no \"%s\"".formatted(field)));
    }

    private static Map<String, ObjectKind<?>> kinds(Engine engine) {
        Map<String, ObjectKind<?>> kinds = new HashMap<>();
        Kinds.NEUTRAL.forEach(kind -> kinds.put(kind.name(), kind));
        engine.kinds().forEach(kind -> kinds.put(kind.name(), kind));
        return kinds;
    }

    private static Map<String, DetailKind<?>> details(Engine engine) {
        Map<String, DetailKind<?>> details = new HashMap<>();
        engine.details().forEach(kind -> details.put(kind.name(), kind));
        return details;
    }

    private static Catalog catalog(JsonInput input, ObjectReader reader, String name) {
        List<SchemaObject> objects = new ArrayList<>();
        input.items("catalog", item -> reader.readWhole(item, objects));
        try {
            return Catalog.of(objects);
        } catch (IllegalArgumentException contradictory) {
            throw new Node.Place(name, 1).malformed(String.valueOf(contradictory.getMessage()));
        }
    }

    private static Header header(Node.Fields header, IdReader ids) {
        return new Header(
                header.text("engine"),
                header.text("version"),
                header.list("settings", node -> setting(node.fields())),
                header.list("unknowns", node -> unknown(node.fields(), ids)),
                header.list("notices", node -> notice(node.fields())));
    }

    private static Header.Setting setting(Node.Fields fields) {
        return new Header.Setting(fields.text("name"), fields.text("value"));
    }

    private static Unknown unknown(Node.Fields fields, IdReader ids) {
        return new Unknown(fields.find("object").map(ids::read), fields.text("what"), fields.text("reason"));
    }

    private static Notice notice(Node.Fields fields) {
        return new Notice(fields.text("code"), fields.text("message"));
    }

    private static Evidence evidence(Node.Fields evidence, IdReader ids) {
        List<Dependency> dependencies = new ArrayList<>();
        for (Node row : evidence.list("dependencies", Function.identity())) {
            ObjectId dependent = ids.read(row.fields().get("object"));
            row.fields().list("on", ids::read).forEach(on -> dependencies.add(new Dependency(dependent, on)));
        }
        return new Evidence(
                Dependencies.of(dependencies),
                new PhysicalIdentity(
                        evidence.find("physicalDatabase").map(Node::text),
                        map(evidence, "physicalIds", ids, row -> row.text("id")),
                        map(evidence, "physicalValues", ids, row -> row.list("ids", Node::text))),
                map(evidence, "sizes", ids, row -> new Evidence.Size(row.number("rows"), row.number("bytes"))),
                new LinkedHashSet<>(evidence.list("generatedNames", ids::read)),
                map(evidence, "writtenText", ids, row -> row.text("text")),
                map(evidence, "listed", ids, row -> row.list("names", Node::text)),
                evidence.list("formerNames", node -> formerName(node.fields(), ids)));
    }

    private static FormerName formerName(Node.Fields row, IdReader ids) {
        return new FormerName(ids.read(row.get("object")), row.find("value").map(Node::text), row.text("name"));
    }

    private static <V> Map<ObjectId, V> map(
            Node.Fields evidence, String name, IdReader ids, Function<Node.Fields, V> value) {
        Map<ObjectId, V> map = new LinkedHashMap<>();
        evidence.list(name, Node::fields).forEach(row -> map.put(ids.read(row.get("object")), value.apply(row)));
        return map;
    }
}
