package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts operations in an order that works, and takes members out of their owner's statement where they close a circle:
 * create before use, drop after use, old names freed before new ones are taken.
 */
final class OperationOrder {
    private final Expansion expansion;
    private final DdlWriter writer;
    private final Operations operations;

    OperationOrder(Expansion expansion, DdlWriter writer) {
        this.expansion = expansion;
        this.writer = writer;
        this.operations = new Operations(expansion, writer);
    }

    List<Operation> ordered() {
        Set<ObjectId> apart = new HashSet<>();
        while (true) {
            List<Operation> nodes = operations.list(apart);
            OperationGraph graph = new OperationGraph(nodes, expansion, writer);
            StepGraph<Operation> edges = graph.edges();
            Set<ObjectId> more = new HashSet<>();
            for (List<Operation> circle : edges.circles()) {
                more.addAll(separable(circle, graph));
            }
            more.removeAll(apart);
            if (more.isEmpty()) {
                return edges.ordered();
            }
            apart.addAll(more);
        }
    }

    /** The members in a circle of operations that can stand apart and whose own dependencies are in the circle. */
    private List<ObjectId> separable(List<Operation> circle, OperationGraph graph) {
        List<ObjectId> members = new ArrayList<>();
        for (Operation operation : circle) {
            for (SchemaObject member : carried(operation)) {
                if (writer.separable(member) && graph.tiesInto(member, operation, circle)) {
                    members.add(member.id());
                }
            }
        }
        return members;
    }

    private List<SchemaObject> carried(Operation operation) {
        return switch (operation) {
            case Operation.Create create ->
                create.inlined().stream().map(Operation.Wanted::object).toList();
            case Operation.Drop drop ->
                List.copyOf(expansion.diff().from().catalog().members(drop.subject()));
            case Operation.Alter alter -> List.of();
            case Operation.Rename rename -> List.of();
            case Operation.Rebuild rebuild -> List.of();
        };
    }
}
