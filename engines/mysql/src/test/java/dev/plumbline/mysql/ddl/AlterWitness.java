package dev.plumbline.mysql.ddl;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import dev.plumbline.mysql.MysqlEngine;
import dev.plumbline.mysql.ddl.AlterCost.Lock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Alters a table and sees what the server makes of it. */
final class AlterWitness {
    /** An algorithm or a lock that isn't supported, with and without a reason. */
    private static final Set<Integer> REFUSALS = Set.of(1845, 1846, 1221);

    private final ShadowDatabase database;
    private final boolean mariadb;
    private final String setup;
    private boolean fresh;

    AlterWitness(ShadowDatabase database, boolean mariadb, String setup) {
        this.database = database;
        this.mariadb = mariadb;
        String own = mariadb ? "checked int CHECK (checked > 0)" : "checked int, doubled int AS (amount * 2) VIRTUAL";
        this.setup = setup.replace("  child int,\n", "  child int,\n  " + own + ",\n");
    }

    /** Whether the server does it so. MySQL takes no LOCK beside INSTANT. */
    boolean takes(String clause, String algorithm, Lock lock) throws SQLException {
        boolean unspoken = algorithm.equals("INSTANT") && !mariadb;
        return alter("%s, ALGORITHM=%s%s".formatted(clause, algorithm, unspoken ? "" : ", LOCK=" + lock));
    }

    /** Whether the rows are written again where the engine does it: what is written again is another table to it. */
    boolean rewrites(String clause) throws SQLException {
        prepare();
        String before = physical();
        if (!alter(clause + ", ALGORITHM=INPLACE")) {
            throw new SQLException("not in place: " + clause);
        }
        return !physical().equals(before);
    }

    private boolean alter(String clause) throws SQLException {
        prepare();
        try {
            database.run(SqlText.of("ALTER TABLE proved " + clause));
            fresh = false;
            return true;
        } catch (SQLException refused) {
            if (!REFUSALS.contains(refused.getErrorCode())) {
                throw new SQLException(clause, refused);
            }
            return false;
        }
    }

    private void prepare() throws SQLException {
        if (fresh) {
            return;
        }
        database.run(SqlText.of("DROP TABLE IF EXISTS proved, parent"));
        for (ScriptStatement statement : new MysqlEngine().splitter().split(setup)) {
            database.run(statement.sql());
        }
        fresh = true;
    }

    private String physical() throws SQLException {
        String relation = mariadb ? "INNODB_SYS_TABLES" : "INNODB_TABLES";
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT TABLE_ID FROM information_schema." + relation
                        + " WHERE NAME = concat(database(), '/proved')")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
