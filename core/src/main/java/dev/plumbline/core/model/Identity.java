package dev.plumbline.core.model;

import java.util.List;
import java.util.Optional;

/**
 * What makes a column an identity column.
 *
 * @param sequence the sequence behind it, where the engine shows one
 */
public record Identity(Mode mode, SequenceOptions options, Optional<ObjectId> sequence) {
    public static final Shape<Identity> SHAPE = Shape.structure(
            Identity.class,
            List.of(
                    Property.of("mode", Shape.choice(Mode.class), Identity::mode),
                    Property.of("options", SequenceOptions.SHAPE, Identity::options),
                    Property.of("sequence", Shape.maybe(Shape.REFERENCE), Identity::sequence)));

    /** Whether a statement may give a value of its own. */
    public enum Mode {
        ALWAYS,
        BY_DEFAULT
    }
}
