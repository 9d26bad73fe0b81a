package dev.plumbline.postgres.ddl;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The numbers that a type holds: digits before and after the point (manual, 8.1). A binary type holds any number in its reach,
 * but only so many digits of it.
 *
 * @param whole the digits before the point that a value may have
 * @param scale the digits after it; negative where a type rounds to tens
 */
record NumberRange(String base, int whole, int scale) {
    static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final int NO_LIMIT = 1_000_000;
    private static final int REAL_DIGITS = 6;
    private static final int DOUBLE_DIGITS = 15;
    private static final int REAL_REACH = 37;
    private static final int DOUBLE_REACH = 307;

    static Optional<NumberRange> of(TypeText type) {
        if (!NUMBERS.contains(type.base())) {
            return Optional.empty();
        }
        return Optional.of(
                switch (type.base()) {
                    case "smallint" -> new NumberRange(type.base(), 5, 0);
                    case "integer" -> new NumberRange(type.base(), 10, 0);
                    case "bigint" -> new NumberRange(type.base(), 19, 0);
                    case "numeric" -> numeric(type);
                    case "real" -> new NumberRange(type.base(), REAL_REACH, NO_LIMIT);
                    case String other -> new NumberRange(other, DOUBLE_REACH, NO_LIMIT);
                });
    }

    private static NumberRange numeric(TypeText type) {
        OptionalInt precision = type.argument();
        if (precision.isEmpty()) {
            return new NumberRange(type.base(), NO_LIMIT, NO_LIMIT);
        }
        int scale = type.arguments().size() > 1 ? type.arguments().get(1) : 0;
        return new NumberRange(type.base(), precision.getAsInt() - scale, scale);
    }

    private boolean isInteger() {
        return INTEGERS.contains(base);
    }

    private boolean isBinary() {
        return base.equals("real") || base.equals("double precision");
    }

    /** The digits that every number of the type keeps. */
    private int digits() {
        return switch (base) {
            case "real" -> REAL_DIGITS;
            case "double precision" -> DOUBLE_DIGITS;
            case String exact -> Math.max(whole + scale, 0);
        };
    }

    /** Whether no value is out of the other's reach; NaN and the infinities count. */
    boolean fits(NumberRange other) {
        if (other.isInteger()) {
            return isInteger() && other.whole >= whole;
        }
        if (isBinary()) {
            return other.isBinary() && other.whole >= whole;
        }
        int carried = other.scale < scale ? 1 : 0;
        return other.whole >= whole + carried;
    }

    /** Whether a value can be another after it was written in the other type. */
    boolean isRoundedBy(NumberRange other) {
        if (other.isBinary()) {
            boolean widened = isBinary() && other.whole >= whole;
            return !widened && other.digits() < digits();
        }
        return isBinary() || other.scale < scale;
    }
}
