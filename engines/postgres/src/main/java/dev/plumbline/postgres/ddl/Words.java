package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes statements with their summaries and locks; shared by the writers of the kinds. */
final class Words {
    private final int major;
    private final LockTable locks;

    Words(int major) {
        this.major = major;
        this.locks = new LockTable(major);
    }

    /** The server's major. */
    int major() {
        return major;
    }

    /** A statement that nobody waits for. */
    Statement free(String sql, String summary) {
        return Statement.of(sql, summary, LockImpact.NONE);
    }

    /** A statement that locks an object. */
    Statement locking(String sql, String summary, LockForm form, ObjectId object) {
        return Statement.of(sql, summary, impact(form, object));
    }

    /** What a form of statement does to an object. */
    LockImpact impact(LockForm form, ObjectId object) {
        return locks.impact(form, LockRole.OBJECT, object);
    }

    /** The statement, which locks another object as well. */
    Statement also(Statement statement, LockForm form, LockRole role, ObjectId other) {
        List<LockImpact.Lock> all = new ArrayList<>(statement.lock().locks());
        locks.impact(form, role, other).locks().stream()
                .filter(lock -> !all.contains(lock))
                .forEach(all::add);
        return new Statement(
                statement.sql(),
                statement.summary(),
                new LockImpact(all),
                statement.hazards(),
                statement.transaction(),
                statement.irreversible(),
                statement.failsOnRows(),
                statement.settings());
    }

    /** {@code ALTER TABLE table clause}. */
    Statement alterTable(ObjectId table, String clause, String summary, LockForm form) {
        return locking("ALTER TABLE " + Sql.name(table) + " " + clause, summary, form, table);
    }

    static Hazard loses(String message) {
        return new Hazard(Hazard.Kind.DATA_LOSS, message);
    }

    /** Of rows that aren't all in one table. */
    static Hazard mayFail(String message) {
        return new Hazard(Hazard.Kind.MAY_FAIL_ON_DATA, message);
    }

    static Hazard mayFail(ObjectId table, String message) {
        return Hazard.of(Hazard.Kind.MAY_FAIL_ON_DATA, message, table);
    }

    static Hazard rewrites(ObjectId table) {
        return Hazard.of(
                Hazard.Kind.REWRITES_TABLE, "every row of " + table.path() + " is written again under the lock", table);
    }

    /** @param obstacle why the rows can't be written bit by bit */
    static Hazard rewrites(ObjectId table, String obstacle) {
        return Hazard.of(
                Hazard.Kind.REWRITES_TABLE,
                "every row of " + table.path() + " is written again under the lock, and not bit by bit: " + obstacle,
                table);
    }

    static Hazard scans(ObjectId table) {
        return Hazard.of(Hazard.Kind.SCANS_TABLE, "every row of " + table.path() + " is read under the lock", table);
    }
}
