package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * One of the options of a table, a column, an index or a partition.
 *
 * @param name in capital letters: {@code ROW_FORMAT}
 * @param value as DDL has it, a text with its quotes: {@code COMPRESSED}, {@code 'zlib'}
 */
public record Option(String name, String value) implements Comparable<Option> {
    public static final Shape<Option> SHAPE = Shape.structure(
            Option.class,
            List.of(Property.of("name", Shape.TEXT, Option::name), Property.of("value", Shape.TEXT, Option::value)));

    @Override
    public int compareTo(Option other) {
        int names = name.compareTo(other.name);
        return names != 0 ? names : value.compareTo(other.value);
    }

    static List<Option> sorted(List<Option> options) {
        return options.isEmpty() ? List.of() : options.stream().sorted().toList();
    }
}
