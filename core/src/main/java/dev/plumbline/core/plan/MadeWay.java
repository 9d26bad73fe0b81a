package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What stands in the way of which alteration, near and far: it goes before that, and comes again after it. */
final class MadeWay {
    private final Map<ObjectId, Set<ObjectId>> obstacles = new LinkedHashMap<>();

    /** What is in the way of an alteration of an object; it may go for another reason, too. */
    void add(ObjectId altered, Collection<ObjectId> inTheWay) {
        obstacles.computeIfAbsent(altered, absent -> new LinkedHashSet<>()).addAll(inTheWay);
    }

    /**
     * @param altering what is done to an object in place
     * @param dropping what drops one; empty if it stays
     * @param creating what creates one again, by its id before; empty if nothing does
     */
    void order(
            StepGraph<Operation> graph,
            Function<ObjectId, List<Operation>> altering,
            Function<ObjectId, Optional<Operation>> dropping,
            Function<ObjectId, Optional<Operation>> creating) {
        obstacles.forEach((altered, inTheWay) -> altering.apply(altered).stream()
                .filter(Operation.Alter.class::isInstance)
                .forEach(alteration -> inTheWay.forEach(obstacle -> {
                    dropping.apply(obstacle).ifPresent(drop -> graph.before(drop, alteration));
                    creating.apply(obstacle).ifPresent(creation -> graph.before(alteration, creation));
                })));
    }
}
