package dev.plumbline.mysql.shadow;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.server.ScratchDialect;
import dev.plumbline.core.server.ScratchSession;
import dev.plumbline.core.server.TextResource;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.mysql.model.MysqlVersion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How scratch databases are made on one server.
 *
 * @param make who made it, where queries differ by that
 * @param ours whether it is one of our own, which nothing but a script's own database is wanted of
 */
record MysqlDialect(
        DatabaseAddress server,
        BiFunction<DatabaseAddress, ConnectOptions, Connection> connector,
        ConnectOptions options,
        String make,
        boolean ours)
        implements ScratchDialect {
    /** A server that we started. */
    static MysqlDialect onOurs(
            int port, Installation installation, BiFunction<DatabaseAddress, ConnectOptions, Connection> connector) {
        DatabaseAddress address = new DatabaseAddress(
                "mysql://root@127.0.0.1:" + port,
                "jdbc:mariadb://127.0.0.1:%d/".formatted(port),
                Map.of(
                        "user",
                        "root",
                        "password",
                        installation.password(),
                        "sslMode",
                        "disable",
                        "allowPublicKeyRetrieval",
                        "true"));
        return new MysqlDialect(address, connector, ConnectOptions.STANDARD, installation.make(), true);
    }

    /** Somebody's server. */
    static MysqlDialect onBorrowed(
            DatabaseAddress address,
            BiFunction<DatabaseAddress, ConnectOptions, Connection> connector,
            ConnectOptions options) {
        return new MysqlDialect(address, connector, options, "", false);
    }

    @Override
    public Connection connect(Duration patience) {
        return connector.apply(at(""), new ConnectOptions(patience, options.applicationName()));
    }

    @Override
    public Duration patience() {
        return options.timeout();
    }

    @Override
    public String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT VERSION()")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public String creation(String database, String version) {
        return "CREATE DATABASE " + database;
    }

    @Override
    public String removal(String database) {
        return "DROP DATABASE IF EXISTS " + database;
    }

    /** With the collation and modes among the settings, if the server has them, or else with its own. */
    @Override
    public ScratchSession open(String database, Connection connection, List<Header.Setting> settings) {
        Connection own = connector.apply(at(database), options);
        try {
            DatabaseSettings.of(settings).apply(own, MysqlVersion.parse(version(own)));
        } catch (SQLException failure) {
            throw DatabaseSettings.failed(failure);
        }
        return new Session(own, ours);
    }

    @Override
    public TextResource removals() {
        return new TextResource(MysqlDialect.class, "removals." + make + ".sql");
    }

    @Override
    public TextResource state() {
        return new TextResource(MysqlDialect.class, "state." + make + ".sql");
    }

    @Override
    public String hint() {
        return "Does the user have the rights CREATE and DROP on `plumbline_shadow_%`.*?";
    }

    @Override
    public String address() {
        return server.display();
    }

    private DatabaseAddress at(String database) {
        String url = server.jdbcUrl();
        int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        int host = url.indexOf("//") + 2;
        int slash = url.indexOf('/', host);
        int path = slash < 0 || slash > end ? end : slash;
        return new DatabaseAddress(
                server.display(), url.substring(0, path) + "/" + database + url.substring(end), server.properties());
    }

    private record Session(Connection connection, boolean ours) implements ScratchSession {
        @Override
        public List<Notice> run(SqlText sql) throws SQLException {
            return new ScriptRun(connection, ours).run(sql);
        }

        @Override
        public Optional<String> lacking(SQLException refusal) {
            return Lacks.of(refusal);
        }

        @Override
        public void leave() throws SQLException {
            if (!connection.getAutoCommit()) {
                connection.rollback(); // whoever holds a table open would let the drop wait
            }
        }
    }
}
