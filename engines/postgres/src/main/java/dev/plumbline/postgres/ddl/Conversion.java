package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.DataType;
import java.util.List;
import java.util.Set;

/**
 * How values get from one type to another: by themselves, by a cast, or by way of text.
 *
 * <p>After the casts that {@code pg_cast} of 18 has between the built-in types. What isn't known here goes by way of text,
 * which the server refuses value by value, not as a whole.
 */
final class Conversion {
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character");
    private static final Set<String> UNPADDED = Set.of("text", "character varying");
    private static final Set<String> TIMES = Set.of("date", "timestamp without time zone", "timestamp with time zone");
    private static final Set<String> CLOCKS = Set.of("time without time zone", "time with time zone");

    private Conversion() {}

    /** The USING clause, or nothing where the server converts by itself. */
    static String using(String column, DataType before, DataType after) {
        String from = base(before);
        String to = base(after);
        if (from.equals(to) || isAssignable(from, to)) {
            return "";
        }
        boolean castable = isCastable(from, to);
        return " USING " + column + (castable ? "" : "::text") + "::" + after;
    }

    private static boolean isAssignable(String from, String to) {
        return (NUMBERS.contains(from) && NUMBERS.contains(to))
                || (TEXTS.contains(to) && !from.endsWith("[]"))
                || (TIMES.contains(from) && TIMES.contains(to))
                || (from.equals("json") && to.equals("jsonb"))
                || (from.equals("jsonb") && to.equals("json"));
    }

    private static boolean isCastable(String from, String to) {
        return TEXTS.contains(from)
                || TEXTS.contains(to)
                || (from.equals("boolean") && to.equals("integer"))
                || (from.equals("integer") && to.equals("boolean"))
                || (CLOCKS.contains(from) && CLOCKS.contains(to))
                || (from.endsWith("[]") && to.endsWith("[]"));
    }

    /** Whether the server changes the type without writing the rows again: longer or unlimited texts and numbers. */
    static boolean isMetadataOnly(DataType before, DataType after) {
        String from = base(before);
        String to = base(after);
        boolean texts = UNPADDED.contains(from) && UNPADDED.contains(to);
        return texts && (length(after) < 0 || (length(before) >= 0 && length(before) <= length(after)));
    }

    /** Whether no value can fail to fit. */
    static boolean alwaysFits(DataType before, DataType after) {
        String from = base(before);
        String to = base(after);
        int narrow = INTEGERS.indexOf(from);
        int wide = INTEGERS.indexOf(to);
        return (narrow >= 0 && wide >= narrow)
                || (narrow >= 0 && after.text().equals("numeric"))
                || (TEXTS.contains(to) && length(after) < 0);
    }

    /** The type without its arguments: {@code character varying} of {@code character varying(20)}. */
    private static String base(DataType type) {
        String text = type.text();
        int open = text.indexOf('(');
        if (open < 0) {
            return text;
        }
        int close = text.indexOf(')', open);
        return text.substring(0, open) + text.substring(close + 1);
    }

    /** The one argument of a text type; -1 for none. */
    private static int length(DataType type) {
        String text = type.text();
        int open = text.indexOf('(');
        if (open < 0 || text.indexOf(',') >= 0) {
            return -1;
        }
        String argument = text.substring(open + 1, text.indexOf(')', open));
        return argument.chars().allMatch(Character::isDigit) ? Integer.parseInt(argument) : -1;
    }
}
