package dev.plumbline.core.plan;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Puts operations in an order that works, and takes members out of their owner's statement where they close a circle:
 * create before use, drop after use, old names freed before new ones are taken. What can be declared before it is created is,
 * where it and others need each other.
 */
final class OperationOrder {
    private final Expansion expansion;
    private final DdlWriter writer;
    private final Operations operations;
    private final Postponed postponed;
    private final Ties ties;

    OperationOrder(Expansion expansion, DdlWriter writer) {
        this.expansion = expansion;
        this.writer = writer;
        this.operations = new Operations(expansion, writer);
        this.postponed = new Postponed(writer, expansion.context());
        this.ties = new Ties(expansion, postponed);
    }

    /** The operations in order; those that are done in one go together. */
    List<List<Operation>> ordered() {
        Knots knots = new Knots();
        while (true) {
            List<Operation> nodes = postponed.completed(operations.list(knots));
            OperationGraph graph = new OperationGraph(nodes, expansion, writer, knots);
            IdentityHashMap<Operation, Integer> phases = phases(nodes);
            StepGraph<Operation> edges =
                    graph.edges(OperationPriority.towards(expansion.diff().to().catalog(), phases::get));
            completions(nodes, edges);
            if (writer.commitsOften()) {
                absences(nodes).forEach(edges::together);
            }
            boolean changed = false;
            for (List<Operation> circle : edges.circles()) {
                changed |= undo(circle, graph, knots);
            }
            if (!changed) {
                return gathered(edges);
            }
        }
    }

    private List<List<Operation>> gathered(StepGraph<Operation> edges) {
        PlanContext context = expansion.context();
        StepGraph<List<Operation>> gathered = edges.gathered(operation -> gathersBy(operation, context));
        if (!writer.commitsOften()) {
            return gathered.ordered();
        }
        return gathered.gathered(together -> ties.table(together.getFirst())).ordered().stream()
                .flatMap(List::stream)
                .toList();
    }

    private Optional<ObjectId> gathersBy(Operation operation, PlanContext context) {
        return writer.gathers(operation, context)
                ? Optional.of(operation.subject().root())
                : Optional.empty();
    }

    /** The phase of each operation, by identity. */
    private IdentityHashMap<Operation, Integer> phases(List<Operation> nodes) {
        IdentityHashMap<Operation, Integer> phases = new IdentityHashMap<>();
        nodes.forEach(operation -> phases.put(operation, phase(operation)));
        return phases;
    }

    private int phase(Operation operation) {
        if (operation instanceof Operation.Alter alter
                && writer.finished(alter.change().before()).isPresent()) {
            return OperationPriority.HALF_DONE;
        }
        if (postponed.isLate(operation)) {
            return OperationPriority.late(operation);
        }
        if (writer.commitsOften() && ties.goes(operation).isPresent()) {
            return OperationPriority.away(operation);
        }
        if (writer.commitsOften() && ties.comes(operation).isPresent()) {
            return OperationPriority.AGAIN;
        }
        return operation instanceof Operation.Complete complete && postponed.isLeftInParts(complete)
                ? OperationPriority.IN_PARTS
                : OperationPriority.phase(operation);
    }

    /** What goes and comes again: the operations between which it is missing. */
    private IdentityHashMap<Operation, Operation> absences(List<Operation> nodes) {
        Map<ObjectId, Operation> going = new HashMap<>();
        IdentityHashMap<Operation, Operation> absences = new IdentityHashMap<>();
        for (Operation operation : nodes) {
            ties.goes(operation).ifPresent(object -> going.put(object, operation));
        }
        for (Operation operation : nodes) {
            ties.comes(operation)
                    .flatMap(object -> Optional.ofNullable(going.get(object)))
                    .ifPresent(away -> absences.put(away, operation));
        }
        return absences;
    }

    private static void completions(List<Operation> nodes, StepGraph<Operation> edges) {
        for (Operation operation : nodes) {
            if (operation instanceof Operation.Complete complete) {
                edges.before(complete.begun(), complete);
            }
        }
    }

    /**
     * Does what can be done about a circle; false if that is nothing more. Checks, which can come at any time, are taken apart first, columns
     * only if nothing else helps.
     */
    private boolean undo(List<Operation> circle, OperationGraph graph, Knots knots) {
        boolean changed = takeApart(circle, graph, knots, Check.class::isInstance)
                || takeApart(circle, graph, knots, member -> !(member instanceof Column))
                || takeApart(circle, graph, knots, Column.class::isInstance);
        for (Operation operation : circle) {
            if (operation instanceof Operation.Create create
                    && writer.declarable(create.object().object())) {
                changed |= knots.declare(create.subject(), others(operation, circle, Operation.Create.class));
            } else if (operation instanceof Operation.Drop drop && writer.declarable(drop.object())) {
                changed |= knots.dropAlong(drop.subject(), others(operation, circle, Operation.Drop.class));
            }
        }
        return changed;
    }

    private boolean takeApart(
            List<Operation> circle, OperationGraph graph, Knots knots, Predicate<SchemaObject> which) {
        boolean changed = false;
        for (Operation operation : circle) {
            for (SchemaObject member : carried(operation)) {
                if (which.test(member) && writer.separable(member) && graph.tiesInto(member, operation, circle)) {
                    changed |= knots.takeApart(member.id());
                }
            }
        }
        return changed;
    }

    private static Set<ObjectId> others(Operation operation, List<Operation> circle, Class<? extends Operation> type) {
        return circle.stream()
                .filter(type::isInstance)
                .map(Operation::subject)
                .filter(subject -> !subject.equals(operation.subject()))
                .collect(Collectors.toSet());
    }

    private List<SchemaObject> carried(Operation operation) {
        return switch (operation) {
            case Operation.Create create ->
                create.inlined().stream().map(Operation.Wanted::object).toList();
            case Operation.Drop drop ->
                List.copyOf(expansion.diff().from().catalog().members(drop.subject()));
            case Operation.Declare declare -> List.of();
            case Operation.SetAside aside -> List.of();
            case Operation.Refill refill -> List.of();
            case Operation.Alter alter -> List.of();
            case Operation.Complete complete -> List.of();
            case Operation.Rename rename -> List.of();
            case Operation.Rebuild rebuild -> List.of();
        };
    }
}
