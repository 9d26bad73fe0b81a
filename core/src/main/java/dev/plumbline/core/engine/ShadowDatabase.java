package dev.plumbline.core.engine;

import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** A scratch database; closing it removes it. */
public interface ShadowDatabase extends AutoCloseable {
    /** The one connection to it; closed with the database. */
    Connection connection();

    /**
     * Runs a statement of somebody's script, within the transaction that the connection is in.
     *
     * <p>What the statement takes for granted and a scratch database lacks, a role say, is made as an empty stand-in where the
     * server is our own; what would reach outside the scratch database is refused.
     *
     * @return what a person should hear of: a statement that was left out because it is about something else
     * @throws SQLException if the server refuses the statement
     * @throws dev.plumbline.core.problem.UsageException if it would reach outside
     */
    default List<Notice> run(SqlText sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql.text());
        }
        return List.of();
    }

    /**
     * What this server isn't equipped with, if that is why it refused a statement: an extension, the library of a function, a
     * language. Another server may well run it.
     *
     * @return {@code the extension postgis}; empty if the statement itself is wrong here
     */
    default Optional<String> lacking(SQLException refusal) {
        return Optional.empty();
    }

    /**
     * Acts from now on as whoever read a source: what is made belongs to them, as it would there. Nothing happens where the engine
     * knows no owners, where nobody knows who it was, or on somebody's server, where there may be no such role.
     *
     * @param source what was read
     */
    default void actAsReaderOf(Header source) throws SQLException {}

    @Override
    void close();
}
