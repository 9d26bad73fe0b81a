package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is done about circles of operations; grows until there are no more that anything can be done about. */
final class Knots {
    private final Set<ObjectId> apart = new HashSet<>();
    private final Map<ObjectId, Set<ObjectId>> declared = new HashMap<>();
    private final Map<ObjectId, Set<ObjectId>> along = new HashMap<>();

    /** Creates and drops a member by an operation of its own; false if that is done already. */
    boolean takeApart(ObjectId member) {
        return apart.add(member);
    }

    /** Declares an object before those of its circle that it needs. */
    boolean declare(ObjectId object, Set<ObjectId> circle) {
        return declared.putIfAbsent(object, Set.copyOf(circle)) == null;
    }

    /** Drops an object together with those of its circle. */
    boolean dropAlong(ObjectId object, Set<ObjectId> circle) {
        return along.putIfAbsent(object, Set.copyOf(circle)) == null;
    }

    boolean isApart(ObjectId member) {
        return apart.contains(member);
    }

    boolean isDeclared(ObjectId object) {
        return declared.containsKey(object);
    }

    /** Whether a declaration is all that one object of a circle needs of another. */
    boolean needsOnlyDeclaration(ObjectId dependent, ObjectId referenced) {
        return declared.getOrDefault(referenced, Set.of()).contains(dependent);
    }

    /** The objects that go with one that is dropped. */
    Set<ObjectId> along(ObjectId dropped) {
        return along.getOrDefault(dropped, Set.of());
    }

    boolean goesAlong(ObjectId dropped) {
        return along.values().stream().anyMatch(circle -> circle.contains(dropped));
    }
}
