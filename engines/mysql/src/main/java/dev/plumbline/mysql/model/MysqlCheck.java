package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * What MySQL knows about a check of a table.
 *
 * @param enforced whether rows have to satisfy it
 */
public record MysqlCheck(boolean enforced) implements Detail {
    public static final Property<MysqlCheck, Boolean> ENFORCED =
            Property.of("enforced", Shape.FLAG, MysqlCheck::enforced).usually(true);
    public static final DetailKind<MysqlCheck> KIND =
            new DetailKind<>("mysql-check", MysqlCheck.class, List.of(ENFORCED));

    /** A check as nearly all are. */
    public static final MysqlCheck PLAIN = new MysqlCheck(true);

    @Override
    public DetailKind<MysqlCheck> detailKind() {
        return KIND;
    }
}
