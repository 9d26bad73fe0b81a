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
    private final Catalog from;
    private final Catalog to;
    private final Map<ObjectId, Set<Operation>> units = new LinkedHashMap<>();

    Units(DdlWriter writer, Catalog from, Catalog to) {
        this.writer = writer;
        this.from = from;
        this.to = to;
    }

    void order(
            StepGraph<Operation> graph,
            Map<ObjectId, Operation> droppers,
            Map<ObjectId, List<Operation>> changers,
            Map<ObjectId, Operation> creators) {
        droppers.forEach((id, dropper) -> add(id, dropper, from));
        changers.forEach((id, changing) -> changing.forEach(changer -> {
            add(id, changer, from);
            add(id, changer, to);
        }));
        creators.forEach((id, creator) -> add(id, creator, to));
        for (Set<Operation> unit : units.values()) {
            Operation first = List.copyOf(unit).getFirst();
            unit.forEach(other -> {
                graph.before(first, other);
                graph.before(other, first);
            });
        }
    }

    private void add(ObjectId id, Operation operation, Catalog side) {
        side.find(id)
                .flatMap(object -> writer.changesWith(object, side))
                .ifPresent(unit -> units.computeIfAbsent(unit, absent -> new LinkedHashSet<>())
                        .add(operation));
    }
}
