package dev.plumbline.mysql.ddl;

import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.LockImpact.Blocks;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.mysql.model.Database;
import java.util.List;

/** Writes what the database gives to whatever in it says nothing itself; what is in it stays as it is. */
final class DatabaseDdl {
    /** What is there without anybody's saying so. */
    private static final Database UNSAID = Database.of("", false, CommonProperties.NONE);

    private DatabaseDdl() {}

    static List<Statement> create(Database database) {
        return database.statementAfter(UNSAID).stream()
                .map(sql -> statement(sql, database)
                        .irreversible("the present side doesn't say what the database gave before"))
                .toList();
    }

    static List<Statement> alter(Database before, Database after, Projection projection) {
        Database wanted = projection.compares(Aspect.COMMENTS)
                ? after
                : Database.of(after.collation(), after.encrypted(), before.common());
        return wanted.statementAfter(before).stream()
                .map(sql -> statement(sql, after))
                .toList();
    }

    /** Nothing comes or goes in the database meanwhile, for a moment. */
    private static Statement statement(SqlText sql, Database database) {
        return Statements.of(
                sql.text(),
                "change " + database.id().describe(),
                LockImpact.of(database.id(), "EXCLUSIVE", Blocks.SCHEMA_CHANGES));
    }
}
