package dev.plumbline.mysql;

import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.rename.RecordCopies;
import dev.plumbline.mysql.model.Event;
import dev.plumbline.mysql.model.MysqlRoutine;
import dev.plumbline.mysql.model.MysqlTrigger;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.model.SqlModes;
import java.util.Map;

/** What keeps the modes that it was made under, as it would be on a server that doesn't know all of them. */
record KnownModes(MysqlVersion version) {
    SchemaObject of(SchemaObject object) {
        return switch (object) {
            case Event event -> (SchemaObject) with(event, "sqlMode", SqlModes.known(event.sqlMode(), version));
            case Trigger trigger
            when trigger.detail() instanceof MysqlTrigger detail ->
                (SchemaObject)
                        with(trigger, "detail", with(detail, "sqlMode", SqlModes.known(detail.sqlMode(), version)));
            case Routine routine
            when routine.detail() instanceof MysqlRoutine detail ->
                (SchemaObject)
                        with(routine, "detail", with(detail, "sqlMode", SqlModes.known(detail.sqlMode(), version)));
            case SchemaObject other -> other;
        };
    }

    private static Object with(Object record, String component, Object value) {
        return new RecordCopies().of(record, Map.of(component, value));
    }
}
