package dev.plumbline.core.diff;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Unknown;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one side couldn't read: objects, and whole kinds. It is not compared, nor is what belongs to it: hidden is not absent.
 *
 * @param kinds their plurals, as prose has them
 */
record Hidden(Set<ObjectId> objects, Set<String> kinds) {
    Hidden {
        objects = Set.copyOf(objects);
        kinds = Set.copyOf(kinds);
    }

    static Hidden of(Collection<Unknown> unknowns) {
        return new Hidden(
                unknowns.stream().map(Unknown::object).flatMap(Optional::stream).collect(Collectors.toSet()),
                unknowns.stream()
                        .filter(unknown -> unknown.object().isEmpty())
                        .map(Unknown::what)
                        .collect(Collectors.toSet()));
    }

    boolean covers(ObjectId id) {
        if (objects.isEmpty() && kinds.isEmpty()) {
            return false;
        }
        Optional<ObjectId> at = Optional.of(id);
        while (at.isPresent()) {
            if (objects.contains(at.get()) || kinds.contains(at.get().kind().plural())) {
                return true;
            }
            at = at.get().owner();
        }
        return false;
    }
}
