package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * How a table's rows are spread over partitions.
 *
 * @param method in capital letters: {@code RANGE COLUMNS}, {@code LINEAR KEY}, {@code SYSTEM_TIME}
 * @param expression as it stands in the parentheses; for {@code SYSTEM_TIME} what follows the word; may be empty
 * @param partitions in their order
 */
public record Partitioning(
        String method, Expression expression, Optional<Subpartitioning> subpartitioning, List<Partition> partitions) {
    public static final Shape<Partitioning> SHAPE = Shape.structure(
            Partitioning.class,
            List.of(
                    Property.of("method", Shape.TEXT, Partitioning::method),
                    Property.of("expression", Shape.EXPRESSION, Partitioning::expression),
                    Property.of("subpartitioning", Shape.maybe(Subpartitioning.SHAPE), Partitioning::subpartitioning),
                    Property.of("partitions", Shape.list(Partition.SHAPE), Partitioning::partitions)));

    public Partitioning {
        partitions = List.copyOf(partitions);
    }
}
