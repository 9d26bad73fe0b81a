package dev.plumbline.postgres.catalog;

import dev.plumbline.core.engine.CatalogReader;
import dev.plumbline.core.model.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Reads the catalogue of a PostgreSQL database, 13 or newer.
 *
 * <p>In one read-only transaction that sees one state of the catalogue, with an empty search path, so that the server
 * prints every name in full. What the server's deparsing functions print is not bound to a transaction's state: it is read shortly
 * before, and again as far as it changed meanwhile. Nobody waits long for the reading, and it waits long for nobody.
 *
 * <p>Where a transaction is open already, everything is read in that, as it sees it. The connection is left as it was found.
 */
public final class PostgresCatalogReader implements CatalogReader {
    @Override
    public Snapshot read(Connection connection) throws SQLException {
        boolean open = connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
        boolean autoCommit = connection.getAutoCommit();
        if (autoCommit) {
            connection.setAutoCommit(false);
        }
        ReadingTransaction transaction = new ReadingTransaction(connection, open);
        try {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            PrintedRows printed = new SteadyReading(transaction, major).read();
            try (CatalogSession session = new CatalogSession(transaction, major, printed)) {
                return new CatalogAssembler(session).assemble();
            }
        } finally {
            transaction.end();
            if (autoCommit) {
                connection.setAutoCommit(true);
            }
        }
    }
}
