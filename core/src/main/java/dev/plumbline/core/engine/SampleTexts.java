package dev.plumbline.core.engine;

import dev.plumbline.core.engine.TypeShape.Family;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts of values by the shape of their type, as most engines take them. Truth values are 1 and 0, bytes are hexadecimal digits. */
public final class SampleTexts {
    /** Tried one after the other where nobody knows what a type takes. */
    private static final List<String> ANYTHING =
            List.of("1", "a", "{}", "()", "(0,0)", "[1,2)", "A", "0", "2024-01-01", "10.0.0.1", "");

    private static final List<String> WORDS = List.of(
            "A",
            "a",
            "AA",
            "AAA",
            "abc",
            "someone@example.com",
            "https://example.com/",
            "1",
            "12345",
            "2024-01-01",
            "{}");

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final LocalTime FIRST_TIME = LocalTime.of(8, 0);
    private static final int LETTERS = 26;
    private static final int LONG = 300;
    private static final int SHORT = 30;
    private static final int DIGITS_OF_REAL = 6;

    private SampleTexts() {}

    /**
     * Some values, the plainest first.
     *
     * @param number from 0; other numbers have other values first
     */
    public static List<String> of(TypeShape shape, int number) {
        List<String> texts = new ArrayList<>();
        texts.add(plain(shape, number));
        switch (main(shape)) {
            case BOOLEAN -> texts.add(Integer.toString(number % 2));
            case INTEGER, DECIMAL, FLOAT -> texts.addAll(List.of("0", "1", "2", "10", "100", "-1"));
            case TEXT, CHARACTER -> texts.addAll(WORDS);
            case CHOICE, CHOICES -> texts.addAll(shape.words());
            case JSON -> texts.addAll(List.of("[]", "{}", "1", "\"a\""));
            case PECULIAR, ARRAY, SPATIAL -> texts.addAll(ANYTHING);
            case BINARY, BITS, DATE, TIME, TIMESTAMP, INSTANT, INTERVAL, UUID, XML -> {}
        }
        return texts.stream().distinct().toList();
    }

    /** Values at the edges. */
    public static List<String> edges(TypeShape shape) {
        int size = shape.sizes().stream().mapToInt(Integer::intValue).max().orElse(TypeShape.UNBOUNDED);
        return switch (main(shape)) {
            case INTEGER -> integers(size);
            case DECIMAL -> decimals(size, shape.scale().orElse(DIGITS_OF_REAL));
            case FLOAT -> List.of("1e30", "-1e30", "0.1");
            case TEXT, CHARACTER ->
                List.of("x".repeat(size == TypeShape.UNBOUNDED ? SHORT : Math.clamp(size, 1, LONG)), "no number", "");
            case DATE -> List.of("9999-12-31", "0001-01-01");
            case TIMESTAMP, INSTANT -> List.of("9999-12-30 23:59:59.999999", "2024-02-29 12:34:56.789012");
            case TIME -> List.of("23:59:59.999999");
            case CHOICE, CHOICES -> shape.words();
            case BOOLEAN, BINARY, BITS, INTERVAL, UUID, JSON, XML, ARRAY, SPATIAL, PECULIAR -> List.of();
        };
    }

    private static List<String> integers(int bits) {
        BigInteger most =
                BigInteger.ONE.shiftLeft(Math.min(bits, Long.SIZE) - 1).subtract(BigInteger.ONE);
        return List.of(most.toString(), most.negate().toString(), "-1", "0");
    }

    private static List<String> decimals(int digits, int scale) {
        int all = Math.min(digits, 2 * Long.SIZE / Integer.BYTES);
        BigDecimal most = new BigDecimal(BigInteger.TEN.pow(all).subtract(BigInteger.ONE), Math.min(scale, all));
        return List.of(most.toPlainString(), most.negate().toPlainString(), "0");
    }

    /** What the values most likely are; wide types of some engines may be much else too. */
    private static Family main(TypeShape shape) {
        for (Family family : List.of(Family.TEXT, Family.CHARACTER, Family.INTEGER, Family.DECIMAL, Family.BINARY)) {
            if (shape.isMaybe(family)) {
                return family;
            }
        }
        return shape.families().iterator().next();
    }

    private static String plain(TypeShape shape, int number) {
        int next = number + 1;
        int size = shape.sizes().stream().mapToInt(Integer::intValue).min().orElse(TypeShape.UNBOUNDED);
        return switch (main(shape)) {
            case BOOLEAN -> Integer.toString(next % 2);
            case INTEGER -> Integer.toString(next);
            case DECIMAL -> decimal(size, shape.scale().orElse(2), next);
            case FLOAT -> next + ".5";
            case TEXT, CHARACTER -> word(size, number);
            case BINARY -> "%02x".formatted(next);
            case BITS -> bits(size, next);
            case DATE -> FIRST_DAY.plusDays(number).toString();
            case TIME -> "%s:00".formatted(FIRST_TIME.plusMinutes(number));
            case TIMESTAMP, INSTANT -> "%s %s:00".formatted(FIRST_DAY.plusDays(number), FIRST_TIME);
            case INTERVAL -> next + " days";
            case UUID -> "00000000-0000-4000-8000-%012x".formatted(next);
            case JSON -> "{\"n\": %d}".formatted(next);
            case XML -> "<n>%d</n>".formatted(next);
            case CHOICE, CHOICES ->
                shape.words().isEmpty()
                        ? ""
                        : shape.words().get(number % shape.words().size());
            case ARRAY, SPATIAL, PECULIAR -> Integer.toString(next);
        };
    }

    /** Two digits before the point, if the type has so many, and a fraction that fills the scale. */
    private static String decimal(int digits, int scale, int next) {
        BigInteger unit = BigInteger.TEN.pow(scale);
        BigInteger value = BigInteger.valueOf(next);
        boolean whole = digits == TypeShape.UNBOUNDED || digits > scale + 1;
        BigInteger unscaled = whole && scale > 0 ? value.multiply(unit).add(value) : value;
        return new BigDecimal(unscaled, scale).toPlainString();
    }

    private static String word(int size, int number) {
        String letters = letters(number);
        String word = "word " + letters;
        return size < word.length() ? letters.substring(0, Math.min(Math.max(size, 1), letters.length())) : word;
    }

    /** {@code a}, {@code b}, … {@code z}, {@code ba}, …: the last one changes first. */
    private static String letters(int number) {
        String last = String.valueOf((char) ('a' + number % LETTERS));
        return number < LETTERS ? last : last + letters(number / LETTERS);
    }

    private static String bits(int size, int next) {
        int length = size == TypeShape.UNBOUNDED ? Byte.SIZE : size;
        String digits = String.format(Locale.ROOT, "%" + length + "s", Integer.toBinaryString(next))
                .replace(' ', '0');
        return digits.substring(digits.length() - length);
    }
}
