package dev.plumbline.postgres.shadow;

import dev.plumbline.postgres.model.PostgresQuoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes what scripts take for granted and a new server hasn't: roles and tablespaces, empty ones, over a connection of their
 * own so that no transaction stands in the way. For servers that we started ourselves only.
 */
final class StandIns {
    private static final String UNDEFINED_OBJECT = "42704";
    private static final String DUPLICATE_OBJECT = "42710";

    /** The server's own words, in the language that we start it with; it gives the name in no other way. */
    private static final Pattern MISSING = Pattern.compile("(role|tablespace) \"(.*)\" does not exist", Pattern.DOTALL);

    /** Likewise, of a locale that the other machine had. */
    private static final Pattern MISSING_COLLATION =
            Pattern.compile("collation \"(?:pg_catalog\\.)?([^\"]+)\" for encoding");

    private final Connection connection;
    private final PostgresQuoting quoting = PostgresQuoting.POSTGRES;

    StandIns(Connection connection) {
        this.connection = connection;
    }

    /**
     * Whether the refusal was for the lack of something that is there now.
     *
     * @param scratch the connection that was refused
     */
    boolean supply(SQLException refusal, Connection scratch) throws SQLException {
        if (!UNDEFINED_OBJECT.equals(refusal.getSQLState())) {
            return false;
        }
        String message = String.valueOf(refusal.getMessage());
        Matcher missing = MISSING.matcher(message);
        if (missing.find()) {
            return missing.group(1).equals("role") ? role(missing.group(2)) : tablespace(missing.group(2));
        }
        Matcher collation = MISSING_COLLATION.matcher(message);
        return collation.find() && collation(collation.group(1), scratch);
    }

    /** A collation among the server's own; in a scratch database nobody sorts. */
    private boolean collation(String name, Connection scratch) throws SQLException {
        return made(
                scratch,
                "CREATE COLLATION pg_catalog.%s (PROVIDER = libc, LOCALE = 'C')".formatted(quoting.identifier(name)));
    }

    boolean role(String name) throws SQLException {
        return made(connection, "CREATE ROLE " + quoting.identifier(name) + " NOLOGIN");
    }

    /** Takes a role's part, which may do here whatever it likes. */
    void actAs(String name, Connection scratch) throws SQLException {
        role(name);
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + quoting.identifier(name) + " SUPERUSER");
        }
        try (Statement statement = scratch.createStatement()) {
            statement.execute("SELECT FROM pg_catalog.pg_authid LIMIT 0"); // else it hasn't heard of the role yet
            statement.execute("SET ROLE " + quoting.identifier(name));
        }
    }

    /** A tablespace inside the data directory; PostgreSQL has them for its own tests. */
    boolean tablespace(String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET allow_in_place_tablespaces = on");
        }
        return made(connection, "CREATE TABLESPACE " + quoting.identifier(name) + " LOCATION ''");
    }

    private static boolean made(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!DUPLICATE_OBJECT.equals(e.getSQLState())) {
                throw e;
            }
        }
        return true;
    }
}
