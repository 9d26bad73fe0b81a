package dev.plumbline.postgres.catalog;

import dev.plumbline.core.engine.CatalogReader;
import dev.plumbline.core.model.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Reads the catalogue of a PostgreSQL database, 13 or newer.
 *
 * <p>In one read-only transaction that sees one state of the catalogue, with an empty search path, so that the server
 * prints every name in full; where a transaction is open already, in that. The connection is left as it was found. What the
 * server's deparsing functions print is not bound to the transaction's state: where the schema changes meanwhile, it is
 * read once more.
 */
public final class PostgresCatalogReader implements CatalogReader {
    private static final String SESSION = """
        SELECT
            pg_catalog.set_config('search_path', '', TRUE),
            pg_catalog.set_config('quote_all_identifiers', 'off', TRUE),
            pg_catalog.set_config('extra_float_digits', '3', TRUE),
            pg_catalog.set_config('datestyle', 'ISO', TRUE),
            pg_catalog.set_config('intervalstyle', 'postgres', TRUE),
            pg_catalog.set_config('bytea_output', 'hex', TRUE),
            pg_catalog.set_config('lock_timeout', '2s', TRUE),
            pg_catalog.set_config('jit', 'off', TRUE)
        """;

    @Override
    public Snapshot read(Connection connection) throws SQLException {
        try {
            return attempt(connection, false);
        } catch (CatalogSession.Interference changed) {
            return attempt(connection, true);
        }
    }

    private static Snapshot attempt(Connection connection, boolean last) throws SQLException {
        boolean open = connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
        boolean autoCommit = connection.getAutoCommit();
        if (autoCommit) {
            connection.setAutoCommit(false);
        }
        Savepoint start = null;
        try {
            if (open) {
                start = connection.setSavepoint();
            } else {
                execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
            return assemble(connection, last);
        } finally {
            if (start == null) {
                connection.rollback();
            } else {
                connection.rollback(start);
            }
            if (autoCommit) {
                connection.setAutoCommit(true);
            }
        }
    }

    private static Snapshot assemble(Connection connection, boolean last) throws SQLException {
        execute(connection, SESSION);
        int major = connection.getMetaData().getDatabaseMajorVersion();
        return new CatalogAssembler(new CatalogSession(connection, major, connection.setSavepoint(), last)).assemble();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
