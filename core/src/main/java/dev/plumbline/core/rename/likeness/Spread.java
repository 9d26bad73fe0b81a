package dev.plumbline.core.rename.likeness;

import dev.plumbline.core.model.ColumnStatistics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How values lie along their order, where a sample tells. */
final class Spread {
    private static final int LONGEST_NUMBER = 60;

    /**
     * A value and which part of the values that aren't null it stands for.
     *
     * @param sign 1 for one side, -1 for the other
     */
    private record Point<T extends Comparable<T>>(T value, double share, int sign) {}

    private Spread() {}

    /**
     * The greatest difference between the shares of values up to a point (Kolmogorov and Smirnov): 0 for the same spread, 1 if all of one
     * come before all of the other; 0 if one isn't known. Any order will do that is the same for both.
     */
    static double distance(ColumnStatistics one, ColumnStatistics other) {
        if (isUnknown(one) || isUnknown(other)) {
            return 0;
        }
        return numbers(one, other).map(Spread::distance).orElseGet(() -> {
            List<Point<String>> points = new ArrayList<>();
            add(one, 1, value -> value, points);
            add(other, -1, value -> value, points);
            return distance(points);
        });
    }

    private static boolean isUnknown(ColumnStatistics statistics) {
        return statistics.common().isEmpty() && statistics.bounds().isEmpty();
    }

    private static Optional<List<Point<BigDecimal>>> numbers(ColumnStatistics one, ColumnStatistics other) {
        List<Point<BigDecimal>> points = new ArrayList<>();
        try {
            add(one, 1, Spread::number, points);
            add(other, -1, Spread::number, points);
            return Optional.of(points);
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    private static BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException();
        }
        return new BigDecimal(text);
    }

    /** Reads a value from its text. */
    private interface Reading<T> {
        T of(String text);
    }

    private static <T extends Comparable<T>> void add(
            ColumnStatistics statistics, int sign, Reading<T> reading, List<Point<T>> points) {
        double common = statistics.common().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        double others = statistics.bounds().isEmpty() ? 0 : Math.max(0, 1 - statistics.nulls() - common);
        double all = common + others;
        if (all > 0) {
            statistics
                    .common()
                    .forEach((value, share) -> points.add(new Point<>(reading.of(value), share / all, sign)));
            statistics
                    .bounds()
                    .forEach(value -> points.add(new Point<>(
                            reading.of(value), others / statistics.bounds().size() / all, sign)));
        }
    }

    private static <T extends Comparable<T>> double distance(List<Point<T>> points) {
        points.sort(Comparator.comparing(Point::value));
        double difference = 0;
        double most = 0;
        for (int at = 0; at < points.size(); at++) {
            Point<T> point = points.get(at);
            difference += point.sign() * point.share();
            boolean last = at + 1 == points.size() || points.get(at + 1).value().compareTo(point.value()) != 0;
            if (last) {
                most = Math.max(most, Math.abs(difference));
            }
        }
        return Math.min(1, most);
    }
}
