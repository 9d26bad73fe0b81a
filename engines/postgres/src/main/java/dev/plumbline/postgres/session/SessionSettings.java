package dev.plumbline.postgres.session;

import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.model.PostgresQuoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a run sets in a session. */
public final class SessionSettings {
    private static final String SET = """
        SELECT s.name, pg_catalog.current_setting(s.name)
        FROM pg_catalog.pg_settings s
        WHERE s.name IN ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout',
            'idle_session_timeout', 'client_connection_check_interval')
        ORDER BY s.name
        """;

    private SessionSettings() {}

    /** The statements that put it back to what it is now. */
    public static List<SqlText> asTheyAre(Connection connection) throws SQLException {
        List<SqlText> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SET)) {
            while (rows.next()) {
                statements.add(SqlText.of("SET %s = %s"
                        .formatted(rows.getString(1), PostgresQuoting.POSTGRES.literal(rows.getString(2)))));
            }
        }
        return statements;
    }
}
