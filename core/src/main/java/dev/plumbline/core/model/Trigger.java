package dev.plumbline.core.model;

import java.util.List;

/**
 * A trigger.
 *
 * @param definition the whole statement that creates it
 */
public record Trigger(MemberId id, Definition definition, CommonProperties common, Detail detail)
        implements SchemaObject {
    public static final Property<Trigger, Definition> DEFINITION =
            Property.of("definition", Shape.DEFINITION, Trigger::definition);

    public static final ObjectKind<Trigger> KIND =
            ObjectKind.of("trigger", "triggers", 460, Trigger.class, List.of(DEFINITION));
}
