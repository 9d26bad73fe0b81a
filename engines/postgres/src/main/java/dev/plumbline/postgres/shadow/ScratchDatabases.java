package dev.plumbline.postgres.shadow;

import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.postgres.connect.PostgresConnector;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** Makes and removes scratch databases over one connection to their server. */
final class ScratchDatabases implements AutoCloseable {
    private final DatabaseAddress address;
    private final PostgresConnector connector;
    private final Connection connection;
    private final String version;
    private final String prefix;

    private ScratchDatabases(
            DatabaseAddress address,
            PostgresConnector connector,
            Connection connection,
            String version,
            String prefix) {
        this.address = address;
        this.connector = connector;
        this.connection = connection;
        this.version = version;
        this.prefix = prefix;
    }

    /**
     * Scratch databases on the server of an address.
     *
     * @param prefix what their names begin with: lower case, and nothing that needs quotes
     */
    static ScratchDatabases on(DatabaseAddress address, PostgresConnector connector, String prefix) {
        Connection connection = connector.connect(address);
        try {
            String version = connection.getMetaData().getDatabaseProductVersion();
            return new ScratchDatabases(address, connector, connection, version, prefix);
        } catch (SQLException e) {
            throw failed("The server's version can't be read", e);
        }
    }

    String version() {
        return version;
    }

    /** A new database like template0, which nobody has put anything into. */
    ShadowDatabase create() {
        String name = prefix + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        run("CREATE DATABASE " + name + " TEMPLATE template0");
        try {
            return new Scratch(name, connector.connect(at(name)));
        } catch (RuntimeException e) {
            drop(name);
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed("The connection to the shadow server can't be closed", e);
        }
    }

    private DatabaseAddress at(String database) {
        String url = address.jdbcUrl();
        int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        int slash = url.lastIndexOf('/', end);
        return new DatabaseAddress(
                address.display(),
                url.substring(0, slash + 1) + database + url.substring(end),
                Map.copyOf(address.properties()));
    }

    private void drop(String name) {
        run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed("A scratch database can't be made or dropped on " + address, e);
        }
    }

    private static EnvironmentException failed(String what, SQLException cause) {
        return new EnvironmentException(
                "PLB-1405", what + ": " + cause.getMessage(), "Does the user have the right CREATEDB?", cause);
    }

    /** One scratch database. */
    private final class Scratch implements ShadowDatabase {
        private final String name;
        private final Connection own;

        Scratch(String name, Connection own) {
            this.name = name;
            this.own = own;
        }

        @Override
        public Connection connection() {
            return own;
        }

        @Override
        public void close() {
            try {
                own.close();
            } catch (SQLException e) {
                throw failed("The connection to a scratch database can't be closed", e);
            } finally {
                drop(name);
            }
        }
    }
}
