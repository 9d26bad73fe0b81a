package dev.plumbline.core.model;

import java.util.List;
import java.util.Optional;

/**
 * What nearly every kind of object can carry.
 *
 * @param comment empty for none: to the databases that have comments an empty one is none
 * @param owner empty where the engine has no owners or the object follows its own owner
 */
public record CommonProperties(String comment, Optional<Identifier> owner, Privileges privileges) {
    /** No comment, no owner, the engine's default privileges. */
    public static final CommonProperties NONE = new CommonProperties("", Optional.empty(), Privileges.DEFAULT);

    public static final Property<CommonProperties, String> COMMENT =
            Property.of("comment", Shape.TEXT, CommonProperties::comment).as(Aspect.COMMENTS);
    public static final Property<CommonProperties, Optional<Identifier>> OWNER = Property.of(
                    "owner", Shape.maybe(Shape.NAME), CommonProperties::owner)
            .as(Aspect.OWNERS);
    public static final Property<CommonProperties, Privileges> PRIVILEGES = Property.of(
                    "privileges", Privileges.SHAPE, CommonProperties::privileges)
            .as(Aspect.PRIVILEGES);

    /** All of them, in the order of the components. */
    public static final List<Property<CommonProperties, ?>> PROPERTIES = List.of(COMMENT, OWNER, PRIVILEGES);
}
