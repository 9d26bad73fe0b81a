package dev.plumbline.sqlite.model;

import dev.plumbline.core.model.ColumnOwner;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.sqlite.sql.SqliteQuoting;
import java.util.List;

/**
 * A virtual table: full-text search, an R-tree. Its columns are what its module makes of the arguments; the tables in
 * which the module keeps its data are the module's own and no objects of the schema.
 *
 * @param module in lower case: {@code fts5}
 * @param arguments as written; to the module every character may matter
 */
public record VirtualTable(
        NamedId id, List<Identifier> columnOrder, String module, List<String> arguments, CommonProperties common)
        implements ColumnOwner, DdlObject {
    public static final Property<VirtualTable, List<Identifier>> COLUMN_ORDER =
            Property.of("columnOrder", Shape.list(Shape.NAME), VirtualTable::columnOrder);
    public static final Property<VirtualTable, String> MODULE = Property.of("module", Shape.TEXT, VirtualTable::module);
    public static final Property<VirtualTable, List<String>> ARGUMENTS =
            Property.of("arguments", Shape.list(Shape.TEXT), VirtualTable::arguments);

    public static final ObjectKind<VirtualTable> KIND = ObjectKind.of(
            "virtual-table", "virtual tables", 405, VirtualTable.class, List.of(COLUMN_ORDER, MODULE, ARGUMENTS));

    public VirtualTable {
        columnOrder = List.copyOf(columnOrder);
        arguments = List.copyOf(arguments);
    }

    @Override
    public List<SqlText> createStatements() {
        SqliteQuoting quoting = new SqliteQuoting();
        String statement =
                "CREATE VIRTUAL TABLE %s USING %s".formatted(quoting.identifier(id.name()), quoting.identifier(module));
        return List.of(
                SqlText.of(arguments.isEmpty() ? statement : statement + "(" + String.join(", ", arguments) + ")"));
    }

    @Override
    public SqlText dropStatement() {
        return SqlText.of("DROP TABLE " + new SqliteQuoting().identifier(id.name()));
    }
}
