package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * What the server runs by itself at a time or again and again.
 *
 * @param schedule what follows {@code ON SCHEDULE}: {@code EVERY 1 DAY}, {@code AT '2026-12-31 23:59:59'}; a beginning that is
 *     nothing but the moment of the event's making is left out
 * @param preserved whether it stays when its last time is over
 * @param body the statement that it runs
 * @param sqlMode the modes under which it runs, with commas between
 * @param timeZone in which the times of its schedule are
 * @param definer as {@code user@host}, unquoted
 */
public record Event(
        NamedId id,
        String schedule,
        boolean preserved,
        Status status,
        Definition body,
        String sqlMode,
        String timeZone,
        String definer,
        Session session,
        CommonProperties common)
        implements DdlObject {
    public static final Property<Event, String> SCHEDULE = Property.of("schedule", Shape.TEXT, Event::schedule);
    public static final Property<Event, Boolean> PRESERVED = Property.of("preserved", Shape.FLAG, Event::preserved);
    public static final Property<Event, Status> STATUS =
            Property.of("status", Shape.choice(Status.class), Event::status).usually(Status.ENABLED);
    public static final Property<Event, Definition> BODY = Property.of("body", Shape.DEFINITION, Event::body);
    public static final Property<Event, String> SQL_MODE =
            Property.of("sqlMode", Shape.TEXT, Event::sqlMode).unspoken();
    public static final Property<Event, String> TIME_ZONE =
            Property.of("timeZone", Shape.TEXT, Event::timeZone).usually("SYSTEM");
    public static final Property<Event, String> DEFINER =
            Property.of("definer", Shape.TEXT, Event::definer).as(Aspect.OWNERS);
    public static final Property<Event, Session> SESSION = Property.of("session", Session.SHAPE, Event::session)
            .as(Aspect.OWNERS)
            .unspoken();

    public static final ObjectKind<Event> KIND = ObjectKind.of(
            "event",
            "events",
            700,
            Event.class,
            List.of(SCHEDULE, PRESERVED, STATUS, BODY, SQL_MODE, TIME_ZONE, DEFINER, SESSION));

    /** Whether an event runs. */
    public enum Status {
        ENABLED,
        DISABLED,
        /** Not here, but on the server that this one copies. */
        DISABLED_ON_REPLICA;

        /** As {@code CREATE EVENT} has it; every version of both servers knows the old word. */
        public String words() {
            return switch (this) {
                case ENABLED -> "ENABLE";
                case DISABLED -> "DISABLE";
                case DISABLED_ON_REPLICA -> "DISABLE ON SLAVE";
            };
        }
    }

    /** The statement, with the comment, for which there is no other; the session must be in the event's time zone and modes. */
    @Override
    public List<SqlText> createStatements() {
        MysqlQuoting quoting = MysqlQuoting.MYSQL;
        String statement = "CREATE %sEVENT %s ON SCHEDULE %s ON COMPLETION %s %s%s DO %s"
                .formatted(
                        definer.isEmpty() ? "" : "DEFINER=" + quoting.account(definer) + " ",
                        quoting.identifier(id.identifier()),
                        schedule,
                        preserved ? "PRESERVE" : "NOT PRESERVE",
                        status.words(),
                        common.comment().isEmpty() ? "" : " COMMENT " + quoting.literal(common.comment()),
                        body.text());
        return List.of(SqlText.of(statement));
    }

    @Override
    public SqlText dropStatement() {
        return SqlText.of("DROP EVENT " + MysqlQuoting.MYSQL.identifier(id.identifier()));
    }
}
