package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL knows about a primary key, a unique or an exclusion constraint, its index included.
 *
 * @param include columns that the index carries without being a part of the key
 * @param withoutOverlaps whether the last column is a period that must not overlap
 * @param parameters storage parameters of the index; sorted
 * @param tablespace of the index, where it isn't the database's own
 * @param clustered whether {@code CLUSTER} goes by it
 * @param replicaIdentity whether it is the table's replica identity
 * @param attachedTo the constraint of the partitioned table that it is a part of
 * @param indexComment the comment on the index, which isn't the constraint's; empty for none
 */
public record PostgresKeyDetail(
        List<Identifier> include,
        boolean withoutOverlaps,
        List<Option> parameters,
        Optional<Identifier> tablespace,
        boolean clustered,
        boolean replicaIdentity,
        Optional<ObjectId> attachedTo,
        String indexComment)
        implements Detail {
    /** What an ordinary key has. */
    public static final PostgresKeyDetail PLAIN =
            new PostgresKeyDetail(List.of(), false, List.of(), Optional.empty(), false, false, Optional.empty(), "");

    public static final Property<PostgresKeyDetail, List<Identifier>> INCLUDE =
            Property.of("include", Shape.list(Shape.NAME), PostgresKeyDetail::include);
    public static final Property<PostgresKeyDetail, Boolean> WITHOUT_OVERLAPS =
            Property.of("withoutOverlaps", Shape.FLAG, PostgresKeyDetail::withoutOverlaps);
    public static final Property<PostgresKeyDetail, List<Option>> PARAMETERS =
            Property.of("parameters", Option.LIST, PostgresKeyDetail::parameters);
    public static final Property<PostgresKeyDetail, Optional<Identifier>> TABLESPACE = Property.of(
                    "tablespace", Shape.maybe(Shape.NAME), PostgresKeyDetail::tablespace)
            .as(Aspect.TABLESPACES);
    public static final Property<PostgresKeyDetail, Boolean> CLUSTERED =
            Property.of("clustered", Shape.FLAG, PostgresKeyDetail::clustered);
    public static final Property<PostgresKeyDetail, Boolean> REPLICA_IDENTITY =
            Property.of("replicaIdentity", Shape.FLAG, PostgresKeyDetail::replicaIdentity);
    public static final Property<PostgresKeyDetail, Optional<ObjectId>> ATTACHED_TO =
            Property.of("attachedTo", Shape.maybe(Shape.REFERENCE), PostgresKeyDetail::attachedTo);
    public static final Property<PostgresKeyDetail, String> INDEX_COMMENT = Property.of(
                    "indexComment", Shape.TEXT, PostgresKeyDetail::indexComment)
            .as(Aspect.COMMENTS);

    public static final DetailKind<PostgresKeyDetail> KIND = new DetailKind<>(
            "postgres-key",
            PostgresKeyDetail.class,
            List.of(
                    INCLUDE,
                    WITHOUT_OVERLAPS,
                    PARAMETERS,
                    TABLESPACE,
                    CLUSTERED,
                    REPLICA_IDENTITY,
                    ATTACHED_TO,
                    INDEX_COMMENT));

    public PostgresKeyDetail {
        include = List.copyOf(include);
        parameters = Option.sorted(parameters);
    }

    /** The same key as a part of another, or of none. */
    public PostgresKeyDetail attachedTo(Optional<ObjectId> whole) {
        return new PostgresKeyDetail(
                include, withoutOverlaps, parameters, tablespace, clustered, replicaIdentity, whole, indexComment);
    }

    @Override
    public DetailKind<?> detailKind() {
        return KIND;
    }
}
