package dev.plumbline.core.model;

import java.util.List;

/** What a generated column is computed from. */
public record Generated(Expression expression, Storage storage) {
    public static final Shape<Generated> SHAPE = Shape.structure(
            Generated.class,
            List.of(
                    Property.of("expression", Shape.EXPRESSION, Generated::expression),
                    Property.of("storage", Shape.choice(Storage.class), Generated::storage)));

    /** Whether the value is written or computed when it is read. */
    public enum Storage {
        STORED,
        VIRTUAL
    }
}
