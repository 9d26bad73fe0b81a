package dev.plumbline.app.shadow;

import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A scratch database in use: takes statements and is read. Closing it removes it. */
public final class Scratch implements AutoCloseable {
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
     * Runs a statement. What it takes for granted and a scratch database lacks is made as an empty stand-in where that is
     * possible.
     *
     * @return what a person should hear of
     * @throws SQLException if the server refuses it all the same
     * @throws dev.plumbline.core.problem.UsageException if it would reach outside the scratch database
     */
    public List<Notice> run(SqlText sql) throws SQLException {
        return database.run(sql);
    }

    /** What the server isn't equipped with, if that is why it refused a statement. */
    public Optional<String> lacking(SQLException refusal) {
        return database.lacking(refusal);
    }

    /** Makes things from now on as whoever read a source would. */
    public void actAsReaderOf(Header source) throws SQLException {
        database.actAsReaderOf(source);
    }

    /** The one connection to it, for what stands around statements: transactions, settings. */
    public Connection connection() {
        return database.connection();
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
