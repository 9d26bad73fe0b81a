package dev.plumbline.postgres.shadow;

import dev.plumbline.postgres.model.PostgresQuoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Subscriptions of a scratch database: as long as there is one, PostgreSQL drops no database. They never connected. */
final class Subscriptions {
    private static final String NAMES = """
        SELECT pg_catalog.quote_ident(s.subname)
        FROM pg_catalog.pg_subscription s
        JOIN pg_catalog.pg_database d ON d.oid = s.subdbid
        WHERE d.datname = pg_catalog.current_database()
        ORDER BY s.subname
        """;

    private Subscriptions() {}

    /** Drops them without telling the publisher, which doesn't know of them. */
    static void forget(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            for (String name : names(statement)) {
                detach(statement, name);
                statement.execute("DROP SUBSCRIPTION " + name);
            }
        }
    }

    /** Makes a subscription forget its slot, so that the server doesn't connect to drop it there; if there is such a one. */
    static void detach(Connection connection, Optional<String> subscription) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> names = names(statement);
            Optional<String> quoted =
                    subscription.map(PostgresQuoting.POSTGRES::identifier).filter(names::contains);
            if (quoted.isPresent()) {
                detach(statement, quoted.get());
            }
        }
    }

    private static void detach(Statement statement, String name) throws SQLException {
        statement.execute("ALTER SUBSCRIPTION " + name + " DISABLE");
        statement.execute("ALTER SUBSCRIPTION " + name + " SET (slot_name = NONE)");
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(NAMES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
