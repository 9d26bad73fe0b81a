package dev.plumbline.mutation;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.sql.Quoting;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Copies of one database on a server of PostgreSQL: a copy takes a tenth of the time that its script takes. */
final class PostgresDatabases implements Databases {
    private static final String TEMPLATE = "mutation_base";

    private final Engine engine;
    private final ShadowDatabase lobby;
    private final String server;
    private final String strategy;
    private int made;

    private PostgresDatabases(Engine engine, ShadowDatabase lobby) throws SQLException {
        this.engine = engine;
        this.lobby = lobby;
        String url = lobby.connection().getMetaData().getURL();
        this.server = url.substring(0, url.lastIndexOf('/') + 1);
        boolean chooses = lobby.connection().getMetaData().getDatabaseMajorVersion() >= 15;
        this.strategy = chooses ? "STRATEGY file_copy" : "";
    }

    /** Makes the database that the copies are of. */
    static PostgresDatabases of(Engine engine, ShadowServer shadows, String script) throws SQLException {
        PostgresDatabases databases = new PostgresDatabases(engine, shadows.create());
        // The server is the test run's own, and nobody but the server knows its superuser's password.
        execute(databases.lobby.connection(), "CREATE ROLE copyist SUPERUSER LOGIN PASSWORD 'copyist'");
        execute(databases.lobby.connection(), "CREATE DATABASE %s TEMPLATE template0".formatted(TEMPLATE));
        try (Connection connection = databases.connect(TEMPLATE)) {
            databases.run(connection, script);
        }
        return databases;
    }

    @Override
    public Copy copy() {
        String name = "mutation_" + ++made;
        try {
            execute(lobby.connection(), "CREATE DATABASE %s TEMPLATE %s %s".formatted(name, TEMPLATE, strategy));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new PostgresCopy(name, connect(name));
    }

    @Override
    public void close() {
        try (lobby) {
            execute(lobby.connection(), "DROP DATABASE " + TEMPLATE);
            execute(lobby.connection(), "DROP ROLE copyist");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CatalogColumns columns(Connection connection) throws SQLException {
        return PostgresCatalogColumns.of(connection);
    }

    private Connection connect(String database) {
        Map<String, String> properties =
                Map.of("user", "copyist", "password", "copyist", "sslmode", "disable", "options", "-c role=postgres");
        return engine.connect(new DatabaseAddress(database, server + database, properties), ConnectOptions.STANDARD);
    }

    private void run(Connection connection, String script) throws SQLException {
        for (ScriptStatement statement : engine.splitter().split(script)) {
            execute(connection, statement.sql().text());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Braces are the server's, not the driver's.
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException refusal) {
            throw new SQLException(refusal.getMessage() + " in: " + sql, refusal.getSQLState(), refusal);
        }
    }

    /** One copy; closing it drops it. */
    private final class PostgresCopy implements Copy {
        private final String name;
        private final Connection connection;

        private PostgresCopy(String name, Connection connection) {
            this.name = name;
            this.connection = connection;
        }

        @Override
        public Connection connection() {
            return connection;
        }

        /** With the passwords that were read in the place of what stands for them. */
        @Override
        public List<Notice> run(SqlText sql) throws SQLException {
            Quoting quoting = engine.writer("").quoting();
            execute(
                    connection,
                    sql.withLiterals(
                            quoting,
                            literal -> quoting.literal(
                                    literal.filled(secret -> secret.value().orElseThrow()))));
            return List.of();
        }

        @Override
        public void load(String script) throws SQLException {
            PostgresDatabases.this.run(connection, script);
        }

        @Override
        public void close() {
            try {
                // A subscription would first want to be dropped where it reads from.
                execute(
                        lobby.connection(),
                        "DELETE FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = '%s')"
                                .formatted(name));
                connection.close();
                execute(lobby.connection(), "DROP DATABASE %s WITH (FORCE)".formatted(name));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
