package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The names that only one object may have at a time, and what an object hands down to others under ids of theirs: what is taken is freed
 * before.
 */
final class Names {
    private final DdlWriter writer;
    private final PlanContext context;
    private final Map<NameSlot, Operation> freeing = new HashMap<>();
    private final Map<NameSlot, List<Operation>> taking = new HashMap<>();
    private final Map<ObjectId, List<Operation>> emptying = new HashMap<>();
    private final Map<ObjectId, List<Operation>> filling = new HashMap<>();

    Names(DdlWriter writer, PlanContext context) {
        this.writer = writer;
        this.context = context;
    }

    /** An operation takes its name from an object. */
    void freed(SchemaObject object, Operation operation) {
        writer.nameSlot(object).ifPresent(slot -> freeing.put(slot, operation));
        places(object).forEach(place -> enter(emptying, place, operation));
    }

    /** An operation gives its name to an object. */
    void taken(SchemaObject object, Operation operation) {
        writer.nameSlot(object).ifPresent(slot -> enter(taking, slot, operation));
        places(object).forEach(place -> enter(filling, place, operation));
    }

    private Stream<ObjectId> places(SchemaObject object) {
        return Stream.concat(Stream.of(object.id()), writer.handsDown(object, context).stream());
    }

    private static <K> void enter(Map<K, List<Operation>> operations, K key, Operation operation) {
        operations.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(operation);
    }

    /** An operation gives an object another name, if it is one that does so. */
    void changed(Operation operation) {
        if (operation instanceof Operation.Rename rename) {
            freed(rename.change().before(), rename);
            taken(rename.change().after(), rename);
        } else if (operation instanceof Operation.Alter alter && givesName(alter)) {
            freed(alter.change().before(), alter);
            taken(alter.change().after(), alter);
        }
    }

    private boolean givesName(Operation.Alter alter) {
        return !writer.nameSlot(alter.change().before())
                .equals(writer.nameSlot(alter.change().after()));
    }

    void order(StepGraph<Operation> graph) {
        freeing.forEach(
                (slot, freer) -> taking.getOrDefault(slot, List.of()).forEach(taker -> graph.before(freer, taker)));
        emptying.forEach((place, freers) -> filling.getOrDefault(place, List.of())
                .forEach(taker -> freers.forEach(freer -> graph.before(freer, taker))));
    }
}
