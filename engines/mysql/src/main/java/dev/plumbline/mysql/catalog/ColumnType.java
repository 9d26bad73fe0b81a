package dev.plumbline.mysql.catalog;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The type of a column as it is printed, without what goes without saying. */
final class ColumnType {
    private static final Pattern WIDTH =
            Pattern.compile("(tinyint|smallint|mediumint|int|bigint|year)\\((\\d+)\\)(.*)", Pattern.DOTALL);

    /** MariaDB marks a compressed column by a comment for older servers, and old times by one for newer. */
    private static final Pattern MARK = Pattern.compile(" ?/\\*.*?\\*/");

    private static final Map<String, Integer> WIDTHS =
            Map.of("tinyint", 4, "smallint", 6, "mediumint", 9, "int", 11, "bigint", 20, "year", 4);

    private ColumnType() {}

    /**
     * A type without the display width that a server gives by itself, where it still prints any: {@code int(11)} is {@code int}.
     * A width that fills with zeros has a meaning, and so has {@code tinyint(1)}, by which programs tell what is true or false.
     */
    static String canonical(String printed) {
        String type = MARK.matcher(printed).replaceAll("");
        Matcher width = WIDTH.matcher(type);
        if (!width.matches() || type.endsWith("zerofill")) {
            return type;
        }
        String name = width.group(1);
        boolean unsigned = width.group(3).contains("unsigned");
        int usual = WIDTHS.getOrDefault(name, 0) - (unsigned && !name.equals("bigint") ? 1 : 0);
        return Integer.parseInt(width.group(2)) == usual ? name + width.group(3) : type;
    }

    static boolean isCompressed(String printed) {
        return printed.contains("COMPRESSED*/");
    }
}
