package dev.plumbline.postgres.catalog;

import dev.plumbline.postgres.model.Option;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of a query, by column name. Its values are what the server prints, and are decoded when they are asked for. */
final class Row {
    /** What a server reports when an object went away while it was described. */
    static final String VANISHED = "XX000";

    private final Map<String, Integer> places;
    private final byte[] @Nullable [] values;

    private Row(Map<String, Integer> places, byte[] @Nullable [] values) {
        this.places = places;
        this.values = values;
    }

    /** Passes on every row of a result; each may be kept. */
    static void each(ResultSet rows, Consumer consumer) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        int width = columns.getColumnCount();
        Map<String, Integer> places = HashMap.newHashMap(width);
        for (int at = 0; at < width; at++) {
            places.put(columns.getColumnLabel(at + 1), at);
        }
        while (rows.next()) {
            byte[] @Nullable [] values = new byte[width][];
            for (int at = 0; at < width; at++) {
                values[at] = rows.getBytes(at + 1);
            }
            consumer.accept(new Row(places, values));
        }
    }

    /**
     * A text that is always there.
     *
     * @throws SQLException with state {@link #VANISHED} if it isn't: the server's deparsing functions return null for what
     *     was dropped after the snapshot was taken
     */
    String text(String column) throws SQLException {
        byte[] value = value(column);
        if (value == null) {
            throw vanished(column);
        }
        return decode(value);
    }

    Optional<String> maybe(String column) {
        return Optional.ofNullable(value(column)).map(Row::decode);
    }

    /** The character of a {@code "char"} column; a blank for an empty one. */
    char letter(String column) {
        byte[] value = value(column);
        return value == null || value.length == 0 ? ' ' : (char) value[0];
    }

    boolean flag(String column) {
        return letter(column) == 't';
    }

    /** A number or an oid; 0 for null. */
    long number(String column) {
        byte[] value = value(column);
        if (value == null) {
            return 0;
        }
        boolean negative = value[0] == '-';
        long number = 0;
        for (int at = negative ? 1 : 0; at < value.length; at++) {
            number = number * 10 + (value[at] - '0');
        }
        return negative ? -number : number;
    }

    int small(String column) {
        return Math.toIntExact(number(column));
    }

    /** An array of texts; empty for null. */
    List<String> texts(String column) {
        byte[] value = value(column);
        return value == null ? List.of() : TextArray.parse(decode(value));
    }

    /** An array of {@code name=value}; empty for null. */
    List<Option> options(String column) {
        return options(column, "");
    }

    /** An array of {@code name=value}, each name with a prefix; empty for null. */
    List<Option> options(String column, String prefix) {
        List<String> texts = texts(column);
        if (texts.isEmpty()) {
            return List.of();
        }
        List<Option> options = new ArrayList<>(texts.size());
        for (String text : texts) {
            int equals = text.indexOf('=');
            options.add(
                    equals < 0
                            ? new Option(prefix + text, "true")
                            : new Option(prefix + text.substring(0, equals), text.substring(equals + 1)));
        }
        return options;
    }

    /** An {@code int2vector}, an {@code oidvector} or an array of numbers, none of them negative; empty for null. */
    List<Long> numbers(String column) {
        byte[] value = value(column);
        if (value == null) {
            return List.of();
        }
        List<Long> numbers = new ArrayList<>(4);
        long number = 0;
        boolean digits = false;
        for (int at = 0; at <= value.length; at++) {
            int character = at < value.length ? value[at] : ' ';
            if (character >= '0' && character <= '9') {
                number = number * 10 + (character - '0');
                digits = true;
            } else if (digits) {
                numbers.add(number);
                number = 0;
                digits = false;
            }
        }
        return numbers;
    }

    /** The failure that tells that an object went away while it was read. */
    static SQLException vanished(String what) {
        return new SQLException("The server has no " + what + " for a row of its catalogue", VANISHED);
    }

    private byte @Nullable [] value(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("The query has no column " + column);
        }
        return values[place];
    }

    private static String decode(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    /** What is done with a row. */
    @FunctionalInterface
    interface Consumer {
        void accept(Row row) throws SQLException;
    }
}
