package dev.plumbline.app.portable;

import dev.plumbline.core.engine.TypeShape;
import dev.plumbline.core.engine.TypeShape.Family;
import dev.plumbline.core.engine.TypeShapes;
import dev.plumbline.core.model.Expression;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A default as every engine could have it: nothing, a value, the time; else an expression that only its engine understands. */
sealed interface PortableDefault {
    /** No default; that is null. */
    record None() implements PortableDefault {}

    /** A value, in one spelling. */
    record Value(String text) implements PortableDefault {}

    /** Anything else. */
    record Computed() implements PortableDefault {}

    /** What is meant by a default. */
    static PortableDefault of(Optional<Expression> written, TypeShapes shapes, TypeShape shape) {
        return written.map(shapes::plain)
                .map(text -> of(unwrapped(text.strip()), shape))
                .orElseGet(None::new);
    }

    private static PortableDefault of(String text, TypeShape shape) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals("null")) {
            return new None();
        }
        if (Words.NOW.matcher(word).matches()) {
            return new Value("CURRENT_TIMESTAMP");
        }
        if (Words.TODAY.matcher(word).matches()) {
            return new Value("CURRENT_DATE");
        }
        String value = Words.QUOTED.matcher(text).matches()
                ? text.substring(text.indexOf('\'') + 1, text.length() - 1).replace("''", "'")
                : text;
        if (shape.isMaybe(Family.BOOLEAN)
                && Words.TRUTHS.matcher(value.toLowerCase(Locale.ROOT)).matches()) {
            return new Value(value.equals("1") || value.toLowerCase(Locale.ROOT).startsWith("t") ? "1" : "0");
        }
        boolean isText = !value.equals(text);
        if (Words.NUMBER.matcher(value).matches() && !(isText && isTextual(shape))) {
            return new Value(new BigDecimal(value).stripTrailingZeros().toPlainString());
        }
        return isText ? new Value("'" + value + "'") : new Computed();
    }

    private static boolean isTextual(TypeShape shape) {
        return shape.isMaybe(Family.TEXT) || shape.isMaybe(Family.CHARACTER) || shape.isMaybe(Family.CHOICE);
    }

    /** Without parentheses around all of it. */
    private static String unwrapped(String text) {
        return text.startsWith("(") && text.endsWith(")") && text.indexOf(')') == text.length() - 1
                ? unwrapped(text.substring(1, text.length() - 1).strip())
                : text;
    }

    /** The words by which engines mean the same. */
    final class Words {
        static final Pattern NOW =
                Pattern.compile("now\\(\\)|(?:current_timestamp|localtimestamp)(?:\\(\\d?\\))?|datetime\\('now'\\)");
        static final Pattern TODAY = Pattern.compile("current_date(?:\\(\\))?|curdate\\(\\)|date\\('now'\\)");
        static final Pattern QUOTED = Pattern.compile("[bB]?'(?:[^']|'')*'", Pattern.DOTALL);
        static final Pattern TRUTHS = Pattern.compile("true|false|t|f|0|1");
        static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?");

        private Words() {}
    }
}
