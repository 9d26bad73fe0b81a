package dev.plumbline.mysql;

import dev.plumbline.core.sql.SqlText;
import dev.plumbline.mysql.model.MysqlQuoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What plans set in a session. */
final class SessionSettings {
    private static final List<String> NAMES = List.of(
            "sql_mode",
            "time_zone",
            "system_versioning_alter_history",
            "lock_wait_timeout",
            "innodb_lock_wait_timeout",
            "max_statement_time");

    private SessionSettings() {}

    /** The statement that sets all of them to what they are now; some only MariaDB knows. */
    static List<SqlText> restoring(Connection connection) throws SQLException {
        List<String> settings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SHOW SESSION VARIABLES WHERE Variable_name IN ('%s')".formatted(String.join("', '", NAMES)))) {
            while (rows.next()) {
                String value = rows.getString(2);
                boolean isNumber = value.matches("\\d+(?:\\.\\d+)?");
                settings.add(
                        "%s = %s".formatted(rows.getString(1), isNumber ? value : MysqlQuoting.MYSQL.literal(value)));
            }
        }
        return List.of(SqlText.of("SET SESSION " + String.join(", ", settings)));
    }
}
