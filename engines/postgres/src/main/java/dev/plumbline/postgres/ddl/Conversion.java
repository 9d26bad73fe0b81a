package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.DataType;
import dev.plumbline.core.plan.PlanContext;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How the values of a column get from one type to another: by themselves, by a cast, or by way of text.
 *
 * <p>After the casts that {@code pg_cast} of 18 has between the built-in types; the server was asked for each rule. What isn't
 * known here goes by way of text, which the server refuses value by value, not as a whole. A cast that is written out cuts
 * a text to its new length without a word, the server's own assignment refuses it: so no cast to a text names a length.
 *
 * @param from the type that is there, under its domains
 * @param to the type that is wanted, under its domains
 * @param wanted the type as it is written
 * @param domain whether one of the types is a domain
 * @param checked whether a domain checks the values
 */
record Conversion(TypeText from, TypeText to, DataType wanted, boolean domain, boolean checked) {
    private static final Set<String> TIMES = Set.of("date", "timestamp without time zone", "timestamp with time zone");
    private static final Set<String> CLOCKS = Set.of("time without time zone", "time with time zone");
    private static final Set<String> SETTLED = Set.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "text",
            "character varying",
            "character",
            "name",
            "boolean",
            "uuid",
            "bit",
            "bit varying",
            "json",
            "jsonb",
            "cidr",
            "inet");
    private static final Set<String> FLOATING =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Set<String> DATED = Set.of("date", "timestamp without time zone");
    private static final Set<String> BITS = Set.of("bit", "bit varying");

    /** As far as the types' own words say: a domain is a type like any other. */
    static Conversion of(DataType before, DataType after) {
        return new Conversion(TypeText.of(before), TypeText.of(after), after, false, false);
    }

    static Conversion of(DataType before, DataType after, PlanContext context) {
        Underlying from = Underlying.of(before, context.before());
        Underlying to = Underlying.of(after, context.after());
        boolean same = before.equals(after);
        return new Conversion(
                TypeText.of(from.type()),
                TypeText.of(to.type()),
                after,
                !same && !(from.type().equals(before) && to.type().equals(after)),
                !same && to.checked());
    }

    /** The USING clause, or nothing where the server converts by itself. */
    String using(String column) {
        return isByItself() ? "" : " USING " + converted(column);
    }

    /** A value as it is to be assigned. */
    String converted(String value) {
        if (isByItself()) {
            return value;
        }
        return value + (isCastable() ? "" : "::text") + "::" + (isBits() ? "bit varying" : wanted);
    }

    boolean isByItself() {
        if (from.array() && !to.array()) {
            return to.isText();
        }
        return from.array() == to.array() && (from.base().equals(to.base()) || isAssignable(from.base(), to.base()));
    }

    /** Whether what the server has made for the old type, an operator in a check, does for the new one too. */
    boolean isWithinFamily() {
        return from.array() == to.array()
                && (from.base().equals(to.base())
                        || (NumberRange.NUMBERS.contains(from.base()) && NumberRange.NUMBERS.contains(to.base()))
                        || (from.isText() && to.isText())
                        || (TIMES.contains(from.base()) && TIMES.contains(to.base())));
    }

    /** Whether the same values become others in another time zone. */
    boolean isReadInTheZoneOfTheSession() {
        return from.base().equals("timestamp without time zone") && to.base().equals("timestamp with time zone");
    }

    /**
     * Whether a value becomes the same one in every session: it isn't, where the time zone, the style of dates or floating numbers, or
     * the like has a say. What isn't known here may depend on them.
     *
     * @param enumeration whether a type, as it is written, is an enum
     */
    boolean isSettled(Predicate<String> enumeration) {
        boolean settled =
                Stream.of(from, to).allMatch(type -> SETTLED.contains(type.base()) || enumeration.test(type.base()));
        return settled
                || from.base().equals(to.base())
                || Stream.of(FLOATING, DATED).anyMatch(family -> family.containsAll(List.of(from.base(), to.base())));
    }

    private boolean isBits() {
        return BITS.contains(to.base()) && !to.array();
    }

    private static boolean isAssignable(String from, String to) {
        return (NumberRange.NUMBERS.contains(from) && NumberRange.NUMBERS.contains(to))
                || TypeText.TEXTS.contains(to)
                || (TIMES.contains(from) && TIMES.contains(to))
                || (BITS.contains(from) && BITS.contains(to))
                || (from.equals("json") && to.equals("jsonb"))
                || (from.equals("jsonb") && to.equals("json"))
                || (from.equals("cidr") && to.equals("inet"));
    }

    private boolean isCastable() {
        return (from.isText() && !from.array())
                || (from.base().equals("boolean") && to.base().equals("integer"))
                || (from.base().equals("integer") && to.base().equals("boolean"))
                || (CLOCKS.contains(from.base()) && CLOCKS.contains(to.base()))
                || (from.array() && to.array() && isBuiltIn(from) && isBuiltIn(to));
    }

    /** The server's own types are printed without a schema. */
    private static boolean isBuiltIn(TypeText type) {
        return type.base().indexOf('.') < 0;
    }
}
