package dev.plumbline.mysql.catalog;

import dev.plumbline.core.problem.UsageException;
import dev.plumbline.mysql.connect.SystemDatabases;
import dev.plumbline.mysql.model.MysqlVersion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection as long as it is read. Some settings of a session change the words in which a server prints, ANSI_QUOTES above
 * all; they are set aside meanwhile.
 */
final class ReadingSession implements AutoCloseable {
    private final Connection connection;
    private final Row server;
    private final MysqlVersion version;
    private final boolean changed;

    private ReadingSession(Connection connection, Row server) throws SQLException {
        this.connection = connection;
        this.server = server;
        this.version = MysqlVersion.parse(server.text("version"));
        this.changed = !server.text("sql_mode").isEmpty() || server.number("quote_show_create") != 1;
    }

    /**
     * Begins to read.
     *
     * @throws UsageException if the connection has no database, or one of the server's own
     */
    static ReadingSession of(Connection connection) throws SQLException {
        Row server = rows(connection, CatalogQuery.SERVER.common(), List.of()).getFirst();
        String name = server.text("name");
        if (name.isEmpty() || SystemDatabases.contains(name)) {
            throw new UsageException(
                    "PLB-1340",
                    name.isEmpty() ? "The connection has no database" : name + " is the server's own database",
                    "Name a database of yours behind host and port");
        }
        ReadingSession session = new ReadingSession(connection, server);
        if (session.changed) {
            session.execute("SET SESSION sql_mode = '', SESSION sql_quote_show_create = 1");
        }
        return session;
    }

    MysqlVersion version() {
        return version;
    }

    /** The name of the database that is read. */
    String database() {
        return server.text("name");
    }

    /** What the server says of itself. */
    Row server() {
        return server;
    }

    /** The rows of a query about the database. */
    List<Row> rows(CatalogQuery query) throws SQLException {
        return rows(connection, query.text(version), List.of(database()));
    }

    /** The rows of a statement that no query replaces: SHOW. */
    List<Row> show(String statement) throws SQLException {
        return rows(connection, statement, List.of());
    }

    private static List<Row> rows(Connection connection, String sql, List<String> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.size(); at++) {
                statement.setString(at + 1, parameters.get(at));
            }
            try (ResultSet result = statement.executeQuery()) {
                return rows(result);
            }
        }
    }

    private static List<Row> rows(ResultSet result) throws SQLException {
        ResultSetMetaData metadata = result.getMetaData();
        int count = metadata.getColumnCount();
        Map<String, Integer> columns = new HashMap<>();
        for (int at = 0; at < count; at++) {
            columns.put(metadata.getColumnLabel(at + 1), at);
        }
        List<Row> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable String> values = new ArrayList<>(count);
            for (int at = 1; at <= count; at++) {
                values.add(result.getString(at));
            }
            rows.add(new Row(columns, values));
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Leaves the connection as it was. */
    @Override
    public void close() throws SQLException {
        if (changed) {
            execute("SET SESSION sql_mode = '%s', SESSION sql_quote_show_create = %d"
                    .formatted(server.text("sql_mode"), server.number("quote_show_create")));
        }
    }
}
