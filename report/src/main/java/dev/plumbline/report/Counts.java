package dev.plumbline.report;

import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.SchemaObject;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many there are of what. */
final class Counts {
    private Counts() {}

    /** {@code 12 tables, 3 views}; empty for nothing. */
    static String byKind(Stream<? extends SchemaObject> objects) {
        Map<ObjectKind<?>, Long> counts =
                objects.collect(Collectors.groupingBy(SchemaObject::kind, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() == 1
                        ? "1 " + entry.getKey().label()
                        : grouped(entry.getValue()) + " " + entry.getKey().plural())
                .collect(Collectors.joining(", "));
    }

    /** {@code 1 step}, {@code 1,012 steps}. */
    static String of(long count, String one) {
        return count == 1 ? "1 " + one : grouped(count) + " " + one + "s";
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 96 kB}, in powers of 1,024. */
    static String bytes(long bytes) {
        long amount = bytes;
        for (String unit : new String[] {"bytes", "kB", "MB", "GB"}) {
            if (amount < 10_240) {
                return grouped(amount) + " " + unit;
            }
            amount /= 1_024;
        }
        return grouped(amount) + " TB";
    }
}
