package dev.plumbline.mysql.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A column's type taken apart.
 *
 * @param name in lower case: {@code varchar}
 * @param arguments lengths, digits, or the values of an enum
 * @param unsigned whether it has no negative numbers
 */
record TypeText(String name, List<String> arguments, boolean unsigned) {
    TypeText {
        arguments = List.copyOf(arguments);
    }

    static TypeText of(String type) {
        int open = type.indexOf('(');
        int close = type.lastIndexOf(')');
        String bare = (open < 0 || close < open ? type : type.substring(0, open) + type.substring(close + 1))
                .strip()
                .toLowerCase(Locale.ROOT);
        String[] words = bare.split("\\s+", 2);
        return new TypeText(
                words[0],
                open < 0 || close < open ? List.of() : arguments(type.substring(open + 1, close)),
                bare.contains("unsigned"));
    }

    private static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            quoted ^= character == '\'';
            if (character == ',' && !quoted) {
                arguments.add(current.toString().strip());
                current.setLength(0);
            } else {
                current.append(character);
            }
        }
        arguments.add(current.toString().strip());
        return arguments;
    }

    /** A number among the arguments; the default where it isn't said. */
    int number(int at, int otherwise) {
        return at < arguments.size() && arguments.get(at).matches("\\d{1,9}")
                ? Integer.parseInt(arguments.get(at))
                : otherwise;
    }
}
