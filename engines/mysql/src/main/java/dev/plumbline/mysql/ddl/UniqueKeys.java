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
