package dev.plumbline.postgres.catalog;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of a query by way of COPY: the server sends them while it finds them and we take them while it sends, without cursors and
 * without the whole result in between.
 */
final class CopiedRows {
    private CopiedRows() {}

    /** Runs a query and passes on its rows, some at a time. */
    static void each(Connection connection, String query, Consumer consumer) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (\n" + query + "\n) TO STDOUT WITH (FORMAT csv, HEADER, DELIMITER E'\\t')");
        try {
            byte[] header = copy.readFromCopy();
            if (header == null) {
                return;
            }
            Columns columns = new Columns(names(header));
            RowChunk chunk = new RowChunk(columns);
            for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                chunk.add(line);
                if (chunk.isFull()) {
                    consumer.accept(chunk);
                    chunk = new RowChunk(columns);
                }
            }
            consumer.accept(chunk);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String[] names(byte[] header) {
        String line = new String(header, StandardCharsets.UTF_8);
        return line.stripTrailing().replace("\"", "").split("\t");
    }

    /** What is done with some rows. */
    @FunctionalInterface
    interface Consumer {
        void accept(RowChunk chunk) throws SQLException;
    }
}
