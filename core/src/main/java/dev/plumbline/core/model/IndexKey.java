package dev.plumbline.core.model;

import java.util.List;
import java.util.Optional;

/**
 * One key of an index: a column or an expression, never both.
 *
 * @param collation where it isn't the column's own, as the engine writes it in DDL
 * @param operatorClass where it isn't the type's default, as the engine writes it in DDL, with its parameters
 */
public record IndexKey(
        Optional<Identifier> column,
        Optional<Expression> expression,
        Direction direction,
        Nulls nulls,
        Optional<String> collation,
        Optional<String> operatorClass) {
    public static final Shape<IndexKey> SHAPE = Shape.structure(
            IndexKey.class,
            List.of(
                    Property.of("column", Shape.maybe(Shape.NAME), IndexKey::column),
                    Property.of("expression", Shape.maybe(Shape.EXPRESSION), IndexKey::expression),
                    Property.of("direction", Shape.choice(Direction.class), IndexKey::direction),
                    Property.of("nulls", Shape.choice(Nulls.class), IndexKey::nulls),
                    Property.of("collation", Shape.maybe(Shape.TEXT), IndexKey::collation),
                    Property.of("operatorClass", Shape.maybe(Shape.TEXT), IndexKey::operatorClass)));

    public IndexKey {
        if (column.isPresent() == expression.isPresent()) {
            throw new IllegalArgumentException("An index key is a column or an expression");
        }
    }

    /** Whether the key sorts upwards. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /** Where nulls are sorted; {@link #DEFAULT} is the engine's own place for the direction. */
    public enum Nulls {
        DEFAULT,
        FIRST,
        LAST
    }
}
