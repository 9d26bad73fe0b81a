package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * What MySQL and MariaDB know about a routine, whose definition is its body.
 *
 * @param aggregate whether it makes one value of many rows
 * @param sqlMode the modes under which it runs, with commas between
 * @param definer as {@code user@host}, unquoted
 */
public record MysqlRoutine(
        boolean aggregate,
        boolean deterministic,
        DataAccess dataAccess,
        Security security,
        String sqlMode,
        String definer,
        Session session)
        implements Detail {
    public static final Property<MysqlRoutine, Boolean> AGGREGATE =
            Property.of("aggregate", Shape.FLAG, MysqlRoutine::aggregate);
    public static final Property<MysqlRoutine, Boolean> DETERMINISTIC =
            Property.of("deterministic", Shape.FLAG, MysqlRoutine::deterministic);
    public static final Property<MysqlRoutine, DataAccess> DATA_ACCESS = Property.of(
                    "dataAccess", Shape.choice(DataAccess.class), MysqlRoutine::dataAccess)
            .usually(DataAccess.CONTAINS_SQL);
    public static final Property<MysqlRoutine, Security> SECURITY = Property.of(
                    "security", Shape.choice(Security.class), MysqlRoutine::security)
            .usually(Security.DEFINER);
    public static final Property<MysqlRoutine, String> SQL_MODE =
            Property.of("sqlMode", Shape.TEXT, MysqlRoutine::sqlMode).unspoken();
    public static final Property<MysqlRoutine, String> DEFINER =
            Property.of("definer", Shape.TEXT, MysqlRoutine::definer).as(Aspect.OWNERS);
    public static final Property<MysqlRoutine, Session> SESSION = Property.of(
                    "session", Session.SHAPE, MysqlRoutine::session)
            .as(Aspect.OWNERS)
            .unspoken();
    public static final DetailKind<MysqlRoutine> KIND = new DetailKind<>(
            "mysql-routine",
            MysqlRoutine.class,
            List.of(AGGREGATE, DETERMINISTIC, DATA_ACCESS, SECURITY, SQL_MODE, DEFINER, SESSION));

    @Override
    public DetailKind<MysqlRoutine> detailKind() {
        return KIND;
    }

    /** What a routine says of itself that it does with data. */
    public enum DataAccess {
        CONTAINS_SQL,
        NO_SQL,
        READS_SQL_DATA,
        MODIFIES_SQL_DATA
    }
}
