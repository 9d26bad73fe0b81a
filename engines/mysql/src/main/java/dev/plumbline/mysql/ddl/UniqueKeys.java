package dev.plumbline.mysql.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.PlanContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the primary key and the unique keys of a table have to do with its columns. */
record UniqueKeys(PlanContext context, ObjectId table) {
    /** Keys that stay, in which a column's rows may agree when it is changed. */
    List<Hazard> hazards(Change.Alter change) {
        if (!ColumnChange.of(change).mayLiken()) {
            return List.of();
        }
        Identifier column = ((Column) change.after()).id().identifier();
        return Stream.<SchemaObject>concat(
                        context.after().members(table, PrimaryKey.KIND).stream(),
                        context.after().members(table, Index.KIND).stream().filter(Index::unique))
                .filter(key -> columns(key).contains(column)
                        && context.before().find(key.id()).filter(key::equals).isPresent())
                .flatMap(key -> AdditionHazards.of(key).stream())
                .toList();
    }

    /** Whether a key that comes holds a column that comes, too, and numbers the rows. */
    boolean isNumbered(SchemaObject key, Collection<SchemaObject> created) {
        return created.stream()
                .anyMatch(object -> object instanceof Column column
                        && Definitions.detail(column).autoIncrement()
                        && columns(key).contains(column.id().identifier()));
    }

    /** Whether a key that goes says of the same values, which stay, that no two rows agree. */
    boolean isProven(SchemaObject key, Collection<SchemaObject> dropped) {
        List<Identifier> columns = columns(key);
        return isOn(key, columns)
                && dropped.stream().anyMatch(lost -> isOn(lost, columns))
                && context.before().columns(table).stream()
                        .filter(column -> columns.contains(column.id().identifier()))
                        .allMatch(column -> context.after()
                                        .find(column.id())
                                        .filter(column::equals)
                                        .isPresent()
                                && !(key instanceof PrimaryKey && column.nullable()));
    }

    /** Whether it is a primary or unique key on just these columns, whole and in this order. */
    static boolean isOn(SchemaObject key, List<Identifier> columns) {
        boolean unique = switch (key) {
            case PrimaryKey primary ->
                Definitions.detail(primary).prefixLengths().stream().allMatch(length -> length == 0);
            case Index index ->
                index.unique()
                        && index.keys().size() == columns.size()
                        && Definitions.detail(index).prefixLengths().stream().allMatch(length -> length == 0);
            case SchemaObject other -> false;
        };
        return unique && columns(key).equals(columns);
    }

    /** The columns of a key, in order; none of what is no key. */
    static List<Identifier> columns(SchemaObject key) {
        return switch (key) {
            case PrimaryKey primary -> primary.columns();
            case Index index ->
                index.keys().stream()
                        .map(IndexKey::column)
                        .flatMap(Optional::stream)
                        .toList();
            case SchemaObject other -> List.of();
        };
    }
}
