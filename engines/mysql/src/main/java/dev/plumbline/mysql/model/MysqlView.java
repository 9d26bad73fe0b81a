package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * What MySQL and MariaDB know about a view.
 *
 * @param algorithm how queries of it are carried out
 * @param checkOption whether rows written through it must be seen through it
 * @param definer as {@code user@host}, unquoted
 */
public record MysqlView(
        Algorithm algorithm, Security security, CheckOption checkOption, String definer, Session session)
        implements Detail {
    public static final Property<MysqlView, Algorithm> ALGORITHM = Property.of(
                    "algorithm", Shape.choice(Algorithm.class), MysqlView::algorithm)
            .usually(Algorithm.UNDEFINED);
    public static final Property<MysqlView, Security> SECURITY = Property.of(
                    "security", Shape.choice(Security.class), MysqlView::security)
            .usually(Security.DEFINER);
    public static final Property<MysqlView, CheckOption> CHECK_OPTION = Property.of(
                    "checkOption", Shape.choice(CheckOption.class), MysqlView::checkOption)
            .usually(CheckOption.NONE);
    public static final Property<MysqlView, String> DEFINER =
            Property.of("definer", Shape.TEXT, MysqlView::definer).as(Aspect.OWNERS);
    public static final Property<MysqlView, Session> SESSION = Property.of("session", Session.SHAPE, MysqlView::session)
            .as(Aspect.OWNERS)
            .unspoken();
    public static final DetailKind<MysqlView> KIND = new DetailKind<>(
            "mysql-view", MysqlView.class, List.of(ALGORITHM, SECURITY, CHECK_OPTION, DEFINER, SESSION));

    @Override
    public DetailKind<MysqlView> detailKind() {
        return KIND;
    }

    /** How queries of a view are carried out. */
    public enum Algorithm {
        UNDEFINED,
        MERGE,
        TEMPTABLE
    }

    /** Which rows may be written through a view. */
    public enum CheckOption {
        NONE,
        LOCAL,
        CASCADED
    }
}
