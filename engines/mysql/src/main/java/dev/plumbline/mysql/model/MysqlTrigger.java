package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What MySQL and MariaDB know about a trigger, whose definition is the statement that it runs.
 *
 * @param events {@code INSERT}, {@code UPDATE}, {@code DELETE}; more than one since MariaDB 12
 * @param follows the trigger of the same time and event that runs just before it
 * @param sqlMode the modes under which it runs, with commas between
 * @param definer as {@code user@host}, unquoted
 */
public record MysqlTrigger(
        Timing timing,
        List<String> events,
        Optional<Identifier> follows,
        String sqlMode,
        String definer,
        Session session)
        implements Detail {
    public static final Property<MysqlTrigger, Timing> TIMING =
            Property.of("timing", Shape.choice(Timing.class), MysqlTrigger::timing);
    public static final Property<MysqlTrigger, List<String>> EVENTS =
            Property.of("events", Shape.list(Shape.TEXT), MysqlTrigger::events);
    public static final Property<MysqlTrigger, Optional<Identifier>> FOLLOWS =
            Property.of("follows", Shape.maybe(Shape.NAME), MysqlTrigger::follows);
    public static final Property<MysqlTrigger, String> SQL_MODE =
            Property.of("sqlMode", Shape.TEXT, MysqlTrigger::sqlMode).unspoken();
    public static final Property<MysqlTrigger, String> DEFINER =
            Property.of("definer", Shape.TEXT, MysqlTrigger::definer).as(Aspect.OWNERS);
    public static final Property<MysqlTrigger, Session> SESSION = Property.of(
                    "session", Session.SHAPE, MysqlTrigger::session)
            .as(Aspect.OWNERS)
            .unspoken();
    public static final DetailKind<MysqlTrigger> KIND = new DetailKind<>(
            "mysql-trigger", MysqlTrigger.class, List.of(TIMING, EVENTS, FOLLOWS, SQL_MODE, DEFINER, SESSION));

    public MysqlTrigger {
        events = List.copyOf(events);
    }

    @Override
    public DetailKind<MysqlTrigger> detailKind() {
        return KIND;
    }

    /** When a trigger runs. */
    public enum Timing {
        BEFORE,
        AFTER
    }
}
