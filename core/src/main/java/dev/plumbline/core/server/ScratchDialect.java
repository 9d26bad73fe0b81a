package dev.plumbline.core.server;

import dev.plumbline.core.model.Header;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** How an engine speaks to one server on which scratch databases are made. */
public interface ScratchDialect {
    /**
     * A connection to the server, for making databases and dropping them.
     *
     * @param patience how long to wait for a server that doesn't answer
     */
    Connection connect(Duration patience);

    /** How long an engine waits by itself. */
    Duration patience();

    /** The server's own version, as a header has it. */
    String version(Connection connection) throws SQLException;

    /**
     * The statement that makes an empty database, which nobody has put anything into.
     *
     * @param version the server's own
     */
    String creation(String database, String version);

    /** The statement that drops a database, whoever is connected to it, if it is there. */
    String removal(String database);

    /**
     * Opens a database that was just made.
     *
     * @param server the connection to the server
     * @param settings what a script leaves to its database, as a header tells it
     */
    ScratchSession open(String database, Connection server, List<Header.Setting> settings);

    /**
     * The query for statements that remove what scripts may have left on a server of our own, one in each row: databases, and what
     * all databases share. What depends on another may be among them; they are asked for again.
     */
    TextResource removals();

    /**
     * The query that tells whether a server of our own is as new: of whatever scripts can change outside their own database. Its
     * rows, one text each, are the same as they were when the server was new, or nobody else gets it.
     */
    TextResource state();

    /** What to look at when making or dropping a database is refused. */
    String hint();

    /** The server, as messages name it. */
    String address();
}
