package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * What PostgreSQL knows about a check. One that a table only has from its parent is not in the catalogue.
 *
 * @param noInherit whether children don't get it
 * @param enforced whether it is checked at all
 */
public record PostgresCheckDetail(boolean noInherit, boolean enforced) implements Detail {
    /** What an ordinary check has. */
    public static final PostgresCheckDetail PLAIN = new PostgresCheckDetail(false, true);

    public static final Property<PostgresCheckDetail, Boolean> NO_INHERIT =
            Property.of("noInherit", Shape.FLAG, PostgresCheckDetail::noInherit);
    public static final Property<PostgresCheckDetail, Boolean> ENFORCED =
            Property.of("enforced", Shape.FLAG, PostgresCheckDetail::enforced).usually(true);

    public static final DetailKind<PostgresCheckDetail> KIND =
            new DetailKind<>("postgres-check", PostgresCheckDetail.class, List.of(NO_INHERIT, ENFORCED));

    @Override
    public DetailKind<?> detailKind() {
        return KIND;
    }
}
