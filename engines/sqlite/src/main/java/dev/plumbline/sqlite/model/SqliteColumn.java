package dev.plumbline.sqlite.model;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What SQLite knows about a column.
 *
 * @param notNullName the name of its NOT NULL constraint, where it has one
 * @param notNullConflict what is done with a null
 * @param hidden whether {@code SELECT *} leaves it out, as some columns of virtual tables
 */
public record SqliteColumn(Optional<Identifier> notNullName, Conflict notNullConflict, boolean hidden)
        implements Detail {
    public static final Property<SqliteColumn, Optional<Identifier>> NOT_NULL_NAME =
            Property.of("notNullName", Shape.maybe(Shape.NAME), SqliteColumn::notNullName);
    public static final Property<SqliteColumn, Conflict> NOT_NULL_CONFLICT =
            Property.of("notNullConflict", Shape.choice(Conflict.class), SqliteColumn::notNullConflict);
    public static final Property<SqliteColumn, Boolean> HIDDEN =
            Property.of("hidden", Shape.FLAG, SqliteColumn::hidden);

    public static final DetailKind<SqliteColumn> KIND =
            new DetailKind<>("sqlite-column", SqliteColumn.class, List.of(NOT_NULL_NAME, NOT_NULL_CONFLICT, HIDDEN));

    /** A column about which there is nothing more to say. */
    public static final SqliteColumn PLAIN = new SqliteColumn(Optional.empty(), Conflict.ABORT, false);

    @Override
    public DetailKind<SqliteColumn> detailKind() {
        return KIND;
    }
}
