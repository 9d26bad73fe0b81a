package dev.plumbline.core.diff;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Unknown;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one side couldn't read: objects, whole kinds, and aspects of all objects. It is not compared, nor is what belongs to it: hidden
 * is not absent.
 *
 * @param kinds their plurals, as prose has them
 */
record Hidden(Set<ObjectId> objects, Set<String> kinds, Set<Aspect> aspects) {
    Hidden {
        objects = Set.copyOf(objects);
        kinds = Set.copyOf(kinds);
        aspects = Set.copyOf(aspects);
    }

    static Hidden of(Collection<Unknown> unknowns) {
        Set<String> ofAll = unknowns.stream()
                .filter(unknown -> unknown.object().isEmpty())
                .map(Unknown::what)
                .collect(Collectors.toSet());
        return new Hidden(
                unknowns.stream().map(Unknown::object).flatMap(Optional::stream).collect(Collectors.toSet()),
                ofAll,
                Arrays.stream(Aspect.values())
                        .filter(aspect -> ofAll.contains(aspect.label()))
                        .collect(Collectors.toSet()));
    }

    /** Whether an unknown is of an aspect that isn't compared anyway. */
    static boolean isLeftOut(Unknown unknown, Projection projection) {
        return unknown.object().isEmpty()
                && projection.ignored().stream().map(Aspect::label).anyMatch(unknown.what()::equals);
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
