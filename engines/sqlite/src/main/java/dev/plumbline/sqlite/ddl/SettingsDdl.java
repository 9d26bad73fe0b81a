package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.sqlite.model.DatabaseSettings;
import java.util.List;

/** Writes what the head of the file is to say; the pragmas keep to transactions. */
final class SettingsDdl {
    private static final DatabaseSettings NONE = DatabaseSettings.of(0, 0);

    private SettingsDdl() {}

    static List<Statement> create(DatabaseSettings settings) {
        return write(NONE, settings, settings.id());
    }

    static List<Statement> drop(DatabaseSettings settings) {
        return write(settings, NONE, settings.id());
    }

    static List<Statement> alter(DatabaseSettings before, DatabaseSettings after) {
        return write(before, after, after.id());
    }

    private static List<Statement> write(DatabaseSettings before, DatabaseSettings after, ObjectId id) {
        return after.statementsAfter(before).stream()
                .map(sql -> Statement.of(sql, "write into the head of the file", Locks.writing(id)))
                .toList();
    }
}
