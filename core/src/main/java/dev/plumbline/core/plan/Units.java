package dev.plumbline.core.plan;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the engine lets change only in one statement: each waits for the others then, so that all are done in one go. */
final class Units {
    private final DdlWriter writer;
    private final PlanContext context;
    private final Map<ObjectId, Set<Operation>> units = new LinkedHashMap<>();

    Units(DdlWriter writer, PlanContext context) {
        this.writer = writer;
        this.context = context;
    }

    void order(
            StepGraph<Operation> graph,
            Map<ObjectId, Operation> droppers,
            Map<ObjectId, List<Operation>> changers,
            Map<ObjectId, Operation> creators) {
        droppers.forEach((id, dropper) -> add(id, dropper, context.before()));
        changers.forEach((id, changing) -> changing.forEach(changer -> {
            add(id, changer, context.before());
            add(id, changer, context.after());
        }));
        creators.forEach((id, creator) -> add(id, creator, context.after()));
        for (Set<Operation> unit : units.values()) {
            Operation first = List.copyOf(unit).getFirst();
            unit.forEach(other -> {
                graph.before(first, other);
                graph.before(other, first);
            });
        }
    }

    private void add(ObjectId id, Operation operation, Catalog side) {
        side.find(id).stream()
                .flatMap(object -> writer.changesWith(object, side, context).stream())
                .forEach(unit -> units.computeIfAbsent(unit, absent -> new LinkedHashSet<>())
                        .add(operation));
    }
}
