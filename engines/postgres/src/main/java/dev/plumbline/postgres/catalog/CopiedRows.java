package dev.plumbline.postgres.catalog;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of a query by way of COPY: the server sends them while it finds them and we take them while it sends, without cursors and
 * without the whole result in between.
 */
final class CopiedRows {
    private static final byte SEPARATOR = '\t';
    private static final byte QUOTE = '"';

    private final Map<String, Integer> places;

    private CopiedRows(byte[] header) {
        String[] names =
                new String(header, StandardCharsets.UTF_8).stripTrailing().split("\t");
        this.places = HashMap.newHashMap(names.length);
        for (int at = 0; at < names.length; at++) {
            places.put(names[at].replace("\"", ""), at);
        }
    }

    /** Runs a query and passes on each of its rows; each may be kept. */
    static void each(Connection connection, String query, Row.Consumer consumer) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (\n" + query + "\n) TO STDOUT WITH (FORMAT csv, HEADER, DELIMITER E'\\t')");
        try {
            byte[] header = copy.readFromCopy();
            if (header != null) {
                CopiedRows rows = new CopiedRows(header);
                for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                    consumer.accept(rows.row(line));
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** A line as a row: what is in quotes is moved to where its first quote stood. */
    private Row row(byte[] line) {
        int[] bounds = new int[2 * places.size()];
        int end = line.length - 1;
        int at = 0;
        for (int column = 0; column < bounds.length; column += 2) {
            bounds[column] = at;
            if (at < end && line[at] == QUOTE) {
                at = unquote(line, bounds, column);
            } else {
                while (at < end && line[at] != SEPARATOR) {
                    at++;
                }
                bounds[column + 1] = at;
                if (bounds[column] == at) {
                    bounds[column] = -1;
                }
            }
            at++;
        }
        return new Row(places, line, bounds);
    }

    /** Takes a value out of its quotes; returns where the separator stands behind it. */
    private static int unquote(byte[] line, int[] bounds, int column) {
        int to = bounds[column];
        int at = to + 1;
        while (line[at] != QUOTE || line[at + 1] == QUOTE) {
            if (line[at] == QUOTE) {
                at++;
            }
            line[to++] = line[at++];
        }
        bounds[column + 1] = to;
        return at + 1;
    }
}
