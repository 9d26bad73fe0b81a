package dev.plumbline.mysql.ddl;

import java.util.List;
import java.util.Map;

/** What becomes of values when their column's type changes, in a session that is strict. */
enum TypeChange {
    /** The type stays. */
    NONE,
    /** Every value stays what it is. */
    WIDENS,
    /** A value that doesn't fit is refused. */
    MAY_FAIL,
    /** A value that doesn't fit is rounded or cut without a word, even in a strict session. */
    LOSES;

    private static final Map<String, Integer> INTEGERS =
            Map.of("tinyint", 1, "smallint", 2, "mediumint", 3, "int", 4, "integer", 4, "bigint", 8);

    private static final List<String> TEXTS = List.of("tinytext", "text", "mediumtext", "longtext");
    private static final List<String> BLOBS = List.of("tinyblob", "blob", "mediumblob", "longblob");
    private static final List<String> TIMES = List.of("datetime", "timestamp", "time");
    private static final List<String> FLOATING = List.of("float", "double", "real");

    static TypeChange between(String before, String after) {
        return before.equals(after) ? NONE : between(TypeText.of(before), TypeText.of(after));
    }

    /** Whether values that differ may become the same: not where the sort of value stays, and one that doesn't fit is refused. */
    static boolean mayLiken(String before, String after) {
        String from = TypeText.of(before).name();
        String to = TypeText.of(after).name();
        boolean alike = from.equals(to) || (INTEGERS.containsKey(from) && INTEGERS.containsKey(to));
        return switch (between(before, after)) {
            case NONE, WIDENS -> false;
            case MAY_FAIL -> !alike;
            case LOSES -> true;
        };
    }

    private static TypeChange between(TypeText before, TypeText after) {
        if (before.equals(after)) {
            return NONE; // the width in which it is shown, or ZEROFILL
        }
        if (INTEGERS.containsKey(before.name()) && INTEGERS.containsKey(after.name())) {
            return integers(before, after);
        }
        if (before.name().equals(after.name())) {
            return same(before, after);
        }
        int text = TEXTS.indexOf(before.name());
        int blob = BLOBS.indexOf(before.name());
        if (isHeld(before, after)) {
            return WIDENS;
        }
        boolean grows = (text >= 0 && TEXTS.indexOf(after.name()) > text)
                || (blob >= 0 && BLOBS.indexOf(after.name()) > blob)
                || (before.name().equals("float") && after.name().equals("double"));
        if (grows) {
            return WIDENS;
        }
        return isRounded(before, after) ? LOSES : MAY_FAIL;
    }

    /** Whether a value of the one can be written down as the other, as it is. */
    private static boolean isHeld(TypeText before, TypeText after) {
        boolean longText = TEXTS.indexOf(after.name()) > 0;
        return switch (before.name()) {
            case "char", "varchar" ->
                longText || (after.name().equals("varchar") && after.number(0, 1) >= before.number(0, 1));
            case "varbinary" -> BLOBS.indexOf(after.name()) > 0;
            case "json" -> after.name().equals("longtext");
            case "date" -> after.name().equals("datetime");
            case "point",
                    "linestring",
                    "polygon",
                    "multipoint",
                    "multilinestring",
                    "multipolygon",
                    "geometrycollection" -> after.name().equals("geometry");
            default -> false;
        };
    }

    private static TypeChange integers(TypeText before, TypeText after) {
        int from = INTEGERS.getOrDefault(before.name(), 4);
        int to = INTEGERS.getOrDefault(after.name(), 4);
        boolean fits = before.unsigned() == after.unsigned() ? to >= from : before.unsigned() && to > from;
        return fits ? WIDENS : MAY_FAIL;
    }

    private static TypeChange same(TypeText before, TypeText after) {
        return switch (before.name()) {
            case "varchar", "char", "varbinary", "binary", "bit" ->
                after.number(0, 1) >= before.number(0, 1) ? WIDENS : MAY_FAIL;
            case "decimal", "numeric" -> decimals(before, after);
            case "datetime", "timestamp", "time" -> after.number(0, 0) >= before.number(0, 0) ? WIDENS : LOSES;
            case "enum", "set" -> after.arguments().containsAll(before.arguments()) ? WIDENS : MAY_FAIL;
            case "float", "double" -> after.arguments().isEmpty() ? WIDENS : LOSES;
            default -> MAY_FAIL;
        };
    }

    private static TypeChange decimals(TypeText before, TypeText after) {
        if (after.number(1, 0) < before.number(1, 0)) {
            return LOSES;
        }
        int digits = before.number(0, 10) - before.number(1, 0);
        boolean signed = before.unsigned() || !after.unsigned();
        return signed && after.number(0, 10) - after.number(1, 0) >= digits ? WIDENS : MAY_FAIL;
    }

    private static boolean isRounded(TypeText before, TypeText after) {
        boolean fraction = FLOATING.contains(before.name()) || before.name().equals("decimal");
        boolean whole = INTEGERS.containsKey(after.name()) || after.name().equals("decimal");
        boolean imprecise = FLOATING.contains(after.name())
                && (before.name().equals("decimal")
                        || before.name().equals("bigint")
                        || before.name().equals("double"));
        boolean moment = TIMES.contains(before.name())
                && (after.name().equals("date")
                        || after.name().equals("year")
                        || after.name().equals("time"));
        boolean finer = TIMES.contains(before.name())
                && TIMES.contains(after.name())
                && after.number(0, 0) < before.number(0, 0);
        return (fraction && whole)
                || imprecise
                || moment
                || finer
                || (before.name().equals("date") && after.name().equals("year"));
    }
}
