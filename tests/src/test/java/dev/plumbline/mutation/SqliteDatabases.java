package dev.plumbline.mutation;

import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;

/** Databases in memory, all made by one script. */
record SqliteDatabases(Engine engine, ShadowServer shadows, String script) implements Databases {
    @Override
    public Copy copy() {
        SqliteCopy copy = new SqliteCopy(engine, shadows.create());
        try {
            copy.load(script);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return copy;
    }

    @Override
    public CatalogColumns columns(Connection connection) throws SQLException {
        return SqliteCatalogColumns.of(connection);
    }

    @Override
    public void close() {
        // Each goes with its connection.
    }

    private record SqliteCopy(Engine engine, ShadowDatabase database) implements Copy {
        @Override
        public Connection connection() {
            return database.connection();
        }

        @Override
        public void load(String script) throws SQLException {
            for (ScriptStatement statement : engine.splitter().split(script)) {
                SqlText sql = statement.sql();
                database.run(sql);
            }
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
