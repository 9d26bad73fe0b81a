package dev.plumbline.app.json;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the parts of a snapshot, wherever it stands in a document. */
final class SnapshotParts {
    private SnapshotParts() {}

    /** A snapshot within another document. */
    static Snapshot whole(Node.Fields fields, Engine engine) {
        IdReader ids = ids(engine);
        ObjectReader reader = objects(ids, engine);
        List<SchemaObject> objects = new ArrayList<>();
        fields.get("catalog").items().forEach(item -> reader.readWhole(item, objects));
        return new Snapshot(
                header(fields.get("header").fields(), ids),
                catalog(objects, fields.place()),
                evidence(fields.get("evidence").fields(), ids));
    }

    static Catalog catalog(List<SchemaObject> objects, Node.Place place) {
        try {
            return Catalog.of(objects);
        } catch (IllegalArgumentException contradictory) {
            throw place.malformed(String.valueOf(contradictory.getMessage()));
        }
    }

    /** What reads ids of the neutral kinds and of an engine's own. */
    static IdReader ids(Engine engine) {
        return new IdReader(kinds(engine));
    }

    static ObjectReader objects(IdReader ids, Engine engine) {
        return new ObjectReader(ids, details(engine));
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

    static Header header(Node.Fields header, IdReader ids) {
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

    static Unknown unknown(Node.Fields fields, IdReader ids) {
        return new Unknown(fields.find("object").map(ids::read), fields.text("what"), fields.text("reason"));
    }

    static Notice notice(Node.Fields fields) {
        return new Notice(fields.text("code"), fields.text("message"));
    }

    static Evidence evidence(Node.Fields evidence, IdReader ids) {
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
