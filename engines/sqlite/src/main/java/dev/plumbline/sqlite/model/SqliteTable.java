package dev.plumbline.sqlite.model;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * What SQLite knows about a table.
 *
 * @param withoutRowid whether the rows are kept in the primary key's own tree
 * @param strict whether the declared types are enforced
 * @param autoincrement whether the ids of deleted rows are never given again
 */
public record SqliteTable(boolean withoutRowid, boolean strict, boolean autoincrement) implements Detail {
    public static final Property<SqliteTable, Boolean> WITHOUT_ROWID =
            Property.of("withoutRowid", Shape.FLAG, SqliteTable::withoutRowid);
    public static final Property<SqliteTable, Boolean> STRICT = Property.of("strict", Shape.FLAG, SqliteTable::strict);
    public static final Property<SqliteTable, Boolean> AUTOINCREMENT =
            Property.of("autoincrement", Shape.FLAG, SqliteTable::autoincrement);

    public static final DetailKind<SqliteTable> KIND =
            new DetailKind<>("sqlite-table", SqliteTable.class, List.of(WITHOUT_ROWID, STRICT, AUTOINCREMENT));

    /** An ordinary table. */
    public static final SqliteTable PLAIN = new SqliteTable(false, false, false);

    @Override
    public DetailKind<SqliteTable> detailKind() {
        return KIND;
    }
}
