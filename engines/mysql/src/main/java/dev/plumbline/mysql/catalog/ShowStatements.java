package dev.plumbline.mysql.catalog;

import dev.plumbline.mysql.model.MysqlQuoting;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What SHOW CREATE says, one object at a time; nothing of what went away meanwhile, or of what the account may not see. */
record ShowStatements(ReadingSession session) {
    /** What it says of an object, in a column that is called otherwise for each kind. */
    Optional<String> of(String kind, String name, String column) throws SQLException {
        try {
            return session.show("SHOW CREATE " + kind + " " + MysqlQuoting.MYSQL.identifier(name)).stream()
                    .findFirst()
                    .flatMap(row -> row.maybe(column));
        } catch (SQLException hidden) {
            if (!Refusals.isForbiddenOrGone(hidden)) {
                throw hidden;
            }
            return Optional.empty();
        }
    }

    /** The same of several, by their names. */
    Map<String, String> of(String kind, Iterable<String> names, String column) throws SQLException {
        Map<String, String> statements = new HashMap<>();
        for (String name : names) {
            of(kind, name, column).ifPresent(statement -> statements.put(name, statement));
        }
        return statements;
    }
}
