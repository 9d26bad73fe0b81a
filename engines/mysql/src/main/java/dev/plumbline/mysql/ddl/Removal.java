package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.mysql.model.Event;
import dev.plumbline.mysql.model.MysqlVersion;
import java.util.List;

/** Writes DROP. */
record Removal(MysqlVersion version, PlanContext context) {
    List<Statement> write(SchemaObject object) {
        String name = Definitions.name(object.id());
        String sql = switch (object) {
            case Table table -> "DROP TABLE " + name;
            case View view -> "DROP VIEW " + name;
            case Trigger trigger -> "DROP TRIGGER " + name;
            case Sequence sequence -> "DROP SEQUENCE " + name;
            case Routine routine ->
                (routine.routineKind() == Routine.RoutineKind.FUNCTION ? "DROP FUNCTION " : "DROP PROCEDURE ") + name;
            case Event event -> event.dropStatement().text();
            case SchemaObject other -> throw new IllegalArgumentException("Not dropped by itself: " + other.id());
        };
        Statement statement = Statements.of(sql, "drop " + object.id().describe(), Locks.exclusive(object.id()));
        return List.of(
                object instanceof Table
                        ? statement.with(new Hazard(
                                Hazard.Kind.DATA_LOSS,
                                "the rows of %s are lost".formatted(object.id().path())))
                        : statement);
    }
}
