package dev.plumbline.core.server;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.text.Digest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes and removes scratch databases over one connection to their server. */
final class ScratchDatabases implements AutoCloseable {
    private final ScratchDialect dialect;
    private final Connection connection;
    private final String version;

    private ScratchDatabases(ScratchDialect dialect, Connection connection, String version) {
        this.dialect = dialect;
        this.connection = connection;
        this.version = version;
    }

    static ScratchDatabases on(ScratchDialect dialect) {
        return on(dialect, dialect.patience());
    }

    static ScratchDatabases on(ScratchDialect dialect, Duration patience) {
        Connection connection = dialect.connect(patience);
        try {
            return new ScratchDatabases(dialect, connection, dialect.version(connection));
        } catch (SQLException e) {
            throw failed("The server's version can't be read", dialect, e);
        }
    }

    String version() {
        return version;
    }

    /** A new database with these settings, as far as the server has them. */
    ShadowDatabase create(List<Header.Setting> settings) {
        String name = "plumbline_shadow_"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        run(dialect.creation(name, version));
        try {
            return new Scratch(name, dialect.open(name, connection, settings));
        } catch (RuntimeException e) {
            drop(name);
            throw e;
        }
    }

    /** Removes what scripts have left, as far as it can be removed. */
    void clean() throws SQLException {
        int before = Integer.MAX_VALUE;
        List<String> left = query(dialect.removals().text());
        while (!left.isEmpty() && left.size() < before) {
            for (String removal : left) {
                attempt(removal);
            }
            before = left.size();
            left = query(dialect.removals().text());
        }
    }

    /** A digest of what scripts can change outside their own database. */
    String state() throws SQLException {
        return Digest.of(query(dialect.state().text()));
    }

    private void attempt(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(5); // somebody's forgotten transaction may stand in the way
            statement.execute(sql);
        } catch (SQLException e) {
            if (connection.isClosed()) {
                throw e;
            } // what it depends on goes first; what stays is seen
        }
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed("The connection to the shadow server can't be closed", dialect, e);
        }
    }

    private void drop(String name) {
        run(dialect.removal(name));
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed("A scratch database can't be made or dropped on " + dialect.address(), dialect, e);
        }
    }

    private static EnvironmentException failed(String what, ScratchDialect dialect, SQLException cause) {
        return new EnvironmentException("PLB-1405", what + ": " + cause.getMessage(), dialect.hint(), cause);
    }

    /** One scratch database. */
    private final class Scratch implements ShadowDatabase {
        private final String name;
        private final ScratchSession session;
        private boolean closed;

        Scratch(String name, ScratchSession session) {
            this.name = name;
            this.session = session;
        }

        @Override
        public Connection connection() {
            return session.connection();
        }

        @Override
        public List<Notice> run(SqlText sql) throws SQLException {
            return session.run(sql);
        }

        @Override
        public void actAsReaderOf(Header source) throws SQLException {
            session.actAsReaderOf(source);
        }

        @Override
        public Optional<String> lacking(SQLException refusal) {
            return session.lacking(refusal);
        }

        @Override
        public void close() {
            if (closed) {
                return; // its server closes what is left
            }
            closed = true;
            try {
                leave();
            } catch (SQLException e) {
                throw failed("The connection to a scratch database can't be closed", dialect, e);
            } finally {
                drop(name);
            }
        }

        private void leave() throws SQLException {
            try {
                session.leave();
            } finally {
                session.connection().close();
            }
        }
    }
}
