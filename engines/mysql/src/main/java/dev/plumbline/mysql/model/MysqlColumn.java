package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What MySQL and MariaDB know about a column.
 *
 * @param autoIncrement whether the server counts its values
 * @param onUpdate what it is set to when its row changes
 * @param invisible whether {@code SELECT *} leaves it out
 * @param check the check that stands at the column itself, which MariaDB tells apart from those of the table
 * @param compressed whether MariaDB stores it compressed
 * @param spatialReference the number of the reference system that its shapes are of
 * @param withoutSystemVersioning whether changes of it leave no history
 * @param options what engines keep about it, as DDL has it; sorted
 */
public record MysqlColumn(
        boolean autoIncrement,
        Optional<Expression> onUpdate,
        boolean invisible,
        Optional<Expression> check,
        boolean compressed,
        Optional<Long> spatialReference,
        boolean withoutSystemVersioning,
        RowPeriod rowPeriod,
        List<Option> options)
        implements Detail {
    public static final Property<MysqlColumn, Boolean> AUTO_INCREMENT =
            Property.of("autoIncrement", Shape.FLAG, MysqlColumn::autoIncrement);
    public static final Property<MysqlColumn, Optional<Expression>> ON_UPDATE =
            Property.of("onUpdate", Shape.maybe(Shape.EXPRESSION), MysqlColumn::onUpdate);
    public static final Property<MysqlColumn, Boolean> INVISIBLE =
            Property.of("invisible", Shape.FLAG, MysqlColumn::invisible);
    public static final Property<MysqlColumn, Optional<Expression>> CHECK =
            Property.of("check", Shape.maybe(Shape.EXPRESSION), MysqlColumn::check);
    public static final Property<MysqlColumn, Boolean> COMPRESSED =
            Property.of("compressed", Shape.FLAG, MysqlColumn::compressed);
    public static final Property<MysqlColumn, Optional<Long>> SPATIAL_REFERENCE =
            Property.of("spatialReference", Shape.maybe(Shape.NUMBER), MysqlColumn::spatialReference);
    public static final Property<MysqlColumn, Boolean> WITHOUT_SYSTEM_VERSIONING =
            Property.of("withoutSystemVersioning", Shape.FLAG, MysqlColumn::withoutSystemVersioning);
    public static final Property<MysqlColumn, RowPeriod> ROW_PERIOD = Property.of(
                    "rowPeriod", Shape.choice(RowPeriod.class), MysqlColumn::rowPeriod)
            .usually(RowPeriod.NONE);
    public static final Property<MysqlColumn, List<Option>> OPTIONS =
            Property.of("options", Shape.list(Option.SHAPE), MysqlColumn::options);
    public static final DetailKind<MysqlColumn> KIND = new DetailKind<>(
            "mysql-column",
            MysqlColumn.class,
            List.of(
                    AUTO_INCREMENT,
                    ON_UPDATE,
                    INVISIBLE,
                    CHECK,
                    COMPRESSED,
                    SPATIAL_REFERENCE,
                    WITHOUT_SYSTEM_VERSIONING,
                    ROW_PERIOD,
                    OPTIONS));

    /** A column about which there is nothing more to say. */
    public static final MysqlColumn PLAIN = new MysqlColumn(
            false,
            Optional.empty(),
            false,
            Optional.empty(),
            false,
            Optional.empty(),
            false,
            RowPeriod.NONE,
            List.of());

    public MysqlColumn {
        options = Option.sorted(options);
    }

    @Override
    public DetailKind<MysqlColumn> detailKind() {
        return KIND;
    }
}
