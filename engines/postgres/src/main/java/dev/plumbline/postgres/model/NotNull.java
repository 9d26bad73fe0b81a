package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * A NOT NULL constraint that isn't as the server makes it by itself; PostgreSQL 18 has them as objects.
 *
 * @param name where somebody gave it one
 * @param noInherit whether children don't get it
 * @param validated whether the rows that were there are known to satisfy it
 */
public record NotNull(Optional<Identifier> name, boolean noInherit, boolean validated) {
    public static final Shape<NotNull> SHAPE = Shape.structure(
            NotNull.class,
            List.of(
                    Property.of("name", Shape.maybe(Shape.NAME), NotNull::name),
                    Property.of("noInherit", Shape.FLAG, NotNull::noInherit),
                    Property.of("validated", Shape.FLAG, NotNull::validated)));
}
