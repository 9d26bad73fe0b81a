package dev.plumbline.app.json;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.SchemaObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link ObjectWriter} writes. */
final class ObjectReader {
    private final IdReader ids;
    private final ValueReader values;
    private final Map<String, DetailKind<?>> details;

    ObjectReader(IdReader ids, Map<String, DetailKind<?>> details) {
        this.ids = ids;
        this.values = new ValueReader(ids);
        this.details = details;
    }

    /** An object and all its members, into this list. */
    void readWhole(Node node, List<SchemaObject> objects) {
        Node.Fields fields = node.fields();
        read(fields, ids.root(fields), objects);
    }

    private void read(Node.Fields fields, ObjectId id, List<SchemaObject> objects) {
        objects.add(object(fields, id, ids.kind(fields)));
        for (Node member : fields.find("members").map(Node::items).orElse(List.of())) {
            Node.Fields memberFields = member.fields();
            read(memberFields, ids.member(memberFields, id), objects);
        }
    }

    private <T extends SchemaObject> SchemaObject object(Node.Fields fields, ObjectId id, ObjectKind<T> kind) {
        Map<String, Object> components = new HashMap<>();
        components.put("id", id);
        components.put("common", common(fields));
        components.put("detail", fields.find("detail").map(this::detail).orElse(Detail.NONE));
        Node.Fields properties =
                fields.find("properties").map(Node::fields).orElseGet(() -> new Node.Fields(fields.place(), Map.of()));
        return values.owner(kind.type(), kind.properties(), properties, components);
    }

    private CommonProperties common(Node.Fields fields) {
        Map<String, Node> common = new HashMap<>();
        CommonProperties.PROPERTIES.forEach(
                property -> fields.find(property.name()).ifPresent(node -> common.put(property.name(), node)));
        if (common.isEmpty()) {
            return CommonProperties.NONE;
        }
        return values.owner(
                CommonProperties.class, CommonProperties.PROPERTIES, new Node.Fields(fields.place(), common), Map.of());
    }

    private Detail detail(Node node) {
        Node.Fields fields = node.fields();
        Node name = fields.get("kind");
        DetailKind<?> kind = Optional.<DetailKind<?>>ofNullable(details.get(name.text()))
                .orElseThrow(() -> name.place().malformed("there is no detail \"%s\"".formatted(name.text())));
        return values.owner(
                kind.type(), kind.properties(), fields.get("properties").fields(), Map.of());
    }
}
