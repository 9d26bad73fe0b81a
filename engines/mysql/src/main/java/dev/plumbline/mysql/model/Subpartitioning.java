package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * How partitions are divided once more.
 *
 * @param method {@code HASH}, {@code LINEAR HASH}, {@code KEY}, {@code LINEAR KEY}
 * @param expression as it stands in the parentheses
 */
public record Subpartitioning(String method, Expression expression) {
    public static final Shape<Subpartitioning> SHAPE = Shape.structure(
            Subpartitioning.class,
            List.of(
                    Property.of("method", Shape.TEXT, Subpartitioning::method),
                    Property.of("expression", Shape.EXPRESSION, Subpartitioning::expression)));
}
