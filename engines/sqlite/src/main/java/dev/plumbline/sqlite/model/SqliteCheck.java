package dev.plumbline.sqlite.model;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * What SQLite knows about a check.
 *
 * @param conflict what is to be done with a row that doesn't satisfy it; SQLite reads the clause, keeps it, and always aborts
 */
public record SqliteCheck(Conflict conflict) implements Detail {
    public static final Property<SqliteCheck, Conflict> CONFLICT =
            Property.of("conflict", Shape.choice(Conflict.class), SqliteCheck::conflict);

    public static final DetailKind<SqliteCheck> KIND =
            new DetailKind<>("sqlite-check", SqliteCheck.class, List.of(CONFLICT));

    /** A check about which there is nothing more to say. */
    public static final SqliteCheck PLAIN = new SqliteCheck(Conflict.ABORT);

    @Override
    public DetailKind<SqliteCheck> detailKind() {
        return KIND;
    }
}
