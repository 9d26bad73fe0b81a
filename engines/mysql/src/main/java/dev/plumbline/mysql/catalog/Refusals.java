package dev.plumbline.mysql.catalog;

import java.sql.SQLException;
import java.util.Set;

/** What a server answers when it doesn't show something. */
final class Refusals {
    /** Access denied to a table, a column, a database, a command or a routine; a broken view, a table or routine that isn't there. */
    private static final Set<Integer> CODES = Set.of(1044, 1142, 1143, 1146, 1227, 1305, 1356, 1370, 4091);

    private Refusals() {}

    static boolean isForbiddenOrGone(SQLException failure) {
        return CODES.contains(failure.getErrorCode());
    }
}
