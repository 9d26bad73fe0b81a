package dev.plumbline.core.plan;

import dev.plumbline.core.model.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that only one object may have at a time: one is freed before it is taken again. */
final class Names {
    private final DdlWriter writer;
    private final Map<NameSlot, Operation> freeing = new HashMap<>();
    private final Map<NameSlot, List<Operation>> taking = new HashMap<>();

    Names(DdlWriter writer) {
        this.writer = writer;
    }

    /** An operation takes its name from an object. */
    void freed(SchemaObject object, Operation operation) {
        writer.nameSlot(object).ifPresent(slot -> freeing.put(slot, operation));
    }

    /** An operation gives its name to an object. */
    void taken(SchemaObject object, Operation operation) {
        writer.nameSlot(object)
                .ifPresent(slot -> taking.computeIfAbsent(slot, absent -> new ArrayList<>(1))
                        .add(operation));
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
    }
}
