package dev.plumbline.app.shadow;

import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A scratch database in use: takes statements and is read. Closing it removes it. */
public final class Scratch implements AutoCloseable {
    private static final int MOST_STAND_INS = 20;

    private final EngineVersion engine;
    private final ShadowDatabase database;

    Scratch(EngineVersion engine, ShadowDatabase database) {
        this.engine = engine;
        this.database = database;
    }

    /** What it really is; a newer version than the wanted one where that wasn't to be had. */
    public EngineVersion engine() {
        return engine;
    }

    /**
     * Runs a statement. What it misses outside the database is made as an empty stand-in where that is possible.
     *
     * @throws SQLException if the server refuses it all the same
     */
    public void run(SqlText sql) throws SQLException {
        for (int attempt = 0; ; attempt++) {
            try (Statement statement = database.connection().createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql.text());
                return;
            } catch (SQLException failure) {
                if (attempt == MOST_STAND_INS || !database.standIn(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** What is in it now. */
    public Snapshot read() throws SQLException {
        endTransaction(database.connection());
        return engine.engine().reader().read(database.connection());
    }

    /** A script may have begun a transaction of its own and left it open. */
    private static void endTransaction(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void close() {
        database.close();
    }
}
