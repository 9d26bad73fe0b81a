package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL knows about a table.
 *
 * @param accessMethod where it isn't {@code heap}
 * @param parameters storage parameters, those of its TOAST table as {@code toast.name}; sorted
 * @param tablespace where it isn't the database's own
 * @param replicaIdentity which old values logical replication gets; the index of {@link ReplicaIdentity#INDEX} says so
 *     itself
 * @param inherits the parents, in their order; not the one that it is a partition of
 * @param partitionBy the key as DDL has it: {@code RANGE (created_at)}
 * @param ofType the composite type of a typed table
 */
public record PostgresTableDetail(
        boolean unlogged,
        Optional<Identifier> accessMethod,
        List<Option> parameters,
        Optional<Identifier> tablespace,
        ReplicaIdentity replicaIdentity,
        boolean rowSecurity,
        boolean forceRowSecurity,
        List<ObjectId> inherits,
        Optional<Expression> partitionBy,
        Optional<PartitionOf> partitionOf,
        Optional<ObjectId> ofType)
        implements Detail {
    /** What an ordinary table has. */
    public static final PostgresTableDetail PLAIN = new PostgresTableDetail(
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            ReplicaIdentity.DEFAULT,
            false,
            false,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public static final Property<PostgresTableDetail, Boolean> UNLOGGED =
            Property.of("unlogged", Shape.FLAG, PostgresTableDetail::unlogged);
    public static final Property<PostgresTableDetail, Optional<Identifier>> ACCESS_METHOD =
            Property.of("accessMethod", Shape.maybe(Shape.NAME), PostgresTableDetail::accessMethod);
    public static final Property<PostgresTableDetail, List<Option>> PARAMETERS =
            Property.of("parameters", Option.LIST, PostgresTableDetail::parameters);
    public static final Property<PostgresTableDetail, Optional<Identifier>> TABLESPACE = Property.of(
                    "tablespace", Shape.maybe(Shape.NAME), PostgresTableDetail::tablespace)
            .as(Aspect.TABLESPACES);
    public static final Property<PostgresTableDetail, ReplicaIdentity> REPLICA_IDENTITY =
            Property.of("replicaIdentity", Shape.choice(ReplicaIdentity.class), PostgresTableDetail::replicaIdentity);
    public static final Property<PostgresTableDetail, Boolean> ROW_SECURITY =
            Property.of("rowSecurity", Shape.FLAG, PostgresTableDetail::rowSecurity);
    public static final Property<PostgresTableDetail, Boolean> FORCE_ROW_SECURITY =
            Property.of("forceRowSecurity", Shape.FLAG, PostgresTableDetail::forceRowSecurity);
    public static final Property<PostgresTableDetail, List<ObjectId>> INHERITS =
            Property.of("inherits", Shape.list(Shape.REFERENCE), PostgresTableDetail::inherits);
    public static final Property<PostgresTableDetail, Optional<Expression>> PARTITION_BY =
            Property.of("partitionBy", Shape.maybe(Shape.EXPRESSION), PostgresTableDetail::partitionBy);
    public static final Property<PostgresTableDetail, Optional<PartitionOf>> PARTITION_OF =
            Property.of("partitionOf", Shape.maybe(PartitionOf.SHAPE), PostgresTableDetail::partitionOf);
    public static final Property<PostgresTableDetail, Optional<ObjectId>> OF_TYPE =
            Property.of("ofType", Shape.maybe(Shape.REFERENCE), PostgresTableDetail::ofType);

    public static final DetailKind<PostgresTableDetail> KIND = new DetailKind<>(
            "postgres-table",
            PostgresTableDetail.class,
            List.of(
                    UNLOGGED,
                    ACCESS_METHOD,
                    PARAMETERS,
                    TABLESPACE,
                    REPLICA_IDENTITY,
                    ROW_SECURITY,
                    FORCE_ROW_SECURITY,
                    INHERITS,
                    PARTITION_BY,
                    PARTITION_OF,
                    OF_TYPE));

    public PostgresTableDetail {
        parameters = Option.sorted(parameters);
        inherits = List.copyOf(inherits);
    }

    /** The same with other parents. */
    public PostgresTableDetail withParents(Optional<PartitionOf> partition, List<ObjectId> parents) {
        return new PostgresTableDetail(
                unlogged,
                accessMethod,
                parameters,
                tablespace,
                replicaIdentity,
                rowSecurity,
                forceRowSecurity,
                parents,
                partitionBy,
                partition,
                ofType);
    }

    @Override
    public DetailKind<?> detailKind() {
        return KIND;
    }

    /** Which old values of a row logical replication gets. */
    public enum ReplicaIdentity {
        DEFAULT,
        NOTHING,
        FULL,
        INDEX
    }
}
