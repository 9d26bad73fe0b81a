package dev.plumbline.postgres.shadow;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.server.ScratchDialect;
import dev.plumbline.core.server.ScratchSession;
import dev.plumbline.core.server.TextResource;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.connect.PostgresConnector;
import dev.plumbline.postgres.model.PostgresSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How scratch databases are made on one server.
 *
 * @param server the server, by way of a database that is there
 * @param ours whether it is one of our own, where whatever a database needs from outside may be made
 */
record PostgresDialect(DatabaseAddress server, ConnectOptions options, boolean ours) implements ScratchDialect {
    /** From which version on CREATE DATABASE lets one choose how the template is copied. */
    private static final int STRATEGIES_SINCE = 15;

    /** A server that we started. */
    static PostgresDialect onOurs(int port, String password) {
        DatabaseAddress address = new DatabaseAddress(
                "postgresql://postgres@127.0.0.1:%d/postgres".formatted(port),
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
                Map.of("user", "postgres", "password", password, "sslmode", "disable"));
        return new PostgresDialect(address, ConnectOptions.STANDARD, true);
    }

    @Override
    public Connection connect(Duration patience) {
        return new PostgresConnector(new ConnectOptions(patience, options.applicationName())).connect(server);
    }

    @Override
    public Duration patience() {
        return options.timeout();
    }

    @Override
    public String version(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    /** A copy of the files costs a server of our own a quarter of what the log does; others would feel the checkpoint that it takes. */
    @Override
    public String creation(String database, String version) {
        boolean chooses = ours && PostgresReleases.load().majorOf(version) >= STRATEGIES_SINCE;
        return "CREATE DATABASE " + database + " TEMPLATE template0" + (chooses ? " STRATEGY file_copy" : "");
    }

    @Override
    public String removal(String database) {
        return "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)";
    }

    @Override
    public ScratchSession open(String database, Connection connection, List<Header.Setting> settings) {
        Optional<StandIns> standIns = ours ? Optional.of(new StandIns(connection)) : Optional.empty();
        return new Session(new PostgresConnector(options).connect(at(database)), standIns);
    }

    @Override
    public TextResource removals() {
        return new TextResource(PostgresDialect.class, "removals.sql");
    }

    @Override
    public TextResource state() {
        return new TextResource(PostgresDialect.class, "state.sql");
    }

    @Override
    public String hint() {
        return "Does the user have the right CREATEDB?";
    }

    @Override
    public String address() {
        return server.display();
    }

    private DatabaseAddress at(String database) {
        String url = server.jdbcUrl();
        int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        int slash = url.lastIndexOf('/', end);
        return new DatabaseAddress(
                server.display(),
                url.substring(0, slash + 1) + database + url.substring(end),
                Map.copyOf(server.properties()));
    }

    private record Session(Connection connection, Optional<StandIns> standIns) implements ScratchSession {
        @Override
        public List<Notice> run(SqlText sql) throws SQLException {
            return new ScriptRun(connection, standIns).run(sql);
        }

        @Override
        public void actAsReaderOf(Header source) throws SQLException {
            Optional<String> role = source.setting(PostgresSettings.ROLE);
            if (standIns.isPresent() && role.isPresent()) {
                standIns.get().actAs(role.get(), connection);
            }
        }

        @Override
        public Optional<String> lacking(SQLException refusal) {
            return Lacks.of(refusal);
        }

        @Override
        public void leave() throws SQLException {
            Subscriptions.forget(connection);
        }
    }
}
