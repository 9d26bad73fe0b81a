package dev.plumbline.mysql.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a query, by the names of its columns.
 *
 * @param columns where each name's value is; one map for all rows of a query
 */
record Row(Map<String, Integer> columns, List<@Nullable String> values) {
    /** A value, or an empty text where there is none. */
    String text(String column) {
        String value = value(column);
        return value == null ? "" : value;
    }

    /** A value; empty for none, which an empty text is not. */
    Optional<String> maybe(String column) {
        return Optional.ofNullable(value(column));
    }

    /** A number; 0 for none. */
    long number(String column) {
        String value = value(column);
        return value == null ? 0 : Long.parseLong(value);
    }

    /** What the servers call true: 1 or YES. */
    boolean flag(String column) {
        String value = text(column);
        return value.equals("1") || value.equals("YES");
    }

    /** The row with another value. */
    Row with(String column, String value) {
        List<@Nullable String> others = new ArrayList<>(values);
        others.set(at(column), value);
        return new Row(columns, others);
    }

    private @Nullable String value(String column) {
        return values.get(at(column));
    }

    private int at(String column) {
        Integer at = columns.get(column);
        if (at == null) {
            throw new IllegalArgumentException("The query has no column " + column);
        }
        return at;
    }
}
