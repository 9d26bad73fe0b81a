package dev.plumbline.sqlite.model;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * What SQLite knows about a primary key or a unique constraint.
 *
 * @param conflict what is done with a row that collides
 * @param keys the columns with their collation and direction; empty if none says anything of the kind
 * @param rowid whether the key's one column is another name of the rowid
 */
public record SqliteKey(Conflict conflict, List<IndexKey> keys, boolean rowid) implements Detail {
    public static final Property<SqliteKey, Conflict> CONFLICT =
            Property.of("conflict", Shape.choice(Conflict.class), SqliteKey::conflict);
    public static final Property<SqliteKey, List<IndexKey>> KEYS =
            Property.of("keys", Shape.list(IndexKey.SHAPE), SqliteKey::keys);
    public static final Property<SqliteKey, Boolean> ROWID = Property.of("rowid", Shape.FLAG, SqliteKey::rowid);

    public static final DetailKind<SqliteKey> KIND =
            new DetailKind<>("sqlite-key", SqliteKey.class, List.of(CONFLICT, KEYS, ROWID));

    /** A key about which there is nothing more to say. */
    public static final SqliteKey PLAIN = new SqliteKey(Conflict.ABORT, List.of(), false);

    public SqliteKey {
        keys = List.copyOf(keys);
    }

    @Override
    public DetailKind<SqliteKey> detailKind() {
        return KIND;
    }
}
