package dev.plumbline.core.model;

import java.util.List;

/**
 * A foreign key.
 *
 * @param columns the referencing columns
 * @param referencedColumns in the order of {@code columns}; empty where the key names none and the primary key is meant
 * @param validated whether the rows that were there when it was made are known to satisfy it
 */
public record ForeignKey(
        ObjectId id,
        List<Identifier> columns,
        ObjectId referencedTable,
        List<Identifier> referencedColumns,
        Action onUpdate,
        Action onDelete,
        Match match,
        Deferral deferral,
        boolean validated,
        CommonProperties common,
        Detail detail)
        implements SchemaObject {
    public static final Property<ForeignKey, List<Identifier>> COLUMNS =
            Property.of("columns", Shape.list(Shape.NAME), ForeignKey::columns);
    public static final Property<ForeignKey, ObjectId> REFERENCED_TABLE =
            Property.of("referencedTable", Shape.REFERENCE, ForeignKey::referencedTable);
    public static final Property<ForeignKey, List<Identifier>> REFERENCED_COLUMNS =
            Property.of("referencedColumns", Shape.list(Shape.NAME), ForeignKey::referencedColumns);
    public static final Property<ForeignKey, Action> ON_UPDATE =
            Property.of("onUpdate", Shape.choice(Action.class), ForeignKey::onUpdate);
    public static final Property<ForeignKey, Action> ON_DELETE =
            Property.of("onDelete", Shape.choice(Action.class), ForeignKey::onDelete);
    public static final Property<ForeignKey, Match> MATCH =
            Property.of("match", Shape.choice(Match.class), ForeignKey::match);
    public static final Property<ForeignKey, Deferral> DEFERRAL =
            Property.of("deferral", Shape.choice(Deferral.class), ForeignKey::deferral);
    public static final Property<ForeignKey, Boolean> VALIDATED =
            Property.of("validated", Shape.FLAG, ForeignKey::validated).passing();

    public static final ObjectKind<ForeignKey> KIND = ObjectKind.of(
            "foreign-key",
            "foreign keys",
            440,
            ForeignKey.class,
            List.of(COLUMNS, REFERENCED_TABLE, REFERENCED_COLUMNS, ON_UPDATE, ON_DELETE, MATCH, DEFERRAL, VALIDATED));

    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }

    /** What happens to the referencing rows. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT
    }

    /** How a key with nulls in some of its columns is taken. */
    public enum Match {
        SIMPLE,
        FULL,
        PARTIAL
    }
}
