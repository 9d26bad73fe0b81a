package dev.plumbline.mysql.ddl;

import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/** Makes statements of DDL, each of which commits by itself. */
final class Statements {
    private Statements() {}

    static Statement of(String sql, String summary, LockImpact lock) {
        return of(sql, summary, lock, Settings.usual());
    }

    static Statement of(String sql, String summary, LockImpact lock, List<SqlText> settings) {
        return Statement.of(sql, summary, lock)
                .in(Statement.TransactionMode.OUTSIDE)
                .under(settings);
    }
}
