package dev.plumbline.mysql.shadow;

import dev.plumbline.core.model.Header;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.mysql.model.MysqlQuoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What a script leaves to its database: the collation of a table that names none, the modes under which a routine is made.
 *
 * @param collation the default of the database
 * @param modes the server's {@code sql_mode}
 */
record DatabaseSettings(Optional<String> collation, Optional<String> modes) {
    /** A collation, or a mode, that only another server has. */
    private static final List<Integer> UNKNOWN = List.of(1115, 1231, 1273);

    static DatabaseSettings of(List<Header.Setting> settings) {
        return new DatabaseSettings(value(settings, "collation"), value(settings, "sql_mode"));
    }

    private static Optional<String> value(List<Header.Setting> settings, String name) {
        return settings.stream()
                .filter(setting -> setting.name().equals(name))
                .map(Header.Setting::value)
                .findFirst();
    }

    /** Gives them to the connection's database and to its session. */
    void apply(Connection connection) {
        collation.ifPresent(
                name -> attempt(connection, "ALTER DATABASE COLLATE " + MysqlQuoting.MYSQL.identifier(name)));
        modes.ifPresent(names -> attempt(connection, "SET SESSION sql_mode = " + MysqlQuoting.MYSQL.literal(names)));
    }

    private static void attempt(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!UNKNOWN.contains(e.getErrorCode())) {
                throw new EnvironmentException(
                        "PLB-1452", "The scratch database failed: " + e.getMessage(), "Use --shadow none", e);
            }
        }
    }
}
