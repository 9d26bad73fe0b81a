package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.ColumnOwner;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A foreign table. Its columns and checks are objects of their own.
 *
 * @param columnOrder the names of its columns, first to last
 * @param inherits the parents, in their order
 */
public record ForeignTable(
        NamedId id,
        List<Identifier> columnOrder,
        ObjectId server,
        List<ForeignOption> options,
        List<ObjectId> inherits,
        Optional<PartitionOf> partitionOf,
        CommonProperties common)
        implements ColumnOwner, DdlObject {
    public static final Property<ForeignTable, List<Identifier>> COLUMN_ORDER = Property.of(
                    "columnOrder", Shape.list(Shape.NAME), ForeignTable::columnOrder)
            .as(Aspect.COLUMN_ORDER);
    public static final Property<ForeignTable, ObjectId> SERVER =
            Property.of("server", Shape.REFERENCE, ForeignTable::server);
    public static final Property<ForeignTable, List<ForeignOption>> OPTIONS =
            Property.of("options", ForeignOption.LIST, ForeignTable::options);
    public static final Property<ForeignTable, List<ObjectId>> INHERITS =
            Property.of("inherits", Shape.list(Shape.REFERENCE), ForeignTable::inherits);
    public static final Property<ForeignTable, Optional<PartitionOf>> PARTITION_OF =
            Property.of("partitionOf", Shape.maybe(PartitionOf.SHAPE), ForeignTable::partitionOf);

    public static final ObjectKind<ForeignTable> KIND = ObjectKind.of(
            "foreign-table",
            "foreign tables",
            405,
            ForeignTable.class,
            List.of(COLUMN_ORDER, SERVER, OPTIONS, INHERITS, PARTITION_OF));

    public ForeignTable {
        columnOrder = List.copyOf(columnOrder);
        options = ForeignOption.sorted(options);
        inherits = List.copyOf(inherits);
    }

    @Override
    public List<SqlText> createStatements() {
        return List.of(create(""));
    }

    /**
     * The statement that creates the table as one that stands alone or inherits; a partition is attached afterwards.
     *
     * @param body what stands in the parentheses
     */
    public SqlText create(String body) {
        String parents = inherits.stream().map(Ddl::name).collect(Collectors.joining(", "));
        return Ddl.withOptions(
                "CREATE FOREIGN TABLE " + Ddl.name(id) + " (" + body + ")"
                        + (parents.isEmpty() ? "" : "\nINHERITS (" + parents + ")")
                        + "\nSERVER " + Ddl.name(server),
                options);
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("FOREIGN TABLE", id);
    }
}
