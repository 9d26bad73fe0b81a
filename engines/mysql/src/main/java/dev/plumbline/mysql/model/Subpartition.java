package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * A part of a partition.
 *
 * @param options comment, tablespace, data directory; sorted
 */
public record Subpartition(Identifier name, List<Option> options) {
    public static final Shape<Subpartition> SHAPE = Shape.structure(
            Subpartition.class,
            List.of(
                    Property.of("name", Shape.NAME, Subpartition::name),
                    Property.of("options", Shape.list(Option.SHAPE), Subpartition::options)));

    public Subpartition {
        options = Option.sorted(options);
    }
}
