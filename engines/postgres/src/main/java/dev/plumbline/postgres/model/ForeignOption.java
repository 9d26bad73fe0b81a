package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.secret.GuardedText;
import java.util.List;

/** An option of something foreign, as its wrapper understands it; the value may be a secret. */
public record ForeignOption(String name, GuardedText value) implements Comparable<ForeignOption> {
    public static final Shape<ForeignOption> SHAPE = Shape.structure(
            ForeignOption.class,
            List.of(
                    Property.of("name", Shape.TEXT, ForeignOption::name),
                    Property.of("value", Shape.GUARDED, ForeignOption::value)));
    public static final Shape<List<ForeignOption>> LIST = Shape.list(SHAPE);

    @Override
    public int compareTo(ForeignOption other) {
        return name.compareTo(other.name);
    }

    static List<ForeignOption> sorted(List<ForeignOption> options) {
        return options.isEmpty() ? List.of() : options.stream().sorted().toList();
    }
}
