package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * What PostgreSQL knows about a foreign key. One that a partition has from its parent is not in the catalogue.
 *
 * @param onDeleteColumns the columns that ON DELETE SET NULL or SET DEFAULT touches; empty for all
 * @param enforced whether it is checked at all
 * @param period whether the last column is a period
 */
public record PostgresForeignKeyDetail(List<Identifier> onDeleteColumns, boolean enforced, boolean period)
        implements Detail {
    /** What an ordinary foreign key has. */
    public static final PostgresForeignKeyDetail PLAIN = new PostgresForeignKeyDetail(List.of(), true, false);

    public static final Property<PostgresForeignKeyDetail, List<Identifier>> ON_DELETE_COLUMNS =
            Property.of("onDeleteColumns", Shape.list(Shape.NAME), PostgresForeignKeyDetail::onDeleteColumns);
    public static final Property<PostgresForeignKeyDetail, Boolean> ENFORCED = Property.of(
                    "enforced", Shape.FLAG, PostgresForeignKeyDetail::enforced)
            .usually(true);
    public static final Property<PostgresForeignKeyDetail, Boolean> PERIOD =
            Property.of("period", Shape.FLAG, PostgresForeignKeyDetail::period);

    public static final DetailKind<PostgresForeignKeyDetail> KIND = new DetailKind<>(
            "postgres-foreign-key", PostgresForeignKeyDetail.class, List.of(ON_DELETE_COLUMNS, ENFORCED, PERIOD));

    public PostgresForeignKeyDetail {
        onDeleteColumns = List.copyOf(onDeleteColumns);
    }

    @Override
    public DetailKind<?> detailKind() {
        return KIND;
    }
}
