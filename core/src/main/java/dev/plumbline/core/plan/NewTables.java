package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables that a plan makes, and leaves without rows: nothing in them can make a later step fail, nor takes time to read
 * or to write again.
 */
final class NewTables {
    private static final Set<Hazard.Kind> OF_ROWS =
            Set.of(Hazard.Kind.MAY_FAIL_ON_DATA, Hazard.Kind.REWRITES_TABLE, Hazard.Kind.SCANS_TABLE);

    private final Set<ObjectId> tables;

    private NewTables(Set<ObjectId> tables) {
        this.tables = tables;
    }

    /** None, if the plan moves rows: where they go is known to the engine alone. */
    static NewTables of(List<Operation> operations, PlanContext context) {
        if (operations.stream().anyMatch(Operation.Refill.class::isInstance)) {
            return new NewTables(Set.of());
        }
        return new NewTables(context.created().stream()
                .filter(id -> id.kind().equals(Table.KIND))
                .filter(id -> !context.before().contains(id))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The statement without what could go wrong only if there were rows. */
    Statement without(Statement statement) {
        return statement.withHazards(statement.hazards().stream()
                .filter(hazard -> !OF_ROWS.contains(hazard.kind())
                        || hazard.table().filter(tables::contains).isEmpty())
                .toList());
    }
}
