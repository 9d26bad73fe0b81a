package dev.plumbline.core.rename;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.model.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes objects anew with the names that they, and what they refer to, have after renames. Texts of the server's are left as
 * they are: only the server knows what in them is a name.
 */
public final class Rewriting {
    private final NewNames names;
    private final RecordCopies copies = new RecordCopies();

    public Rewriting(NewNames names) {
        this.names = names;
    }

    /** The object with the new names; the same instance where it has none of the old. */
    public SchemaObject of(SchemaObject object) {
        Map<String, Object> changed = new HashMap<>();
        ObjectId id = names.of(object.id());
        if (!same(id, object.id())) {
            changed.put("id", id);
        }
        own(object.kind(), object, changed);
        Detail detail = detail(object.detail().detailKind(), object.detail(), places(object));
        if (!detail.equals(object.detail())) {
            changed.put("detail", detail);
        }
        return changed.isEmpty() ? object : (SchemaObject) copies.of(object, changed);
    }

    private static boolean same(ObjectId one, ObjectId other) {
        return one.equals(other) && one.name().equals(other.name());
    }

    /** Whose columns the names in an object are of: its own, or its owner's. */
    private static List<ObjectId> places(SchemaObject object) {
        List<ObjectId> places = new ArrayList<>(List.of(object.id()));
        object.id().owner().ifPresent(places::add);
        return places;
    }

    private <T extends SchemaObject> void own(ObjectKind<T> kind, SchemaObject object, Map<String, Object> changed) {
        T typed = kind.type().cast(object);
        for (Property<T, ?> property : kind.properties()) {
            List<ObjectId> places = property.equals(ForeignKey.REFERENCED_COLUMNS) && typed instanceof ForeignKey key
                    ? List.of(key.referencedTable())
                    : places(object);
            Object before = property.of(typed);
            Object after = property.equals(EnumType.VALUES) && typed instanceof EnumType type
                    ? values(type)
                    : value(property.shape(), before, places);
            if (!after.equals(before)) {
                changed.put(property.name(), after);
            }
        }
    }

    private List<String> values(EnumType type) {
        return names.renamesValueOf(type.id())
                ? type.values().stream()
                        .map(value -> names.value(type.id(), value))
                        .toList()
                : type.values();
    }

    private <D extends Detail> Detail detail(DetailKind<D> kind, Detail detail, List<ObjectId> places) {
        return (Detail) owner(kind.properties(), kind.type().cast(detail), places);
    }

    private <O> Object owner(List<Property<O, ?>> properties, O owner, List<ObjectId> places) {
        Map<String, Object> changed = new HashMap<>();
        List<ObjectId> around = around(properties, owner, places);
        for (Property<O, ?> property : properties) {
            Object before = property.of(owner);
            Object after = value(property.shape(), before, around);
            if (!after.equals(before)) {
                changed.put(property.name(), after);
            }
        }
        return changed.isEmpty() ? owner : copies.of(owner, changed);
    }

    /** Names beside a reference to a table are of its columns. */
    private static <O> List<ObjectId> around(List<Property<O, ?>> properties, O owner, List<ObjectId> places) {
        List<ObjectId> around = new ArrayList<>();
        properties.stream()
                .filter(property -> property.shape() instanceof Shape.Reference)
                .flatMap(property -> referenced(property, owner).stream())
                .forEach(around::add);
        around.addAll(places);
        return around;
    }

    private static <O, V> List<ObjectId> referenced(Property<O, V> property, O owner) {
        return Values.references(property.shape(), property.of(owner)).toList();
    }

    private Object value(Shape<?> shape, Object value, List<ObjectId> places) {
        return switch (shape) {
            case Shape.Reference reference -> reference((ObjectId) value);
            case Shape.Name name -> name((Identifier) value, places);
            case Shape.Maybe<?> maybe -> optional(maybe, (Optional<?>) value, places);
            case Shape.Many<?> many -> list(many, (List<?>) value, places);
            case Shape.Structure<?> structure -> structure(structure, value, places);
            case Shape.Text text -> value;
            case Shape.WholeNumber number -> value;
            case Shape.Flag flag -> value;
            case Shape.Type type -> value;
            case Shape.ServerExpression expression -> value;
            case Shape.ServerDefinition definition -> value;
            case Shape.Guarded guarded -> value;
            case Shape.Choice<?> choice -> value;
        };
    }

    private ObjectId reference(ObjectId before) {
        ObjectId after = names.of(before);
        return same(after, before) ? before : after;
    }

    private Identifier name(Identifier name, List<ObjectId> places) {
        return places.stream()
                .filter(place -> names.renamesColumn(place, name))
                .findFirst()
                .map(place -> names.column(place, name))
                .orElse(name);
    }

    private Object optional(Shape.Maybe<?> shape, Optional<?> value, List<ObjectId> places) {
        if (value.isEmpty()) {
            return value;
        }
        Object after = value(shape.of(), value.get(), places);
        return after.equals(value.get()) ? value : Optional.of(after);
    }

    private Object list(Shape.Many<?> shape, List<?> items, List<ObjectId> places) {
        List<Object> after = new ArrayList<>(items.size());
        boolean changed = false;
        for (Object item : items) {
            Object next = value(shape.of(), item, places);
            changed |= !next.equals(item);
            after.add(next);
        }
        return changed ? after : items;
    }

    private <R extends Record> Object structure(Shape.Structure<R> shape, Object value, List<ObjectId> places) {
        return owner(shape.properties(), Objects.requireNonNull(shape.type().cast(value)), places);
    }
}
