package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.DataType;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of what {@code format_type} prints: {@code timestamp(3) without time zone[]} is an array of {@code timestamp
 * without time zone} with the argument 3.
 *
 * @param base the name without arguments and brackets
 * @param arguments the numbers in parentheses, in their order; empty for none
 */
record TypeText(String base, List<Integer> arguments, boolean array) {
    /** The types that any value can be printed into. */
    static final Set<String> TEXTS = Set.of("text", "character varying", "character");

    private static final Pattern ARGUMENTS = Pattern.compile("\\((-?\\d{1,9}(?:,-?\\d{1,9})*)\\)");

    static TypeText of(DataType type) {
        boolean array = type.text().endsWith("[]");
        String element = array ? type.text().substring(0, type.text().indexOf("[]")) : type.text();
        Matcher arguments = ARGUMENTS.matcher(element);
        if (element.indexOf('"') >= 0 || !arguments.find()) {
            return new TypeText(element, List.of(), array);
        }
        List<Integer> numbers =
                Stream.of(arguments.group(1).split(",")).map(Integer::valueOf).toList();
        return new TypeText(arguments.replaceFirst(""), numbers, array);
    }

    boolean isText() {
        return TEXTS.contains(base);
    }

    /** The first argument: a length or a precision; nothing where the type has none. */
    OptionalInt argument() {
        return arguments.isEmpty() ? OptionalInt.empty() : OptionalInt.of(arguments.getFirst());
    }
}
