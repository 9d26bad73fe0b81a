package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Values;
import dev.plumbline.core.plan.DdlWriter.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows that the parts of a whole have among them: what one part gives up comes free before another takes it. */
final class Places {
    private final DdlWriter writer;
    private final Map<ObjectId, List<Operation>> giving = new HashMap<>();
    private final Map<ObjectId, List<Operation>> taking = new HashMap<>();

    Places(DdlWriter writer) {
        this.writer = writer;
    }

    /** An operation drops a part, or lets it leave. */
    void freed(Optional<SchemaObject> part, Operation giver) {
        enter(part, giver, giving);
    }

    /** An operation makes a part, or lets it join. */
    void taken(Optional<SchemaObject> part, Operation taker) {
        enter(part, taker, taking);
    }

    void order(StepGraph<Operation> graph) {
        taking.forEach((whole, takers) -> giving.getOrDefault(whole, List.of())
                .forEach(giver -> takers.forEach(taker -> graph.before(giver, taker))));
    }

    private void enter(Optional<SchemaObject> part, Operation operation, Map<ObjectId, List<Operation>> operations) {
        part.ifPresent(object -> Values.references(object)
                .filter(whole -> writer.part(object, whole) == Part.PLACED)
                .forEach(whole -> operations
                        .computeIfAbsent(whole, absent -> new ArrayList<>())
                        .add(operation)));
    }
}
