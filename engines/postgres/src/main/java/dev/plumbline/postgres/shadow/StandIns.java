package dev.plumbline.postgres.shadow;

import dev.plumbline.postgres.model.PostgresQuoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
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

    private final Connection connection;
    private final PostgresQuoting quoting = PostgresQuoting.POSTGRES;

    StandIns(Connection connection) {
        this.connection = connection;
    }

    /** Whether the refusal was for the lack of something that is there now. */
    boolean supply(SQLException refusal) throws SQLException {
        Optional<Matcher> missing = Optional.ofNullable(refusal.getMessage())
                .filter(message -> UNDEFINED_OBJECT.equals(refusal.getSQLState()))
                .map(MISSING::matcher)
                .filter(Matcher::find);
        if (missing.isEmpty()) {
            return false;
        }
        String name = missing.get().group(2);
        return missing.get().group(1).equals("role") ? role(name) : tablespace(name);
    }

    boolean role(String name) throws SQLException {
        return made("CREATE ROLE " + quoting.identifier(name) + " NOLOGIN");
    }

    /** A tablespace inside the data directory; PostgreSQL has them for its own tests. */
    boolean tablespace(String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET allow_in_place_tablespaces = on");
        }
        return made("CREATE TABLESPACE " + quoting.identifier(name) + " LOCATION ''");
    }

    private boolean made(String sql) throws SQLException {
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
