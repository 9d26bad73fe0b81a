package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What MySQL and MariaDB know about a table.
 *
 * @param engine the storage engine
 * @param collation the default of its columns, always in full; the character set is part of its name
 * @param options what was set of {@code ROW_FORMAT}, {@code KEY_BLOCK_SIZE} and the like, by names in capital letters, values as DDL has them; sorted
 * @param tablespace where it isn't the table's own
 * @param systemVersioned whether MariaDB keeps its rows' history
 */
public record MysqlTable(
        String engine,
        String collation,
        List<Option> options,
        Optional<String> tablespace,
        boolean systemVersioned,
        List<Period> periods,
        Optional<Partitioning> partitioning)
        implements Detail {
    public static final Property<MysqlTable, String> ENGINE =
            Property.of("engine", Shape.TEXT, MysqlTable::engine).usually("InnoDB");
    public static final Property<MysqlTable, String> COLLATION =
            Property.of("collation", Shape.TEXT, MysqlTable::collation);
    public static final Property<MysqlTable, List<Option>> OPTIONS =
            Property.of("options", Shape.list(Option.SHAPE), MysqlTable::options);
    public static final Property<MysqlTable, Optional<String>> TABLESPACE = Property.of(
                    "tablespace", Shape.maybe(Shape.TEXT), MysqlTable::tablespace)
            .as(Aspect.TABLESPACES);
    public static final Property<MysqlTable, Boolean> SYSTEM_VERSIONED =
            Property.of("systemVersioned", Shape.FLAG, MysqlTable::systemVersioned);
    public static final Property<MysqlTable, List<Period>> PERIODS =
            Property.of("periods", Shape.list(Period.SHAPE), MysqlTable::periods);
    public static final Property<MysqlTable, Optional<Partitioning>> PARTITIONING =
            Property.of("partitioning", Shape.maybe(Partitioning.SHAPE), MysqlTable::partitioning);
    public static final DetailKind<MysqlTable> KIND = new DetailKind<>(
            "mysql-table",
            MysqlTable.class,
            List.of(ENGINE, COLLATION, OPTIONS, TABLESPACE, SYSTEM_VERSIONED, PERIODS, PARTITIONING));

    public MysqlTable {
        options = Option.sorted(options);
        periods = List.copyOf(periods);
    }

    @Override
    public DetailKind<MysqlTable> detailKind() {
        return KIND;
    }
}
