package dev.plumbline.core.model;

import java.util.List;
import java.util.Optional;

/**
 * A sequence that stands for itself; one behind an identity column is part of that column.
 *
 * @param ownedBy the column with which it goes
 */
public record Sequence(
        NamedId id, SequenceOptions options, Optional<ObjectId> ownedBy, CommonProperties common, Detail detail)
        implements SchemaObject {
    public static final Property<Sequence, SequenceOptions> OPTIONS =
            Property.of("options", SequenceOptions.SHAPE, Sequence::options);
    public static final Property<Sequence, Optional<ObjectId>> OWNED_BY =
            Property.of("ownedBy", Shape.maybe(Shape.REFERENCE), Sequence::ownedBy);

    public static final ObjectKind<Sequence> KIND =
            ObjectKind.of("sequence", "sequences", 300, Sequence.class, List.of(OPTIONS, OWNED_BY));
}
