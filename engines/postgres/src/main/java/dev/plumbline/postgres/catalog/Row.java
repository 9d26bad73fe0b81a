package dev.plumbline.postgres.catalog;

import dev.plumbline.postgres.model.Option;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row at which a query stands, by column name. */
final class Row {
    /** What a server reports when an object went away while it was described. */
    static final String VANISHED = "XX000";

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /**
     * A text that is always there.
     *
     * @throws SQLException with state {@link #VANISHED} if it isn't: the server's deparsing functions return null for what
     *     was dropped after the snapshot was taken
     */
    String text(String column) throws SQLException {
        String text = rows.getString(column);
        if (text == null) {
            throw new SQLException("The server has no " + column + " for a row of its catalogue", VANISHED);
        }
        return text;
    }

    Optional<String> maybe(String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    /** The character of a {@code "char"} column; a blank for an empty one. */
    char letter(String column) throws SQLException {
        String text = rows.getString(column);
        return text == null || text.isEmpty() ? ' ' : text.charAt(0);
    }

    boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    /** A number or an oid; 0 for null. */
    long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    int small(String column) throws SQLException {
        return rows.getInt(column);
    }

    /** An array of texts; empty for null. */
    List<String> texts(String column) throws SQLException {
        Array array = rows.getArray(column);
        if (array == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (@Nullable Object element : (Object[]) array.getArray()) {
            texts.add(String.valueOf(element));
        }
        return texts;
    }

    /** An array of {@code name=value}; empty for null. */
    List<Option> options(String column) throws SQLException {
        return options(column, "");
    }

    /** An array of {@code name=value}, each name with a prefix; empty for null. */
    List<Option> options(String column, String prefix) throws SQLException {
        List<String> texts = texts(column);
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
    List<Long> numbers(String column) throws SQLException {
        String text = rows.getString(column);
        if (text == null) {
            return List.of();
        }
        List<Long> numbers = new ArrayList<>(4);
        long number = 0;
        boolean digits = false;
        for (int at = 0; at <= text.length(); at++) {
            char character = at < text.length() ? text.charAt(at) : ' ';
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

    /** What is done with a row. */
    @FunctionalInterface
    interface Consumer {
        void accept(Row row) throws SQLException;
    }
}
