package dev.plumbline.core.engine;

import dev.plumbline.core.model.Notice;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

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

    @Override
    void close();
}
