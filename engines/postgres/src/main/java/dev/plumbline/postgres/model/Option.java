package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * One of an object's options: a storage parameter, an option of a foreign server, an attribute of a definition.
 *
 * @param name {@code fillfactor}, {@code toast.autovacuum_enabled}, {@code SFUNC}
 * @param value as the catalogue has it, unquoted; an attribute's value is SQL
 */
public record Option(String name, String value) implements Comparable<Option> {
    public static final Shape<Option> SHAPE = Shape.structure(
            Option.class,
            List.of(Property.of("name", Shape.TEXT, Option::name), Property.of("value", Shape.TEXT, Option::value)));
    public static final Shape<List<Option>> LIST = Shape.list(SHAPE);

    @Override
    public int compareTo(Option other) {
        int names = name.compareTo(other.name);
        return names != 0 ? names : value.compareTo(other.value);
    }

    static List<Option> sorted(List<Option> options) {
        return options.isEmpty() ? List.of() : options.stream().sorted().toList();
    }
}
