package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.mysql.model.NameRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which keys of a table can only come and go in one statement, because the servers want one of them at any moment: a column that counts is
 * the first of a key, and the columns of a foreign key are the first of another.
 */
record KeyBonds(PlanContext context) {
    /** By what an object is tied to others: a column that counts, foreign keys. */
    List<ObjectId> of(SchemaObject object, Catalog side) {
        List<ObjectId> bonds = new ArrayList<>();
        counting(object, side).map(Column::id).ifPresent(bonds::add);
        side.members(object.id().root(), ForeignKey.KIND).stream()
                .filter(this::stays)
                .filter(key -> serves(object, key) && !isServedAnyway(key))
                .map(ForeignKey::id)
                .forEach(bonds::add);
        return bonds;
    }

    private static Optional<Column> counting(SchemaObject object, Catalog side) {
        Optional<Column> column = object instanceof Column own
                ? Optional.of(own)
                : UniqueKeys.columns(object).stream()
                        .findFirst()
                        .flatMap(first -> side.find(
                                NameRules.member(object.id().root(), Column.KIND, first.text()), Column.KIND));
        return column.filter(found -> Definitions.detail(found).autoIncrement());
    }

    private boolean stays(ForeignKey key) {
        return context.before().contains(key.id())
                && context.after().contains(key.id())
                && !context.dropped().contains(key.id());
    }

    private static boolean serves(SchemaObject object, ForeignKey key) {
        List<Identifier> columns = UniqueKeys.columns(object);
        int count = key.columns().size();
        return columns.size() >= count && columns.subList(0, count).equals(key.columns());
    }

    /** By one that stays as it is. */
    private boolean isServedAnyway(ForeignKey key) {
        return context.before().members(key.id().root()).stream()
                .anyMatch(other -> serves(other, key)
                        && context.after()
                                .find(other.id())
                                .filter(other::equals)
                                .isPresent()
                        && !context.dropped().contains(other.id()));
    }
}
