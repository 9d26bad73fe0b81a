package dev.plumbline.core.diff;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Unknown;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The objects that one side couldn't read. They are not compared, nor is what belongs to them: hidden is not absent. */
record Hidden(Set<ObjectId> objects) {
    Hidden {
        objects = Set.copyOf(objects);
    }

    static Hidden of(Collection<Unknown> unknowns) {
        return new Hidden(
                unknowns.stream().map(Unknown::object).flatMap(Optional::stream).collect(Collectors.toSet()));
    }

    boolean covers(ObjectId id) {
        if (objects.isEmpty()) {
            return false;
        }
        Optional<ObjectId> at = Optional.of(id);
        while (at.isPresent()) {
            if (objects.contains(at.get())) {
                return true;
            }
            at = at.get().owner();
        }
        return false;
    }
}
