package dev.plumbline.core.engine;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What values a column takes, in words that every engine understands. Engines have different types for the same; a shape is wide where a
 * type is: SQLite's {@code INTEGER} is a number of any size, and a truth value too.
 *
 * @param families what the values are; one at least
 * @param sizes bits of an integer, characters of a text, digits of a decimal number, of a fraction of a second: those that it may be taken
 *     for; empty for any
 * @param scale digits behind the decimal point; empty for any
 * @param words the values of an enumeration, the type of what is in an array; empty for any
 */
public record TypeShape(Set<Family> families, Set<Integer> sizes, OptionalInt scale, List<String> words) {
    /** The size of what has no bound. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    public TypeShape {
        families = Collections.unmodifiableSet(EnumSet.copyOf(families));
        sizes = Set.copyOf(sizes);
        words = List.copyOf(words);
    }

    /** Values of one sort, of any size, or of one of these. */
    public static TypeShape of(Family family, Integer... sizes) {
        return new TypeShape(EnumSet.of(family), Set.of(sizes), OptionalInt.empty(), List.of());
    }

    /** A decimal number. */
    public static TypeShape decimal(int digits, int scale) {
        return new TypeShape(EnumSet.of(Family.DECIMAL), Set.of(digits), OptionalInt.of(scale), List.of());
    }

    /** What only one engine has. */
    public static TypeShape peculiar(String type) {
        return of(Family.PECULIAR).in(List.of(type));
    }

    /** The same with these words. */
    public TypeShape in(List<String> others) {
        return new TypeShape(families, sizes, scale, others);
    }

    /** The same, where it may be something else too. */
    public TypeShape or(Family... others) {
        EnumSet<Family> all = EnumSet.copyOf(families);
        all.addAll(List.of(others));
        return new TypeShape(all, sizes, scale, words);
    }

    /** Whether two columns can be ports of one another. */
    public boolean fits(TypeShape other) {
        return !Collections.disjoint(families, other.families)
                && (sizes.isEmpty() || other.sizes.isEmpty() || !Collections.disjoint(sizes, other.sizes))
                && (scale.isEmpty() || other.scale.isEmpty() || scale.equals(other.scale))
                && (words.isEmpty() || other.words.isEmpty() || words.equals(other.words));
    }

    public boolean isMaybe(Family family) {
        return families.contains(family);
    }

    /** The only sort of values that it can be; empty where there are several. */
    public Optional<Family> only() {
        return families.size() == 1 ? families.stream().findFirst() : Optional.empty();
    }

    /** A sort of values. */
    public enum Family {
        BOOLEAN,
        INTEGER,
        DECIMAL,
        FLOAT,
        /** Text of up to so many characters. */
        TEXT,
        /** Text that is padded to so many characters. */
        CHARACTER,
        BINARY,
        BITS,
        DATE,
        TIME,
        /** A date and a time of day, wherever. */
        TIMESTAMP,
        /** A point in time. */
        INSTANT,
        INTERVAL,
        UUID,
        JSON,
        XML,
        /** One of some words. */
        CHOICE,
        /** Some of some words. */
        CHOICES,
        ARRAY,
        SPATIAL,
        /** What only one engine has. */
        PECULIAR
    }
}
