package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * What PostgreSQL knows about a view.
 *
 * @param options {@code security_barrier}, {@code security_invoker}; sorted, without the check option
 */
public record PostgresViewDetail(List<Option> options, CheckOption checkOption) implements Detail {
    /** What an ordinary view has. */
    public static final PostgresViewDetail PLAIN = new PostgresViewDetail(List.of(), CheckOption.NONE);

    public static final Property<PostgresViewDetail, List<Option>> OPTIONS =
            Property.of("options", Option.LIST, PostgresViewDetail::options);
    public static final Property<PostgresViewDetail, CheckOption> CHECK_OPTION =
            Property.of("checkOption", Shape.choice(CheckOption.class), PostgresViewDetail::checkOption);

    public static final DetailKind<PostgresViewDetail> KIND =
            new DetailKind<>("postgres-view", PostgresViewDetail.class, List.of(OPTIONS, CHECK_OPTION));

    public PostgresViewDetail {
        options = Option.sorted(options);
    }

    @Override
    public DetailKind<?> detailKind() {
        return KIND;
    }

    /** Whether rows written through the view must be seen by it. */
    public enum CheckOption {
        NONE,
        LOCAL,
        CASCADED
    }
}
