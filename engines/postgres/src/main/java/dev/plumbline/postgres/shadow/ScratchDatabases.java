package dev.plumbline.postgres.shadow;

import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.connect.PostgresConnector;
import dev.plumbline.postgres.model.PostgresSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes and removes scratch databases over one connection to their server. */
final class ScratchDatabases implements AutoCloseable {
    private final DatabaseAddress address;
    private final PostgresConnector connector;
    private final Connection connection;
    private final String version;
    private final Optional<StandIns> standIns;

    private ScratchDatabases(
            DatabaseAddress address,
            PostgresConnector connector,
            Connection connection,
            String version,
            Optional<StandIns> standIns) {
        this.address = address;
        this.connector = connector;
        this.connection = connection;
        this.version = version;
        this.standIns = standIns;
    }

    /** Scratch databases on a server of our own, where whatever they need from outside may be made. */
    static ScratchDatabases onOurs(DatabaseAddress address, PostgresConnector connector) {
        Connection connection = connector.connect(address);
        return new ScratchDatabases(
                address, connector, connection, version(connection), Optional.of(new StandIns(connection)));
    }

    /** Scratch databases on somebody's server, where nothing else is touched. */
    static ScratchDatabases onBorrowed(DatabaseAddress address, PostgresConnector connector) {
        Connection connection = connector.connect(address);
        return new ScratchDatabases(address, connector, connection, version(connection), Optional.empty());
    }

    private static String version(Connection connection) {
        try {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw failed("The server's version can't be read", e);
        }
    }

    String version() {
        return version;
    }

    /** A new database like template0, which nobody has put anything into. */
    ShadowDatabase create() {
        String name = "plumbline_shadow_"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
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
        private boolean closed;

        Scratch(String name, Connection own) {
            this.name = name;
            this.own = own;
        }

        @Override
        public Connection connection() {
            return own;
        }

        @Override
        public List<Notice> run(SqlText sql) throws SQLException {
            return new ScriptRun(own, standIns).run(sql);
        }

        @Override
        public void actAsReaderOf(Header source) throws SQLException {
            Optional<String> role = source.setting(PostgresSettings.ROLE);
            if (standIns.isPresent() && role.isPresent()) {
                standIns.get().actAs(role.get(), own);
            }
        }

        @Override
        public Optional<String> lacking(SQLException refusal) {
            return Lacks.of(refusal);
        }

        @Override
        public void close() {
            if (closed) {
                return; // its server closes what is left
            }
            closed = true;
            try (own) {
                Subscriptions.forget(own);
            } catch (SQLException e) {
                throw failed("The connection to a scratch database can't be closed", e);
            } finally {
                drop(name);
            }
        }
    }
}
