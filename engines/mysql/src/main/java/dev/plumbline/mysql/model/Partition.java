package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * A partition of a table.
 *
 * @param values what stands behind {@code LESS THAN} or {@code IN}, with its parentheses; empty where rows are spread by a hash
 * @param options comment, tablespace, data directory; sorted
 */
public record Partition(
        Identifier name, Optional<Expression> values, List<Option> options, List<Subpartition> subpartitions) {
    public static final Shape<Partition> SHAPE = Shape.structure(
            Partition.class,
            List.of(
                    Property.of("name", Shape.NAME, Partition::name),
                    Property.of("values", Shape.maybe(Shape.EXPRESSION), Partition::values),
                    Property.of("options", Shape.list(Option.SHAPE), Partition::options),
                    Property.of("subpartitions", Shape.list(Subpartition.SHAPE), Partition::subpartitions)));

    public Partition {
        options = Option.sorted(options);
        subpartitions = List.copyOf(subpartitions);
    }
}
