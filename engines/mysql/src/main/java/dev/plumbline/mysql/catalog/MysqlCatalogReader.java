package dev.plumbline.mysql.catalog;

import dev.plumbline.core.engine.CatalogReader;
import dev.plumbline.core.model.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads one database of a server. */
public final class MysqlCatalogReader implements CatalogReader {
    @Override
    public Snapshot read(Connection connection) throws SQLException {
        throw new UnsupportedOperationException("reading MySQL");
    }
}
