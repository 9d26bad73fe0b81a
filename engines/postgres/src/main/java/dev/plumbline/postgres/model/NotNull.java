package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * A NOT NULL constraint that isn't as the server makes it by itself; PostgreSQL 18 has them as objects.
 *
 * @param name where it isn't the one that the server gives it; a table that inherits it goes by its parent
 * @param local whether the table itself has it, be it that its parent has it too; always of a partition's
 * @param noInherit whether children don't get it
 * @param validated whether the rows that were there are known to satisfy it
 */
public record NotNull(Optional<Identifier> name, boolean local, boolean noInherit, boolean validated) {
    /** As {@code NOT NULL} in a table's own column makes it. */
    public static final NotNull PLAIN = new NotNull(Optional.empty(), true, false, true);

    public static final Shape<NotNull> SHAPE = Shape.structure(
            NotNull.class,
            List.of(
                    Property.of("name", Shape.maybe(Shape.NAME), NotNull::name),
                    Property.of("local", Shape.FLAG, NotNull::local),
                    Property.of("noInherit", Shape.FLAG, NotNull::noInherit),
                    Property.of("validated", Shape.FLAG, NotNull::validated)));

    /** The constraint behind a column's NOT NULL. */
    public static NotNull of(PostgresColumnDetail detail) {
        return detail.notNull().orElse(PLAIN);
    }

    /** What the constraint is called. */
    public Identifier nameOn(String table, String column) {
        return name.orElseGet(() -> Identifier.of(GeneratedNames.make(table, column, "not_null")));
    }
}
