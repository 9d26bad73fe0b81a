package dev.plumbline.postgres.catalog;

import dev.plumbline.postgres.model.Option;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of a query, by column name. Its values are what the server prints, and are decoded when they are asked for. */
final class Row {
    /** What a server reports when an object went away while it was described. */
    static final String VANISHED = "XX000";

    private final RowChunk chunk;
    private final int first;

    /**
     * @param first where the bounds of its first column are
     */
    Row(RowChunk chunk, int first) {
        this.chunk = chunk;
        this.first = first;
    }

    /**
     * A text that is always there.
     *
     * @throws SQLException with state {@link #VANISHED} if it isn't: the server's deparsing functions return null for what
     *     was dropped after the snapshot was taken
     */
    String text(String column) throws SQLException {
        int place = place(column);
        if (chunk.bounds()[place] < 0) {
            throw vanished(column);
        }
        return decode(place);
    }

    Optional<String> maybe(String column) {
        int place = place(column);
        return chunk.bounds()[place] < 0 ? Optional.empty() : Optional.of(decode(place));
    }

    /** The character of a {@code "char"} column; a blank for an empty one. */
    char letter(String column) {
        int place = place(column);
        return chunk.bounds()[place] < 0 || chunk.bounds()[place] == chunk.bounds()[place + 1]
                ? ' '
                : (char) chunk.data()[chunk.bounds()[place]];
    }

    boolean flag(String column) {
        return letter(column) == 't';
    }

    /** A number or an oid; 0 for null. */
    long number(String column) {
        int place = place(column);
        int begin = chunk.bounds()[place];
        if (begin < 0) {
            return 0;
        }
        boolean negative = chunk.data()[begin] == '-';
        long number = 0;
        for (int at = negative ? begin + 1 : begin; at < chunk.bounds()[place + 1]; at++) {
            number = number * 10 + (chunk.data()[at] - '0');
        }
        return negative ? -number : number;
    }

    int small(String column) {
        return Math.toIntExact(number(column));
    }

    /** An array of texts; empty for null. */
    List<String> texts(String column) {
        int place = place(column);
        return chunk.bounds()[place] < 0 ? List.of() : TextArray.parse(decode(place));
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
        int place = place(column);
        if (chunk.bounds()[place] < 0) {
            return List.of();
        }
        List<Long> numbers = new ArrayList<>(4);
        long number = 0;
        boolean digits = false;
        int end = chunk.bounds()[place + 1];
        for (int at = chunk.bounds()[place]; at <= end; at++) {
            int character = at < end ? chunk.data()[at] : ' ';
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

    /** Where the bounds of a column's value are. */
    private int place(String column) {
        return first + 2 * chunk.columns().place(column);
    }

    private String decode(int place) {
        return new String(
                chunk.data(),
                chunk.bounds()[place],
                chunk.bounds()[place + 1] - chunk.bounds()[place],
                StandardCharsets.UTF_8);
    }

    /** What is done with a row. */
    @FunctionalInterface
    interface Consumer {
        void accept(Row row) throws SQLException;
    }
}
