package dev.plumbline.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All objects of a database, by id: what equality, diff and fingerprints are over.
 *
 * <p>Immutable; iterated in the order of {@link ObjectId}, whatever order the objects came in.
 */
public final class Catalog {
    /** A catalogue without objects. */
    public static final Catalog EMPTY = Catalog.of(List.of());

    private final Map<ObjectId, SchemaObject> objects;
    private final Map<ObjectId, List<SchemaObject>> members;
    private final Map<ObjectKind<?>, List<SchemaObject>> kinds = new HashMap<>();

    private Catalog(Map<ObjectId, SchemaObject> objects, Map<ObjectId, List<SchemaObject>> members) {
        this.objects = objects;
        this.members = members;
        objects.values()
                .forEach(object -> kinds.computeIfAbsent(object.kind(), absent -> new ArrayList<>())
                        .add(object));
    }

    /**
     * A catalogue of these objects.
     *
     * @throws IllegalArgumentException if two have the same id, or the owner of one is missing
     */
    public static Catalog of(Collection<? extends SchemaObject> all) {
        List<SchemaObject> roots = new ArrayList<>();
        Map<ObjectId, List<SchemaObject>> members = new HashMap<>();
        for (SchemaObject object : all) {
            Optional<ObjectId> owner = object.id().owner();
            if (owner.isPresent()) {
                members.computeIfAbsent(owner.get(), absent -> new ArrayList<>())
                        .add(object);
            } else {
                roots.add(object);
            }
        }
        Map<ObjectId, SchemaObject> objects = LinkedHashMap.newLinkedHashMap(all.size());
        place(roots, members, objects);
        if (objects.size() < all.size()) {
            throw incomplete(all, objects);
        }
        members.replaceAll((owner, list) -> List.copyOf(list));
        return new Catalog(Collections.unmodifiableMap(objects), members);
    }

    /** Puts objects and their members into the order of ids: every owner before its members, siblings sorted. */
    private static void place(
            List<SchemaObject> siblings,
            Map<ObjectId, List<SchemaObject>> members,
            Map<ObjectId, SchemaObject> objects) {
        siblings.sort((one, other) -> ObjectIdOrder.compareSiblings(one.id(), other.id()));
        for (SchemaObject object : siblings) {
            if (objects.put(object.id(), object) != null) {
                throw new IllegalArgumentException(
                        "Two objects are called " + object.id().describe());
            }
            List<SchemaObject> own = members.get(object.id());
            if (own != null) {
                place(own, members, objects);
            }
        }
    }

    private static IllegalArgumentException incomplete(
            Collection<? extends SchemaObject> all, Map<ObjectId, SchemaObject> objects) {
        SchemaObject orphan = all.stream()
                .filter(object -> !objects.containsKey(object.id()))
                .findFirst()
                .orElseThrow();
        return new IllegalArgumentException(orphan.id().describe() + " has no owner in the catalogue");
    }

    public Collection<SchemaObject> objects() {
        return objects.values();
    }

    public int size() {
        return objects.size();
    }

    public boolean contains(ObjectId id) {
        return objects.containsKey(id);
    }

    public Optional<SchemaObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    /** The object with this id, if it is of this kind. */
    public <T extends SchemaObject> Optional<T> find(ObjectId id, ObjectKind<T> kind) {
        return find(id).filter(kind.type()::isInstance).map(kind.type()::cast);
    }

    /** All objects of a kind. */
    public <T extends SchemaObject> Stream<T> all(ObjectKind<T> kind) {
        return kinds.getOrDefault(kind, List.of()).stream().map(kind.type()::cast);
    }

    /** The objects that belong to no other. */
    public Stream<SchemaObject> roots() {
        return objects.values().stream().filter(object -> object.id().owner().isEmpty());
    }

    /** The direct members of an object, by kind and name. */
    public List<SchemaObject> members(ObjectId owner) {
        return members.getOrDefault(owner, List.of());
    }

    /** The direct members of a kind, by name. */
    public <T extends SchemaObject> List<T> members(ObjectId owner, ObjectKind<T> kind) {
        return members(owner).stream()
                .filter(object -> object.kind().equals(kind))
                .map(kind.type()::cast)
                .toList();
    }

    /** The columns of a table, a view or a composite type, first to last; empty for anything else. */
    public List<Column> columns(ObjectId owner) {
        List<Identifier> order = find(owner).map(Catalog::columnOrder).orElse(List.of());
        return order.stream()
                .map(name -> find(new MemberId(owner, Column.KIND, name), Column.KIND))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Identifier> columnOrder(SchemaObject owner) {
        return switch (owner) {
            case Table table -> table.columnOrder();
            case View view -> view.columnOrder();
            case MaterializedView view -> view.columnOrder();
            case CompositeType type -> type.columnOrder();
            case ColumnOwner engineObject -> engineObject.columnOrder();
            case SchemaObject other -> List.of();
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalog that && (isSameOneByOne(that) || objects.equals(that.objects));
    }

    /** Whether the two are equal in their order, as equal ones are: which is seen without looking anything up. */
    private boolean isSameOneByOne(Catalog that) {
        if (objects.size() != that.objects.size()) {
            return false;
        }
        Iterator<SchemaObject> others = that.objects.values().iterator();
        for (SchemaObject object : objects.values()) {
            if (!object.equals(others.next())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return objects.hashCode();
    }

    @Override
    public String toString() {
        return "Catalog of " + objects.size() + " objects";
    }
}
