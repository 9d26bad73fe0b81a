package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL knows about a trigger.
 *
 * @param clonedFrom the trigger of the partitioned table that it was cloned from; a clone is in the catalogue only if it
 *     fires otherwise than that one, and is never created or dropped by itself
 */
public record PostgresTriggerDetail(Firing firing, Optional<ObjectId> clonedFrom) implements Detail {
    /** What an ordinary trigger has. */
    public static final PostgresTriggerDetail PLAIN = new PostgresTriggerDetail(Firing.ORIGIN, Optional.empty());

    public static final Property<PostgresTriggerDetail, Firing> FIRING =
            Property.of("firing", Shape.choice(Firing.class), PostgresTriggerDetail::firing);
    public static final Property<PostgresTriggerDetail, Optional<ObjectId>> CLONED_FROM =
            Property.of("clonedFrom", Shape.maybe(Shape.REFERENCE), PostgresTriggerDetail::clonedFrom);

    public static final DetailKind<PostgresTriggerDetail> KIND =
            new DetailKind<>("postgres-trigger", PostgresTriggerDetail.class, List.of(FIRING, CLONED_FROM));

    @Override
    public DetailKind<?> detailKind() {
        return KIND;
    }
}
