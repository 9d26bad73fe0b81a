package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An event trigger.
 *
 * @param event {@code ddl_command_end}
 * @param tags the commands that it is for; empty for all
 * @param function the qualified name of what it runs
 */
public record EventTrigger(
        NamedId id, String event, List<String> tags, String function, Firing firing, CommonProperties common)
        implements DdlObject {
    public static final Property<EventTrigger, String> EVENT = Property.of("event", Shape.TEXT, EventTrigger::event);
    public static final Property<EventTrigger, List<String>> TAGS =
            Property.of("tags", Shape.list(Shape.TEXT), EventTrigger::tags);
    public static final Property<EventTrigger, String> FUNCTION =
            Property.of("function", Shape.TEXT, EventTrigger::function);
    public static final Property<EventTrigger, Firing> FIRING =
            Property.of("firing", Shape.choice(Firing.class), EventTrigger::firing);

    public static final ObjectKind<EventTrigger> KIND = ObjectKind.of(
            "event-trigger", "event triggers", 700, EventTrigger.class, List.of(EVENT, TAGS, FUNCTION, FIRING));

    public EventTrigger {
        tags = tags.stream().sorted().toList();
    }

    @Override
    public List<SqlText> createStatements() {
        SqlText create = SqlText.of("CREATE EVENT TRIGGER " + Ddl.name(id) + " ON " + event
                + (tags.isEmpty()
                        ? ""
                        : tags.stream().map(Ddl::literal).collect(Collectors.joining(", ", " WHEN TAG IN (", ")")))
                + " EXECUTE FUNCTION " + function + "()");
        return firing == Firing.ORIGIN
                ? List.of(create)
                : List.of(create, SqlText.of("ALTER EVENT TRIGGER " + Ddl.name(id) + " " + firing.sql()));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("EVENT TRIGGER", id);
    }
}
