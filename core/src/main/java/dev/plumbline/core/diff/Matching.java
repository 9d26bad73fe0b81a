package dev.plumbline.core.diff;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which object of one catalogue is which of the other: those of the same id, and those of one owner that are equal but
 * for the name that their server made up for them.
 */
public final class Matching {
    private final Catalog from;
    private final Catalog to;
    private final Map<ObjectId, ObjectId> renamed = new HashMap<>();
    private final Set<ObjectId> taken = new HashSet<>();

    private Matching(Catalog from, Catalog to) {
        this.from = from;
        this.to = to;
    }

    /** The matching of two snapshots; the same for the same snapshots. */
    public static Matching of(Snapshot from, Snapshot to) {
        Matching matching = new Matching(from.catalog(), to.catalog());
        matching.matchGeneratedNames(from, to);
        return matching;
    }

    /** The id on the wanted side of an object of the present side; empty if there is no such object. */
    public Optional<ObjectId> partnerOf(ObjectId before) {
        return to.contains(before) ? Optional.of(before) : Optional.ofNullable(renamed.get(before));
    }

    /** Whether an object of the wanted side is on the present side too. */
    public boolean isMatched(ObjectId after) {
        return from.contains(after) || taken.contains(after);
    }

    private void matchGeneratedNames(Snapshot old, Snapshot wanted) {
        Map<Nameless, Deque<ObjectId>> candidates = new HashMap<>();
        for (ObjectId id : without(old.evidence().generatedNames(), to)) {
            from.find(id)
                    .ifPresent(object -> candidates
                            .computeIfAbsent(Nameless.of(object), absent -> new ArrayDeque<>())
                            .add(id));
        }
        if (candidates.isEmpty()) {
            return;
        }
        for (ObjectId id : without(wanted.evidence().generatedNames(), from)) {
            to.find(id)
                    .map(object -> candidates.get(Nameless.of(object)))
                    .filter(queue -> !queue.isEmpty())
                    .ifPresent(queue -> {
                        renamed.put(queue.removeFirst(), id);
                        taken.add(id);
                    });
        }
    }

    /** Those that the other side doesn't have, in order. */
    private static List<ObjectId> without(Set<ObjectId> ids, Catalog other) {
        return ids.stream().filter(id -> !other.contains(id)).sorted().toList();
    }

    /** An object without its name: owner, kind and the values of the kind's own properties. */
    private record Nameless(Optional<ObjectId> owner, String kind, List<Object> values) {
        static Nameless of(SchemaObject object) {
            return new Nameless(object.id().owner(), object.kind().name(), values(object.kind(), object));
        }

        private static <T extends SchemaObject> List<Object> values(ObjectKind<T> kind, SchemaObject object) {
            T typed = kind.type().cast(object);
            return kind.properties().stream()
                    .map(property -> (Object) property.of(typed))
                    .toList();
        }
    }
}
