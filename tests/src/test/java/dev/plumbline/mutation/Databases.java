package dev.plumbline.mutation;

import dev.plumbline.core.engine.ShadowDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/** Copies of one database, to be mutated. */
interface Databases extends AutoCloseable {
    Copy copy();

    /** What the catalogue of a copy has. */
    CatalogColumns columns(Connection connection) throws SQLException;

    @Override
    void close();

    /** One copy; closing it drops it. */
    interface Copy extends ShadowDatabase {
        void load(String script) throws SQLException;
    }
}
