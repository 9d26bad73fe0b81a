package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Matching;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The two sides of a diff: which object of one is which of the other, and what each needs. */
final class Sides {
    private final Diff diff;
    private final Matching matching;
    private final Map<ObjectId, ObjectId> formerIds = new HashMap<>();

    Sides(Diff diff) {
        this.diff = diff;
        this.matching = Matching.of(diff.from(), diff.to());
        for (ObjectId id : diff.from().evidence().generatedNames()) {
            matching.partnerOf(id).ifPresent(partner -> formerIds.put(partner, id));
        }
    }

    Catalog from() {
        return diff.from().catalog();
    }

    Catalog to() {
        return diff.to().catalog();
    }

    boolean isOnBothSides(ObjectId id) {
        return from().contains(id) && to().contains(id);
    }

    /** Whether the object, by its id on the wanted side, is on the present side too. */
    boolean isOld(ObjectId after) {
        return matching.isMatched(after);
    }

    /** What an object of the wanted side is called on the present side: something else only if its name is generated. */
    ObjectId formerId(ObjectId after) {
        return formerIds.getOrDefault(after, after);
    }

    /** What an object of the present side is called on the wanted side. */
    ObjectId wantedId(ObjectId before) {
        return matching.partnerOf(before).orElse(before);
    }

    /** An object of the present side as it is to be: as wanted if it is compared, else as it is; empty if it is to go. */
    Optional<SchemaObject> wanted(ObjectId before) {
        return diff.compares(before) ? matching.partnerOf(before).flatMap(to()::find) : from().find(before);
    }

    /** What the object is in: its owner, or the schema of an object without one. */
    static Optional<ObjectId> container(ObjectId id) {
        if (id.owner().isPresent()) {
            return id.owner();
        }
        Namespace namespace = id.namespace();
        return namespace
                .schema()
                .map(schema -> new NamedId(Schema.KIND, new Namespace(namespace.catalog(), Optional.empty()), schema));
    }

    /** What an object needs on a side: what it is in, what it refers to, and what the evidence says. */
    static Stream<ObjectId> needs(Snapshot side, ObjectId id) {
        Dependencies dependencies = side.evidence().dependencies();
        return Stream.of(
                        container(id).stream(),
                        side.catalog().find(id).stream().flatMap(Values::references),
                        dependencies.referencedBy(id).stream())
                .flatMap(stream -> stream);
    }

    /** An object of a catalogue and its members, near and far. */
    static Set<SchemaObject> withMembers(Catalog catalog, ObjectId id) {
        Set<SchemaObject> all = new LinkedHashSet<>();
        List<ObjectId> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            ObjectId next = open.removeFirst();
            catalog.find(next).ifPresent(all::add);
            catalog.members(next).forEach(member -> open.add(member.id()));
        }
        return all;
    }
}
