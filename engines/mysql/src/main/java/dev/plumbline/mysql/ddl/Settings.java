package dev.plumbline.mysql.ddl;

import dev.plumbline.core.sql.SqlText;
import dev.plumbline.mysql.model.MysqlQuoting;
import java.util.List;

/** What a session has set while a plan's statements run. What was set before is put back when the plan is done. */
final class Settings {
    /**
     * A value that doesn't fit is refused, dates that an earlier time allowed stay, a zero in a counted column is a zero, and an
     * engine that isn't there is an error. ANSI_QUOTES and NO_BACKSLASH_ESCAPES are off, so that texts say what they mean.
     */
    static final String MODES = "STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION";

    private Settings() {}

    /** For tables and all else that keeps no modes. */
    static List<SqlText> usual() {
        return modes(MODES);
    }

    /** For what keeps the modes that it was made under. */
    static List<SqlText> modes(String modes) {
        return List.of(SqlText.of("SET SESSION sql_mode = " + MysqlQuoting.MYSQL.literal(modes)));
    }

    /** For an event, whose times are in a time zone. */
    static List<SqlText> modes(String modes, String timeZone) {
        return List.of(SqlText.of("SET SESSION sql_mode = %s, time_zone = %s"
                .formatted(MysqlQuoting.MYSQL.literal(modes), MysqlQuoting.MYSQL.literal(timeZone))));
    }

    /** For a table whose history MariaDB keeps: it is to be changed along with the table. */
    static List<SqlText> keepingHistory() {
        return List.of(SqlText.of("SET SESSION sql_mode = %s, system_versioning_alter_history = KEEP"
                .formatted(MysqlQuoting.MYSQL.literal(MODES))));
    }
}
