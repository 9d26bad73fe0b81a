package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * What makes a table a partition.
 *
 * @param bound as DDL has it: {@code FOR VALUES FROM (1) TO (10)}, {@code DEFAULT}
 * @param detaching whether it is none any more but for the end of a {@code DETACH PARTITION CONCURRENTLY} that was stopped
 */
public record PartitionOf(ObjectId parent, Expression bound, boolean detaching) {
    public static final Shape<PartitionOf> SHAPE = Shape.structure(
            PartitionOf.class,
            List.of(
                    Property.of("parent", Shape.REFERENCE, PartitionOf::parent),
                    Property.of("bound", Shape.EXPRESSION, PartitionOf::bound),
                    Property.of("detaching", Shape.FLAG, PartitionOf::detaching)));
}
