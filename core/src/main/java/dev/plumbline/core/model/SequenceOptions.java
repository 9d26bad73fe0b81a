package dev.plumbline.core.model;

import java.util.List;

/** How a sequence counts. */
public record SequenceOptions(
        DataType type, long start, long increment, long minimum, long maximum, long cache, boolean cycle) {
    public static final Property<SequenceOptions, DataType> TYPE =
            Property.of("type", Shape.TYPE, SequenceOptions::type);
    public static final Shape<SequenceOptions> SHAPE = Shape.structure(
            SequenceOptions.class,
            List.of(
                    TYPE,
                    Property.of("start", Shape.NUMBER, SequenceOptions::start),
                    Property.of("increment", Shape.NUMBER, SequenceOptions::increment),
                    Property.of("minimum", Shape.NUMBER, SequenceOptions::minimum),
                    Property.of("maximum", Shape.NUMBER, SequenceOptions::maximum),
                    Property.of("cache", Shape.NUMBER, SequenceOptions::cache),
                    Property.of("cycle", Shape.FLAG, SequenceOptions::cycle)));
}
