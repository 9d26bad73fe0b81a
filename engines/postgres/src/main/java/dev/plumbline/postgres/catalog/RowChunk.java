package dev.plumbline.postgres.catalog;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some rows of one result, one behind the other: a million rows are some arrays, not twenty million objects. */
final class RowChunk {
    private static final byte SEPARATOR = '\t';
    private static final byte QUOTE = '"';
    private static final int ROWS = 500;

    private final Columns columns;
    private final int[] bounds;
    private byte[] data = new byte[ROWS * 64];
    private int filled;
    private int rows;

    RowChunk(Columns columns) {
        this.columns = columns;
        this.bounds = new int[ROWS * 2 * columns.size()];
    }

    Columns columns() {
        return columns;
    }

    byte[] data() {
        return data;
    }

    int[] bounds() {
        return bounds;
    }

    int size() {
        return rows;
    }

    boolean isFull() {
        return rows == ROWS;
    }

    Row row(int at) {
        return new Row(this, at * 2 * columns.size());
    }

    /** Adds a row as its values. */
    void add(byte[] @Nullable [] values) {
        int bound = rows * 2 * columns.size();
        for (byte[] value : values) {
            if (value == null) {
                bounds[bound] = -1;
            } else {
                reserve(value.length);
                bounds[bound] = filled;
                System.arraycopy(value, 0, data, filled, value.length);
                filled += value.length;
            }
            bounds[bound + 1] = filled;
            bound += 2;
        }
        rows++;
    }

    /** Adds a row as a line of tab-separated values, with quotes around what needs them. */
    void add(byte[] line) {
        reserve(line.length);
        int first = rows * 2 * columns.size();
        int end = line.length - 1;
        int at = 0;
        for (int column = 0; column < columns.size(); column++) {
            int bound = first + 2 * column;
            bounds[bound] = filled;
            if (at < end && line[at] == QUOTE) {
                at = unquote(line, at + 1);
            } else {
                int begin = at;
                while (at < end && line[at] != SEPARATOR) {
                    at++;
                }
                System.arraycopy(line, begin, data, filled, at - begin);
                filled += at - begin;
                if (at == begin) {
                    bounds[bound] = -1;
                }
            }
            bounds[bound + 1] = filled;
            at++;
        }
        rows++;
    }

    private void reserve(int more) {
        if (filled + more > data.length) {
            data = Arrays.copyOf(data, Math.max(2 * data.length, filled + more));
        }
    }

    /** Takes a value out of its quotes; returns where the separator stands behind it. */
    private int unquote(byte[] line, int begin) {
        int at = begin;
        while (line[at] != QUOTE || line[at + 1] == QUOTE) {
            if (line[at] == QUOTE) {
                at++;
            }
            data[filled++] = line[at++];
        }
        return at + 1;
    }
}
