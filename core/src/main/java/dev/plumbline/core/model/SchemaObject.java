package dev.plumbline.core.model;

/**
 * An object of a schema: an immutable record whose equality is what a diff is over.
 *
 * <p>The neutral kinds are listed here; {@link EngineObject} is the one open hatch, for kinds that only one engine has.
 */
public sealed interface SchemaObject
        permits Schema,
                Table,
                Column,
                PrimaryKey,
                Unique,
                ForeignKey,
                Check,
                Index,
                View,
                MaterializedView,
                Sequence,
                EnumType,
                DomainType,
                CompositeType,
                Routine,
                Trigger,
                EngineObject {
    ObjectId id();

    /** Comment, owner and privileges. */
    CommonProperties common();

    /** What only the object's engine knows about it; {@link Detail#NONE} where there is nothing. */
    Detail detail();

    default ObjectKind<?> kind() {
        return id().kind();
    }
}
