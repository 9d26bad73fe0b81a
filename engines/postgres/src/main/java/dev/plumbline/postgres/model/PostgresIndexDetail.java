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
 * What PostgreSQL knows about an index.
 *
 * @param parameters storage parameters; sorted
 * @param tablespace where it isn't the database's own
 * @param valid whether queries may use it; a failed CREATE INDEX CONCURRENTLY leaves an invalid one, and one ON ONLY a
 *     partitioned table stays invalid until every partition's is attached
 * @param clustered whether {@code CLUSTER} goes by it
 * @param replicaIdentity whether it is the table's replica identity
 * @param attachedTo the index of the partitioned table that it is a part of
 * @param statistics statistics targets of expression keys, by the key's place
 */
public record PostgresIndexDetail(
        List<Option> parameters,
        Optional<Identifier> tablespace,
        boolean valid,
        boolean clustered,
        boolean replicaIdentity,
        Optional<ObjectId> attachedTo,
        List<KeyStatistics> statistics)
        implements Detail {
    /** What an ordinary index has. */
    public static final PostgresIndexDetail PLAIN =
            new PostgresIndexDetail(List.of(), Optional.empty(), true, false, false, Optional.empty(), List.of());

    public static final Property<PostgresIndexDetail, List<Option>> PARAMETERS =
            Property.of("parameters", Option.LIST, PostgresIndexDetail::parameters);
    public static final Property<PostgresIndexDetail, Optional<Identifier>> TABLESPACE = Property.of(
                    "tablespace", Shape.maybe(Shape.NAME), PostgresIndexDetail::tablespace)
            .as(Aspect.TABLESPACES);
    public static final Property<PostgresIndexDetail, Boolean> VALID = Property.of(
                    "valid", Shape.FLAG, PostgresIndexDetail::valid)
            .usually(true)
            .passing();
    public static final Property<PostgresIndexDetail, Boolean> CLUSTERED =
            Property.of("clustered", Shape.FLAG, PostgresIndexDetail::clustered);
    public static final Property<PostgresIndexDetail, Boolean> REPLICA_IDENTITY =
            Property.of("replicaIdentity", Shape.FLAG, PostgresIndexDetail::replicaIdentity);
    public static final Property<PostgresIndexDetail, Optional<ObjectId>> ATTACHED_TO =
            Property.of("attachedTo", Shape.maybe(Shape.REFERENCE), PostgresIndexDetail::attachedTo);
    public static final Property<PostgresIndexDetail, List<KeyStatistics>> STATISTICS = Property.of(
                    "statistics", Shape.list(KeyStatistics.SHAPE), PostgresIndexDetail::statistics)
            .as(Aspect.STATISTICS);

    public static final DetailKind<PostgresIndexDetail> KIND = new DetailKind<>(
            "postgres-index",
            PostgresIndexDetail.class,
            List.of(PARAMETERS, TABLESPACE, VALID, CLUSTERED, REPLICA_IDENTITY, ATTACHED_TO, STATISTICS));

    public PostgresIndexDetail {
        parameters = Option.sorted(parameters);
        statistics = List.copyOf(statistics);
    }

    /** As a part of another index, or of none. */
    public PostgresIndexDetail attachedTo(Optional<ObjectId> whole) {
        return new PostgresIndexDetail(parameters, tablespace, valid, clustered, replicaIdentity, whole, statistics);
    }

    @Override
    public DetailKind<?> detailKind() {
        return KIND;
    }

    /**
     * The statistics target of an expression key.
     *
     * @param place from 1, as {@code ALTER INDEX … ALTER COLUMN} counts
     */
    public record KeyStatistics(long place, long target) {
        public static final Shape<KeyStatistics> SHAPE = Shape.structure(
                KeyStatistics.class,
                List.of(
                        Property.of("place", Shape.NUMBER, KeyStatistics::place),
                        Property.of("target", Shape.NUMBER, KeyStatistics::target)));
    }
}
