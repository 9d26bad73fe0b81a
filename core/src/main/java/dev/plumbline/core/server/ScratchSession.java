package dev.plumbline.core.server;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How an engine uses the connection to one scratch database. Each method keeps the contract of its twin in {@link ShadowDatabase}. */
public interface ScratchSession {
    Connection connection();

    List<Notice> run(SqlText sql) throws SQLException;

    default void actAsReaderOf(Header source) throws SQLException {}

    Optional<String> lacking(SQLException refusal);

    /** Ends and removes whatever would stand in the way when the connection is closed and the database dropped. */
    void leave() throws SQLException;
}
