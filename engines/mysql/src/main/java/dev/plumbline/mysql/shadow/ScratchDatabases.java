package dev.plumbline.mysql.shadow;

import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Makes and removes scratch databases over one connection to their server. */
final class ScratchDatabases implements AutoCloseable {
    private final DatabaseAddress address;
    private final Function<DatabaseAddress, Connection> connector;
    private final Connection connection;
    private final String version;
    private final boolean ours;

    private ScratchDatabases(DatabaseAddress address, Function<DatabaseAddress, Connection> connector, boolean ours) {
        this.address = address;
        this.connector = connector;
        this.ours = ours;
        this.connection = connector.apply(at(""));
        this.version = version(connection);
    }

    /** Scratch databases on a server of our own, where whatever they need from outside may be made. */
    static ScratchDatabases onOurs(DatabaseAddress address, Function<DatabaseAddress, Connection> connector) {
        return new ScratchDatabases(address, connector, true);
    }

    /** Scratch databases on somebody's server, where nothing else is touched. */
    static ScratchDatabases onBorrowed(DatabaseAddress address, Function<DatabaseAddress, Connection> connector) {
        return new ScratchDatabases(address, connector, false);
    }

    private static String version(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT VERSION()")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw failed("The server's version can't be read", e);
        }
    }

    String version() {
        return version;
    }

    /** A new database with the collation and modes among these settings, if the server has them, or else with its own. */
    ShadowDatabase create(List<Header.Setting> settings) {
        DatabaseSettings wanted = DatabaseSettings.of(settings);
        String name = "plumbline_shadow_"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        run("CREATE DATABASE " + name);
        try {
            Connection own = connector.apply(at(name));
            wanted.apply(own);
            return new Scratch(name, own);
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
        int host = url.indexOf("//") + 2;
        int slash = url.indexOf('/', host);
        int path = slash < 0 || slash > end ? end : slash;
        return new DatabaseAddress(
                address.display(), url.substring(0, path) + "/" + database + url.substring(end), address.properties());
    }

    private void drop(String name) {
        run("DROP DATABASE IF EXISTS " + name);
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
                "PLB-1405",
                what + ": " + cause.getMessage(),
                "Does the user have the rights CREATE and DROP on `plumbline_shadow_%`.*?",
                cause);
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
            return new ScriptRun(own, ours).run(sql);
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
                if (!own.getAutoCommit()) {
                    own.rollback(); // whoever holds a table open would let the drop wait
                }
            } catch (SQLException e) {
                throw failed("The connection to a scratch database can't be closed", e);
            } finally {
                drop(name);
            }
        }
    }
}
