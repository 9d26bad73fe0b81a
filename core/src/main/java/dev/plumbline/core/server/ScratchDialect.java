package dev.plumbline.core.server;

import dev.plumbline.core.model.Header;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How an engine speaks to one server on which scratch databases are made. */
public interface ScratchDialect {
    /** A connection to the server, for making databases and dropping them. */
    Connection connect();

    /** The server's own version, as a header has it. */
    String version(Connection connection) throws SQLException;

    /** The statement that makes an empty database, which nobody has put anything into. */
    String creation(String database);

    /** The statement that drops a database, whoever is connected to it, if it is there. */
    String removal(String database);

    /**
     * Opens a database that was just made.
     *
     * @param server the connection to the server
     * @param settings what a script leaves to its database, as a header tells it
     */
    ScratchSession open(String database, Connection server, List<Header.Setting> settings);

    /** What to look at when making or dropping a database is refused. */
    String hint();

    /** The server, as messages name it. */
    String address();
}
