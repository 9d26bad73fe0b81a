package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Composite types; their attributes are altered one by one. */
final class CompositeDdl implements KindDdl<CompositeType> {
    private final Words words;

    CompositeDdl(Words words) {
        this.words = words;
    }

    @Override
    public Means alteration(Change.Alter alter, CompositeType before, CompositeType after, PlanContext context) {
        return reached(before, after).equals(after.columnOrder())
                ? new Means.Implied()
                : new Means.Recreate("PostgreSQL can't move attributes");
    }

    /** The order that dropping and adding attributes leads to: new ones come last. */
    private static List<Identifier> reached(CompositeType before, CompositeType after) {
        List<Identifier> order = new ArrayList<>(before.columnOrder());
        order.retainAll(after.columnOrder());
        after.columnOrder().stream().filter(name -> !order.contains(name)).forEach(order::add);
        return order;
    }

    @Override
    public List<Statement> create(CompositeType type, Operation.Create operation, PlanContext context) {
        String attributes = type.columnOrder().stream()
                .flatMap(name -> operation.inlined().stream()
                        .map(Operation.Wanted::object)
                        .filter(Column.class::isInstance)
                        .map(Column.class::cast)
                        .filter(column -> column.id().identifier().equals(name)))
                .map(column -> Sql.name(column.id()) + " " + column.type()
                        + column.collation()
                                .map(collation -> " COLLATE " + collation)
                                .orElse(""))
                .collect(Collectors.joining(",\n    ", " AS (\n    ", "\n)"));
        return List.of(words.free(
                "CREATE TYPE " + Sql.name(type.id()) + (type.columnOrder().isEmpty() ? " AS ()" : attributes),
                "create " + type.id().describe()));
    }

    @Override
    public List<Statement> drop(CompositeType type, Operation.Drop operation, PlanContext context) {
        return List.of(words.free(
                "DROP TYPE " + Sql.name(type.id()), "drop " + type.id().describe()));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, CompositeType before, CompositeType after, PlanContext context) {
        return List.of();
    }
}
