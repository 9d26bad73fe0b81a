package dev.plumbline.core.plan;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** When rows move to what is made anew, after which what was set aside goes. */
final class Refills {
    private final Catalog wanted;
    private final DdlWriter writer;
    private final Map<ObjectId, Operation.Refill> refills = new HashMap<>();

    Refills(Catalog wanted, DdlWriter writer) {
        this.wanted = wanted;
        this.writer = writer;
    }

    void register(Operation.Refill refill) {
        refills.put(refill.before().id(), refill);
    }

    /** What is set aside needs what it needed until its rows have moved; what that is may be set aside, too, and goes later. */
    void outlive(StepGraph<Operation> graph, Operation dropper, Operation remover) {
        Optional<Operation> end = remover instanceof Operation.SetAside
                ? Optional.ofNullable(refills.get(remover.subject()))
                : Optional.of(remover);
        Optional.ofNullable(refills.get(dropper.subject()))
                .ifPresent(refill -> end.ifPresent(gone -> graph.before(refill, gone)));
    }

    /**
     * Rows come when all parts are there, and before what they could be too early for: foreign keys, triggers and whatever
     * else an engine hangs on a table, and what is filled from other rows.
     *
     * @param making what makes an object what it is to be, but for its members
     */
    void order(
            StepGraph<Operation> graph,
            Map<ObjectId, Operation> creators,
            Map<ObjectId, SchemaObject> createdObjects,
            Function<ObjectId, List<Operation>> making) {
        for (Operation.Refill refill : refills.values()) {
            Stream.concat(Stream.of(refill.subject()), Parts.placed(refill.subject(), wanted, writer).stream())
                    .flatMap(part -> making.apply(part).stream())
                    .forEach(earlier -> graph.before(earlier, refill));
            creators.forEach((id, creator) -> {
                if (Optional.ofNullable(createdObjects.get(id))
                        .filter(OperationPriority::awaitsRows)
                        .isPresent()) {
                    graph.before(refill, creator);
                }
            });
        }
    }
}
