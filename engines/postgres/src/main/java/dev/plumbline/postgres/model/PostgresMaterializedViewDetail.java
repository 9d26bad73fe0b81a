package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL knows about a materialized view.
 *
 * @param populated whether it may be queried
 * @param parameters storage parameters, those of its TOAST table as {@code toast.name}; sorted
 * @param tablespace where it isn't the database's own
 * @param accessMethod where it isn't {@code heap}
 */
public record PostgresMaterializedViewDetail(
        boolean populated, List<Option> parameters, Optional<Identifier> tablespace, Optional<Identifier> accessMethod)
        implements Detail {
    /** What an ordinary materialized view has. */
    public static final PostgresMaterializedViewDetail PLAIN =
            new PostgresMaterializedViewDetail(true, List.of(), Optional.empty(), Optional.empty());

    public static final Property<PostgresMaterializedViewDetail, Boolean> POPULATED = Property.of(
                    "populated", Shape.FLAG, PostgresMaterializedViewDetail::populated)
            .as(Aspect.POPULATED)
            .usually(true);
    public static final Property<PostgresMaterializedViewDetail, List<Option>> PARAMETERS =
            Property.of("parameters", Option.LIST, PostgresMaterializedViewDetail::parameters);
    public static final Property<PostgresMaterializedViewDetail, Optional<Identifier>> TABLESPACE = Property.of(
                    "tablespace", Shape.maybe(Shape.NAME), PostgresMaterializedViewDetail::tablespace)
            .as(Aspect.TABLESPACES);
    public static final Property<PostgresMaterializedViewDetail, Optional<Identifier>> ACCESS_METHOD =
            Property.of("accessMethod", Shape.maybe(Shape.NAME), PostgresMaterializedViewDetail::accessMethod);

    public static final DetailKind<PostgresMaterializedViewDetail> KIND = new DetailKind<>(
            "postgres-materialized-view",
            PostgresMaterializedViewDetail.class,
            List.of(POPULATED, PARAMETERS, TABLESPACE, ACCESS_METHOD));

    public PostgresMaterializedViewDetail {
        parameters = Option.sorted(parameters);
    }

    @Override
    public DetailKind<?> detailKind() {
        return KIND;
    }
}
