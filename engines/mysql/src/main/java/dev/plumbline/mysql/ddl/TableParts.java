package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.mysql.model.MysqlVersion;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The members of a table that stand in its own statement.
 *
 * @param engine the table's
 * @param collation the table's default when the statement is done, where that is sure; else empty
 * @param written as {@link Definitions} has it
 */
record TableParts(MysqlVersion version, String engine, String collation, Map<ObjectId, String> written) {
    /** As it stands in CREATE TABLE, and behind ADD. */
    String definition(SchemaObject member) {
        Definitions definitions = new Definitions(version, written);
        return switch (member) {
            case Column column -> definitions.column(column, collation);
            case PrimaryKey key -> definitions.primaryKey(key);
            case Index index -> definitions.index(index, engine);
            case Check check -> definitions.check(check);
            case ForeignKey key -> definitions.foreignKey(key);
            case SchemaObject other ->
                throw new IllegalArgumentException(
                        "No part of a table: " + other.id().describe());
        };
    }

    /** Columns in their order, then keys and constraints as the servers print them. */
    static List<SchemaObject> ordered(Table table, Collection<? extends SchemaObject> members) {
        return members.stream()
                .<SchemaObject>map(member -> member)
                .sorted(Comparator.<SchemaObject>comparingInt(TableParts::place)
                        .thenComparingInt(member -> place(table, member))
                        .thenComparing(SchemaObject::id))
                .toList();
    }

    private static int place(SchemaObject member) {
        return switch (member) {
            case Column column -> 0;
            case PrimaryKey key -> 1;
            case Index index -> index.unique() ? 2 : 3;
            case Check check -> 4;
            case SchemaObject other -> 5;
        };
    }

    private static int place(Table table, SchemaObject member) {
        return member instanceof Column column
                ? table.columnOrder().indexOf(column.id().identifier())
                : 0;
    }
}
