package dev.plumbline.core.engine;

import dev.plumbline.core.model.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads a whole catalogue: one query per catalogue relation, whatever the number of tables, and nothing but reads.
 *
 * <p>What it sees is one consistent state. What it can't read it reports as unknown, what it doesn't know yet as a notice;
 * nothing is silently left out. The connection is left as it was found.
 */
public interface CatalogReader {
    /**
     * Everything that the catalogue of this connection holds.
     *
     * @throws SQLException if the server fails; a lack of permission is not a failure
     */
    Snapshot read(Connection connection) throws SQLException;
}
