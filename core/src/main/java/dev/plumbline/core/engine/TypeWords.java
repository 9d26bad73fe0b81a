package dev.plumbline.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A type as it is written, taken apart: {@code decimal(10,2) unsigned} is {@code decimal unsigned} with the arguments 10 and 2.
 *
 * @param name in lower case, with single spaces
 * @param arguments in the first parentheses, without quotes
 */
public record TypeWords(String name, List<String> arguments) {
    public TypeWords {
        arguments = List.copyOf(arguments);
    }

    /** Takes a type apart. */
    public static TypeWords of(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return new TypeWords(normal(text), List.of());
        }
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean quoted = false;
        int at = open + 1;
        while (at < text.length() && (quoted || text.charAt(at) != ')')) {
            char here = text.charAt(at);
            boolean doubled = quoted && here == '\'' && text.startsWith("''", at);
            if (here == '\'' && !doubled) {
                quoted = !quoted;
            } else if (here == ',' && !quoted) {
                arguments.add(argument.toString().strip());
                argument.setLength(0);
            } else {
                argument.append(here);
            }
            at += doubled ? 2 : 1;
        }
        arguments.add(argument.toString().strip());
        return new TypeWords(
                normal(text.substring(0, open) + " " + text.substring(Math.min(at + 1, text.length()))), arguments);
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** A number among the arguments, from 0; empty where there is none. */
    public OptionalInt number(int index) {
        return index < arguments.size() && arguments.get(index).matches("-?\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(arguments.get(index)))
                : OptionalInt.empty();
    }
}
