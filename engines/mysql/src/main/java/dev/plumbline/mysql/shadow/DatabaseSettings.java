package dev.plumbline.mysql.shadow;

import dev.plumbline.core.model.Header;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.MysqlSettings;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.model.SqlModes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What a script leaves to its database: the collation of a table that names none, the modes under which a routine is made.
 *
 * @param collation the default of the database
 * @param comment of the database, where there is one
 * @param modes the server's {@code sql_mode}
 * @param whole whether the database gives what the other does, so that a script that says nothing of it means the same: not where that
 *     isn't known, nor where what it gives is more than a scratch database can
 */
record DatabaseSettings(Optional<String> collation, Optional<String> comment, Optional<String> modes, boolean whole) {
    /** A collation, or a mode, that only another server has. */
    private static final List<Integer> UNKNOWN = List.of(1115, 1231, 1273);

    static DatabaseSettings of(List<Header.Setting> settings) {
        Optional<String> collation = value(settings, "collation");
        boolean whole = collation.isPresent()
                && value(settings, MysqlSettings.DEFAULTS).isEmpty()
                && value(settings, "encryption").filter("YES"::equals).isEmpty();
        return new DatabaseSettings(collation, value(settings, "comment"), value(settings, "sql_mode"), whole);
    }

    private static Optional<String> value(List<Header.Setting> settings, String name) {
        return settings.stream()
                .filter(setting -> setting.name().equals(name))
                .map(Header.Setting::value)
                .findFirst();
    }

    /** Gives them to the connection's database and to its session. */
    void apply(Connection connection, MysqlVersion version) {
        String options = collation
                        .map(name -> " COLLATE " + MysqlQuoting.MYSQL.identifier(name))
                        .orElse("")
                + comment.map(text -> " COMMENT " + MysqlQuoting.MYSQL.literal(text))
                        .filter(clause -> version.isMariadb())
                        .orElse("");
        boolean given = options.isEmpty() || attempt(connection, "ALTER DATABASE" + options);
        if (!given || !whole) {
            attempt(
                    connection,
                    "SET %s = %s"
                            .formatted(MysqlSettings.DATABASE_STATE, MysqlQuoting.MYSQL.literal(MysqlSettings.UNSAID)));
        }
        modes.ifPresent(names -> attempt(
                connection, "SET SESSION sql_mode = " + MysqlQuoting.MYSQL.literal(SqlModes.known(names, version))));
    }

    /** Whether the server took it: it may not know of it. */
    private static boolean attempt(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (!UNKNOWN.contains(e.getErrorCode())) {
                throw failed(e);
            }
            return false;
        }
    }

    static EnvironmentException failed(SQLException failure) {
        return new EnvironmentException(
                "PLB-1452", "The scratch database failed: " + failure.getMessage(), "Use --shadow none", failure);
    }
}
