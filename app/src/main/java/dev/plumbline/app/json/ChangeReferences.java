package dev.plumbline.app.json;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Delta;
import dev.plumbline.core.diff.Likeness;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds changes that a document only refers to, in the snapshots that it holds.
 *
 * <p>A property of an engine's detail is called {@code detail.NAME}, since the kind may have one of the same name.
 */
final class ChangeReferences {
    private static final String OF_DETAIL = "detail.";

    private final IdReader ids;
    private final Snapshot original;
    private final Snapshot from;
    private final Snapshot to;
    private final Map<Key, Change> read = new HashMap<>();

    /**
     * With the sides of a diff.
     *
     * @param original what is there
     * @param from what is there after renames
     */
    ChangeReferences(IdReader ids, Snapshot original, Snapshot from, Snapshot to) {
        this.ids = ids;
        this.original = original;
        this.from = from;
        this.to = to;
    }

    /** What tells changes of a diff apart. */
    private record Key(String change, ObjectId id, Optional<Change.RenamedValue> value) {}

    /** The names of what differs, as documents have them. */
    static List<String> properties(Change.Alter alter) {
        List<Property<?, ?>> ofDetail =
                new ArrayList<>(alter.before().detail().detailKind().properties());
        return alter.deltas().stream()
                .map(Delta::property)
                .map(property -> ofDetail.contains(property) ? OF_DETAIL + property.name() : property.name())
                .toList();
    }

    /** A rename that was told or known: from what is there to what that is after renames. */
    Change.Rename rename(Node node) {
        Node.Fields fields = node.fields();
        SchemaObject before = object(original, fields.get("id"));
        ObjectId then = ids.read(fields.get("to"));
        SchemaObject after = from.catalog().find(then).orElseGet(() -> object(to, fields.get("to")));
        return remember(fields, rename(fields, before, after));
    }

    /** Something of which it was inferred, or nobody knows, whether it is only called otherwise. */
    Likeness likeness(Node node) {
        Node.Fields fields = node.fields();
        return new Likeness(
                object(original, fields.get("id")),
                object(to, fields.get("to")),
                value(fields),
                fields.number("perMille") / 1000.0,
                fields.list("supports", Node::text),
                fields.list("contradicts", Node::text),
                fields.list("renames", Node::text),
                Labels.read(Likeness.Verdict.values(), fields.get("verdict")));
    }

    /** Any other change. */
    Change change(Node node) {
        Node.Fields fields = node.fields();
        Node sort = fields.get("change");
        Node id = fields.get("id");
        return switch (sort.text()) {
            case "create" -> remember(fields, new Change.Create(object(to, id)));
            case "drop" -> remember(fields, new Change.Drop(object(from, id)));
            case "rename" -> remember(fields, rename(fields, object(from, id), object(to, fields.get("to"))));
            case "alter" -> {
                SchemaObject after = object(to, fields.find("to").orElse(id));
                yield remember(fields, alter(fields, object(from, id), after));
            }
            default -> throw sort.place().malformed("there is no change \"%s\"".formatted(sort.text()));
        };
    }

    /** One that was read before. */
    Change known(Node node) {
        Node.Fields fields = node.fields();
        return Optional.ofNullable(read.get(key(fields)))
                .orElseThrow(() -> fields.place().malformed("this is none of the differences"));
    }

    private <C extends Change> C remember(Node.Fields fields, C change) {
        read.put(key(fields), change);
        return change;
    }

    private Key key(Node.Fields fields) {
        return new Key(fields.text("change"), ids.read(fields.get("id")), value(fields));
    }

    private static Optional<Change.RenamedValue> value(Node.Fields fields) {
        return fields.find("value")
                .map(Node::fields)
                .map(value -> new Change.RenamedValue(value.text("before"), value.text("after")));
    }

    private static Change.Rename rename(Node.Fields fields, SchemaObject before, SchemaObject after) {
        return new Change.Rename(
                before,
                after,
                value(fields),
                Labels.read(Change.Origin.values(), fields.get("origin")),
                fields.find("keepsName").map(Node::flag).orElse(false));
    }

    private static Change.Alter alter(Node.Fields fields, SchemaObject before, SchemaObject after) {
        List<Delta<?>> deltas = fields.list("properties", name -> delta(name, before, after));
        if (deltas.isEmpty() || !before.kind().equals(after.kind())) {
            throw fields.place().malformed("nothing differs here");
        }
        return new Change.Alter(before, after, deltas);
    }

    private static Delta<?> delta(Node name, SchemaObject before, SchemaObject after) {
        return own(before.kind(), name.text(), before, after)
                .or(() -> among(CommonProperties.PROPERTIES, name.text(), before.common(), after.common()))
                .or(() -> detail(before.detail().detailKind(), name.text(), before.detail(), after.detail()))
                .orElseThrow(() -> name.place().malformed("there is no property \"%s\"".formatted(name.text())));
    }

    private static <T extends SchemaObject> Optional<Delta<?>> own(
            ObjectKind<T> kind, String name, SchemaObject before, SchemaObject after) {
        return among(
                kind.properties(), name, kind.type().cast(before), kind.type().cast(after));
    }

    private static <D extends Detail> Optional<Delta<?>> detail(
            DetailKind<D> kind, String name, Detail before, Detail after) {
        return name.startsWith(OF_DETAIL) && kind.type().isInstance(after)
                ? among(
                        kind.properties(),
                        name.substring(OF_DETAIL.length()),
                        kind.type().cast(before),
                        kind.type().cast(after))
                : Optional.empty();
    }

    private static <O> Optional<Delta<?>> among(List<Property<O, ?>> properties, String name, O before, O after) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .map(property -> delta(property, before, after));
    }

    private static <O, V> Delta<?> delta(Property<O, V> property, O before, O after) {
        return new Delta<>(property, property.of(before), property.of(after));
    }

    private SchemaObject object(Snapshot side, Node node) {
        ObjectId id = ids.read(node);
        return side.catalog()
                .find(id)
                .orElseThrow(() -> node.place().malformed("%s is not there".formatted(id.describe())));
    }
}
