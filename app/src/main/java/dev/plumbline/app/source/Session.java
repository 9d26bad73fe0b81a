package dev.plumbline.app.source;

import dev.plumbline.core.engine.Engine;
import java.sql.Connection;
import java.sql.SQLException;

/** A connection to a database that may be changed; closing it closes the connection. */
public record Session(Engine engine, Connection connection) implements AutoCloseable {
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
