package dev.plumbline.sqlite.model;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.EngineObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * What an application has written into the head of the file; there only where it has. SQLite itself makes nothing of it.
 *
 * @param applicationId whose file it is
 * @param userVersion the application's own number for the state of its schema
 */
public record DatabaseSettings(NamedId id, long applicationId, long userVersion, CommonProperties common)
        implements EngineObject {
    public static final Property<DatabaseSettings, Long> APPLICATION_ID = Property.of(
                    "applicationId", Shape.NUMBER, DatabaseSettings::applicationId)
            .as(Aspect.SETTINGS);
    public static final Property<DatabaseSettings, Long> USER_VERSION = Property.of(
                    "userVersion", Shape.NUMBER, DatabaseSettings::userVersion)
            .as(Aspect.SETTINGS);

    public static final ObjectKind<DatabaseSettings> KIND =
            ObjectKind.of("settings", "settings", 900, DatabaseSettings.class, List.of(APPLICATION_ID, USER_VERSION));

    /** Those of a database. */
    public static DatabaseSettings of(long applicationId, long userVersion) {
        return new DatabaseSettings(SqliteNames.root(KIND, "main"), applicationId, userVersion, CommonProperties.NONE);
    }

    /** The statements that make them these. */
    public List<SqlText> statementsAfter(DatabaseSettings before) {
        List<SqlText> statements = new ArrayList<>();
        if (applicationId != before.applicationId) {
            statements.add(SqlText.of("PRAGMA application_id = " + applicationId));
        }
        if (userVersion != before.userVersion) {
            statements.add(SqlText.of("PRAGMA user_version = " + userVersion));
        }
        return statements;
    }
}
