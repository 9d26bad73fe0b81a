package dev.plumbline.postgres.ddl;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a conversion does to the values and to the table that holds them; the server was asked for each rule, and the test
 * asks it again.
 *
 * <p>What isn't known here may fail and is written again: a warning too many, never one too few. Not counted as lost: the
 * blanks at the end of a text, which {@code character} doesn't keep, and the layout of {@code json}.
 */
final class ConversionEffect {
    private static final Set<String> UNPADDED = Set.of("text", "character varying");
    private static final Set<String> STAMPS = Set.of("timestamp without time zone", "timestamp with time zone");
    private static final Set<String> CLOCKS = Set.of(
            "time without time zone",
            "time with time zone",
            "timestamp without time zone",
            "timestamp with time zone",
            "interval");
    private static final int MICROSECONDS = 6;

    /** How many characters the longest value of a type has. */
    private static final Map<String, Integer> PRINTED =
            Map.of("boolean", 5, "smallint", 6, "integer", 11, "bigint", 20, "uuid", 36);

    private final Conversion conversion;
    private final TypeText from;
    private final TypeText to;

    ConversionEffect(Conversion conversion) {
        this.conversion = conversion;
        this.from = conversion.from();
        this.to = conversion.to();
    }

    /** Whether the server changes the type without writing the rows again. */
    boolean isMetadataOnly() {
        boolean measured = conversion.domain() && !to.arguments().isEmpty();
        if (conversion.checked() || measured || from.array() != to.array()) {
            return false;
        }
        if (from.equals(to)) {
            return true;
        }
        if (from.array()) {
            return false;
        }
        return (UNPADDED.contains(from.base()) && UNPADDED.contains(to.base()) && isNoShorter())
                || (isBoth("bit varying") && isNoShorter())
                || (from.base().equals("bit")
                        && to.base().equals("bit varying")
                        && to.arguments().isEmpty())
                || (isBoth("numeric") && isNoNarrowerAtTheSameScale())
                || (CLOCKS.contains(from.base()) && isBoth(from.base()) && precision(to) >= precision(from))
                || (from.base().equals("cidr") && to.base().equals("inet"));
    }

    /** Whether no value can fail to fit. */
    boolean alwaysFits() {
        if (conversion.checked()) {
            return false;
        }
        boolean anyText = to.isText() && isUnlimited() && !to.array();
        return anyText || from.equals(to) || (from.array() == to.array() && elementsFit());
    }

    private boolean elementsFit() {
        if (to.isText()) {
            return isUnlimited() || (from.isText() ? isNoShorter() : longest() <= length(to));
        }
        if (STAMPS.contains(from.base())) {
            return STAMPS.contains(to.base()) || to.base().equals("date");
        }
        if (to.base().equals("name")) {
            return from.isText();
        }
        return switch (from.base()) {
            case "bit", "bit varying" -> to.base().equals("bit varying") && isNoShorter();
            case "boolean" -> to.base().equals("integer");
            case "integer" -> to.base().equals("boolean") || numbersFit();
            case "jsonb" -> to.base().equals("json");
            case "cidr" -> to.base().equals("inet");
            case String number when NumberRange.NUMBERS.contains(number) -> numbersFit();
            case String clock
            when CLOCKS.contains(clock) -> isBoth(clock) || to.base().startsWith("time ") || isInterval(clock);
            case String other -> false;
        };
    }

    /** What becomes of values that don't fail: {@code rounded}, say; nothing where each stays what it is. */
    Optional<String> loss() {
        if (from.array() != to.array()) {
            return Optional.empty();
        }
        boolean rounded = NumberRange.of(from)
                .flatMap(number -> NumberRange.of(to).filter(number::isRoundedBy))
                .isPresent();
        if (rounded
                || (CLOCKS.contains(from.base()) && CLOCKS.contains(to.base()) && precision(to) < precision(from))) {
            return Optional.of("rounded to " + conversion.wanted());
        }
        if (STAMPS.contains(from.base()) && to.base().equals("date")) {
            return Optional.of("cut to their day");
        }
        if (STAMPS.contains(from.base()) && to.base().startsWith("time ")) {
            return Optional.of("cut to their time of day");
        }
        if (from.base().endsWith("with time zone") && to.base().endsWith("without time zone")) {
            return Optional.of("cut off from their time zone");
        }
        if (from.base().equals("integer") && to.base().equals("boolean")) {
            return Optional.of("cut to whether they are zero");
        }
        return from.isText() && isShortOf()
                ? Optional.of("cut to what " + conversion.wanted() + " holds")
                : Optional.empty();
    }

    private boolean isInterval(String clock) {
        return clock.equals("time without time zone") && to.base().equals("interval");
    }

    /** Whether a value that is read from a text may have had more in it. */
    private boolean isShortOf() {
        return switch (to.base()) {
            case "name", "\"char\"", "date", "real", "double precision" -> true;
            case "numeric" -> !to.arguments().isEmpty();
            case String other -> CLOCKS.contains(other);
        };
    }

    private boolean numbersFit() {
        return NumberRange.of(from)
                .flatMap(number -> NumberRange.of(to).filter(number::fits))
                .isPresent();
    }

    private boolean isBoth(String base) {
        return from.base().equals(base) && to.base().equals(base);
    }

    private boolean isUnlimited() {
        return to.argument().isEmpty() && !to.base().equals("character");
    }

    private boolean isNoShorter() {
        return (to.argument().isEmpty() && to.base().contains("varying"))
                || to.base().equals("text")
                || length(from) <= length(to);
    }

    /** The length of a type that has one; of others more than any. */
    private static int length(TypeText type) {
        return type.argument()
                .orElse(type.base().equals("character") || type.base().equals("bit") ? 1 : Integer.MAX_VALUE);
    }

    private int longest() {
        return PRINTED.getOrDefault(from.base(), Integer.MAX_VALUE);
    }

    private boolean isNoNarrowerAtTheSameScale() {
        if (to.arguments().isEmpty()) {
            return true;
        }
        return !from.arguments().isEmpty()
                && scale(from) == scale(to)
                && from.arguments().getFirst() <= to.arguments().getFirst();
    }

    private static int scale(TypeText number) {
        return number.arguments().size() > 1 ? number.arguments().get(1) : 0;
    }

    private static int precision(TypeText clock) {
        return clock.argument().orElse(MICROSECONDS);
    }
}
