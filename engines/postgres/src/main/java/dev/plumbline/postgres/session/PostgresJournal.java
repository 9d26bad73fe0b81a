package dev.plumbline.postgres.session;

import dev.plumbline.core.engine.JournalStore;
import dev.plumbline.core.engine.OwnObjects;
import dev.plumbline.postgres.model.PostgresQuoting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The journal as two tables of the database, known by their comments. */
public final class PostgresJournal implements JournalStore {
    private static final PostgresQuoting QUOTING = PostgresQuoting.POSTGRES;
    private static final String APPLIES = "plumbline_applies";
    private static final String STEPS = "plumbline_steps";
    private static final String KEPT = ", kept";
    private static final String PASSING = ", here until an apply has ended well";

    private static final String FIND = """
        SELECT n.nspname, d.description LIKE '%, kept'
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_catalog.pg_class'::regclass AND d.objsubid = 0
        WHERE c.relname = ? AND starts_with(d.description, ?)
        ORDER BY n.nspname LIMIT 1
        """;

    private static final String SCHEMAS = """
        SELECT s.name FROM (
            SELECT n.nspname::text AS name
            FROM pg_catalog.pg_namespace n
            WHERE pg_catalog.has_schema_privilege(n.oid, 'CREATE') AND n.nspname !~ '^(pg_|information_schema$)'
            UNION
            SELECT 'plumbline'
            WHERE pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE')
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_namespace n WHERE n.nspname = 'plumbline')) s
        WHERE s.name <> ALL (?::text[])
        ORDER BY s.name <> 'plumbline', s.name LIMIT 1
        """;

    @Override
    public Optional<Place> find(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, APPLIES);
            statement.setString(2, OwnObjects.MARK);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(place(rows.getString(1), rows.getBoolean(2))) : Optional.empty();
            }
        }
    }

    @Override
    public Optional<String> usualSchema(Connection connection, Set<String> going) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SCHEMAS)) {
            statement.setArray(1, connection.createArrayOf("text", going.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    @Override
    public Place create(Connection connection, String schema, boolean kept) throws SQLException {
        Place place = place(schema, kept);
        inTransaction(connection, statement -> {
            if (!exists(connection, schema)) {
                statement.execute("CREATE SCHEMA " + QUOTING.identifier(schema));
                comment(statement, "SCHEMA " + QUOTING.identifier(schema), "");
            }
            statement.execute(creationOfApplies(place));
            statement.execute(creationOfSteps(place));
            mark(statement, place);
        });
        return place;
    }

    @Override
    public Place keep(Connection connection, Place place, String schema) throws SQLException {
        Place kept = place(schema, true);
        inTransaction(connection, statement -> {
            if (!place.schema().equals(schema)) {
                if (!exists(connection, schema)) {
                    statement.execute("CREATE SCHEMA " + QUOTING.identifier(schema));
                    comment(statement, "SCHEMA " + QUOTING.identifier(schema), "");
                }
                for (String table : List.of(place.applies(), place.steps())) {
                    statement.execute("ALTER TABLE %s SET SCHEMA %s".formatted(table, QUOTING.identifier(schema)));
                }
                dropSchema(connection, statement, place.schema());
            }
            mark(statement, kept);
        });
        return kept;
    }

    @Override
    public void remove(Connection connection, Place place) throws SQLException {
        inTransaction(connection, statement -> {
            statement.execute("DROP TABLE %s, %s".formatted(place.steps(), place.applies()));
            dropSchema(connection, statement, place.schema());
        });
    }

    private static Place place(String schema, boolean kept) {
        String prefix = QUOTING.identifier(schema) + ".";
        return new Place(schema, prefix + APPLIES, prefix + STEPS, kept);
    }

    private static String creationOfApplies(Place place) {
        return """
            CREATE TABLE %s (
                id text PRIMARY KEY,
                plan text NOT NULL,
                steps integer NOT NULL,
                who text NOT NULL,
                program text NOT NULL,
                started timestamp with time zone NOT NULL,
                ended timestamp with time zone,
                outcome text,
                message text)
            """.formatted(place.applies());
    }

    private static String creationOfSteps(Place place) {
        return """
            CREATE TABLE %s (
                apply text NOT NULL REFERENCES %s ON DELETE CASCADE,
                step integer NOT NULL,
                summary text NOT NULL,
                started timestamp with time zone NOT NULL,
                ended timestamp with time zone,
                outcome text NOT NULL,
                PRIMARY KEY (apply, step))
            """.formatted(place.steps(), place.applies());
    }

    private static void mark(Statement statement, Place place) throws SQLException {
        for (String table : List.of(place.applies(), place.steps())) {
            comment(statement, "TABLE " + table, place.kept() ? KEPT : PASSING);
        }
    }

    private static void comment(Statement statement, String what, String ending) throws SQLException {
        statement.execute("COMMENT ON %s IS %s".formatted(what, QUOTING.literal(OwnObjects.MARK + ending)));
    }

    private static boolean exists(Connection connection, String schema) throws SQLException {
        return isFound(connection, "SELECT FROM pg_catalog.pg_namespace WHERE nspname = ?", schema);
    }

    /** One that was made for a journal and holds nothing else. */
    private static void dropSchema(Connection connection, Statement statement, String schema) throws SQLException {
        String ours = """
            SELECT FROM pg_catalog.pg_namespace n
            WHERE n.nspname = ? AND starts_with(pg_catalog.obj_description(n.oid, 'pg_namespace'), %s)
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                  WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.refobjid = n.oid)
            """.formatted(QUOTING.literal(OwnObjects.MARK));
        if (isFound(connection, ours, schema)) {
            statement.execute("DROP SCHEMA " + QUOTING.identifier(schema));
        }
    }

    private static boolean isFound(Connection connection, String query, String schema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void inTransaction(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            work.run(statement);
            connection.commit();
        } catch (SQLException refused) {
            connection.rollback();
            throw refused;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    private interface Work {
        void run(Statement statement) throws SQLException;
    }
}
