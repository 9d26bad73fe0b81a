package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/** What PostgreSQL knows about a sequence. */
public record PostgresSequenceDetail(boolean unlogged) implements Detail {
    /** What an ordinary sequence has. */
    public static final PostgresSequenceDetail PLAIN = new PostgresSequenceDetail(false);

    public static final Property<PostgresSequenceDetail, Boolean> UNLOGGED =
            Property.of("unlogged", Shape.FLAG, PostgresSequenceDetail::unlogged);

    public static final DetailKind<PostgresSequenceDetail> KIND =
            new DetailKind<>("postgres-sequence", PostgresSequenceDetail.class, List.of(UNLOGGED));

    @Override
    public DetailKind<?> detailKind() {
        return KIND;
    }
}
