package dev.plumbline.app.rows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that an expression mentions, and near ones: what satisfies it is probably among them, and what doesn't, too. Nothing is made of
 * the expression itself; the server says what fits.
 */
final class Hints {
    private static final Pattern LITERAL =
            Pattern.compile("'((?:[^']|'')*)'|(?<![\\w.'])(\\d{1,18}(?:\\.\\d+)?)(?![\\w'])");
    private static final int LONGEST = 200;

    private Hints() {}

    static List<String> of(String expression) {
        Set<String> hints = new LinkedHashSet<>();
        Matcher literal = LITERAL.matcher(expression);
        while (literal.find()) {
            if (literal.group(1) != null) {
                text(literal.group(1).replace("''", "'"), hints);
            } else {
                number(literal.group(2), hints);
            }
        }
        return new ArrayList<>(hints);
    }

    /** Patterns without what stands for anything match themselves. */
    private static void text(String text, Set<String> hints) {
        hints.add(text);
        hints.add(text.replace("%", "").replace('_', 'a'));
        hints.add("a" + text.replace("%", "b").replace('_', 'c') + "d");
    }

    /** Bounds and their neighbours; a number may be a length, too. */
    private static void number(String digits, Set<String> hints) {
        hints.add(digits);
        if (digits.indexOf('.') < 0) {
            long number = Long.parseLong(digits);
            hints.add(Long.toString(number + 1));
            hints.add(Long.toString(number - 1));
            if (number > 0 && number <= LONGEST) {
                hints.add("a".repeat((int) number));
                hints.add("1".repeat((int) number));
            }
        }
    }
}
