package dev.plumbline.sqlite.catalog;

import dev.plumbline.core.engine.CatalogReader;
import dev.plumbline.core.model.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads a SQLite database inside one read transaction. A transaction that is open already is read in, and left open. */
public final class SqliteCatalogReader implements CatalogReader {
    @Override
    public Snapshot read(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            return Assembler.assemble(new RowQueries(connection).read());
        }
        connection.setAutoCommit(false);
        try {
            return Assembler.assemble(new RowQueries(connection).read());
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
