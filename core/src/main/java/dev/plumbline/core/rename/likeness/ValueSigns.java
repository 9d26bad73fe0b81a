package dev.plumbline.core.rename.likeness;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ColumnStatistics;
import dev.plumbline.core.model.ObjectId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What the values in the columns of a table say, as far as the planners of two live databases know them.
 *
 * <p>Two databases of one application may hold quite other rows. So values that are not alike say as much as the columns that both
 * sides have are alike, and values that are alike say the less, the more columns have such values too.
 */
final class ValueSigns {
    private static final double ALIKE = 0.85;
    private static final double UNLIKE = 0.3;
    private static final double NEARLY = 0.1;

    private static final Sign NONE = new Sign("values", 0, "");

    private final KnownValues known;
    private final List<Column> old;
    private final double yardstick;

    /**
     * @param old the columns of the table that is there
     * @param sides tells which of them stay, and under what name
     */
    ValueSigns(KnownValues known, List<Column> old, Sides sides) {
        this.known = known;
        this.old = old;
        this.yardstick = old.stream()
                .filter(column -> !sides.isGone(column))
                .map(column -> likeness(column.id(), sides.now(column.id())))
                .flatMapToDouble(OptionalDouble::stream)
                .average()
                .orElse(0.5);
    }

    Sign of(Column one, Column other) {
        OptionalDouble likeness = likeness(one.id(), other.id());
        if (likeness.isEmpty()) {
            return NONE;
        }
        double alike = likeness.getAsDouble();
        double middle = (ALIKE + UNLIKE) / 2;
        double value = Math.clamp((alike - middle) / (ALIKE - middle), -1, 1);
        double weighed = value > 0 ? value * telling(one, other, alike) : value * yardstick;
        return new Sign("values", weighed, weighed > 0 ? "values that are spread alike" : "quite other values");
    }

    /** How much it says that values are alike: little if nearly all are one, or other columns have such values too. */
    private double telling(Column one, Column other, double alike) {
        long others = old.stream()
                .filter(column -> !column.id().equals(one.id()))
                .filter(column -> likeness(column.id(), other.id()).orElse(0) >= Math.min(alike, ALIKE) - NEARLY)
                .count();
        double most = Stream.of(known.before().get(one.id()), known.after().get(other.id()))
                .filter(Objects::nonNull)
                .mapToDouble(ValueSigns::most)
                .max()
                .orElse(0);
        return (1 - most) / (1 + others);
    }

    private static double most(ColumnStatistics statistics) {
        return Math.max(
                statistics.nulls(),
                statistics.common().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0));
    }

    private OptionalDouble likeness(ObjectId one, ObjectId other) {
        Optional<ColumnStatistics> left = Optional.ofNullable(known.before().get(one));
        Optional<ColumnStatistics> right = Optional.ofNullable(known.after().get(other));
        return left.isPresent() && right.isPresent()
                ? OptionalDouble.of(likeness(left.get(), right.get()))
                : OptionalDouble.empty();
    }

    /** From 0 to 1: how much the values are the same, as far as a sample tells. */
    static double likeness(ColumnStatistics one, ColumnStatistics other) {
        return (1 - Math.abs(one.nulls() - other.nulls()))
                * distinct(one.distinct(), other.distinct())
                * (1 - Spread.distance(one, other));
    }

    private static double distinct(double one, double other) {
        boolean shares = one < 0 && other < 0;
        boolean counts = one > 0 && other > 0;
        if (shares) {
            return 1 - Math.abs(Math.max(one, -1) - Math.max(other, -1));
        }
        // A count of one side and a share of the other: one table is much the larger, which says little.
        return counts ? Math.sqrt(Math.min(one, other) / Math.max(one, other)) : one == 0 || other == 0 ? 1 : 0.8;
    }
}
