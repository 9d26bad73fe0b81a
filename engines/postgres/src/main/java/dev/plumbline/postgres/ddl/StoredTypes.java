package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.Collation;
import dev.plumbline.postgres.model.RangeType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Types whose values rows hold, and how these are kept while a type goes and comes again: as text, those of a composite type by the
 * names of its attributes, so that these may change.
 */
final class StoredTypes {
    private static final DataType TEXT = new DataType("text");
    private static final DataType NAMED = new DataType("jsonb");

    private StoredTypes() {}

    /** The column with its values kept otherwise; empty if it isn't of the type, or doesn't have the collation. */
    static Optional<Column> withoutType(Column column, ObjectId referenced) {
        if (referenced.kind().equals(Collation.KIND)) {
            return column.collation().isPresent() ? Optional.of(of(column, column.type())) : Optional.empty();
        }
        boolean named = referenced.kind().equals(CompositeType.KIND);
        return isOf(column.type(), referenced) ? Optional.of(of(column, named ? NAMED : TEXT)) : Optional.empty();
    }

    /** A multirange has a name of its own, which the range type knows and the server made up. */
    private static boolean isOf(DataType type, ObjectId referenced) {
        String base = TypeText.of(type).base();
        return referenced.kind().equals(RangeType.KIND) ? base.indexOf('.') >= 0 : base.equals(Sql.name(referenced));
    }

    private static Column of(Column column, DataType type) {
        return column.withType(type).withDefault(Optional.empty()).withCollation(Optional.empty());
    }

    /** Whether a type has users beside columns of tables: those have to be made again with it. */
    static boolean isUsedByTypes(ObjectId type, PlanContext context) {
        return context.from().evidence().dependencies().dependentsOf(type).stream()
                .anyMatch(user -> isType(user, context));
    }

    /** Whether a column of the type gets another one: it would hold back the old type. */
    static boolean losesColumns(ObjectId type, PlanContext context) {
        return context.from().evidence().dependencies().dependentsOf(type).stream()
                .flatMap(user -> context.before(user, Column.class).stream())
                .filter(column -> isOf(column.type(), type))
                .anyMatch(column -> context.after(column.id(), Column.class)
                        .filter(after -> !after.type().equals(column.type()))
                        .isPresent());
    }

    private static boolean isType(ObjectId user, PlanContext context) {
        return typeOf(user, context.before()).isPresent();
    }

    /** The type that a user of another is or belongs to. */
    private static Optional<ObjectId> typeOf(ObjectId user, Catalog catalog) {
        Optional<SchemaObject> object = catalog.find(user);
        if (object.filter(Column.class::isInstance).isPresent()) {
            return user.owner().filter(owner -> owner.kind().equals(CompositeType.KIND));
        }
        return object.filter(found -> found instanceof DomainType || found instanceof RangeType)
                .map(SchemaObject::id);
    }

    /** The type and the types that are made of it, near and far. */
    static Set<ObjectId> within(ObjectId type, PlanContext context) {
        Set<ObjectId> types = new LinkedHashSet<>(Set.of(type));
        Deque<ObjectId> open = new ArrayDeque<>(types);
        while (!open.isEmpty()) {
            context.from().evidence().dependencies().dependentsOf(open.removeFirst()).stream()
                    .flatMap(user -> typeOf(user, context.before()).stream())
                    .filter(types::add)
                    .forEach(open::add);
        }
        return types;
    }

    /** The columns of tables that hold values of the type, as they are or within others. */
    static List<Column> holders(ObjectId type, PlanContext context) {
        return within(type, context).stream()
                .flatMap(other -> context.from().evidence().dependencies().dependentsOf(other).stream())
                .flatMap(user -> context.before(user, Column.class).stream())
                .filter(column ->
                        context.before(column.id().parent(), Table.class).isPresent())
                .distinct()
                .toList();
    }

    /** Whether a column's type goes and comes again, so that its values are kept otherwise for a while. */
    static boolean isMadeAgain(ObjectId column, PlanContext context) {
        return context.before(column, Column.class)
                .filter(before -> context.from().evidence().dependencies().referencedBy(column).stream()
                        .filter(context.dropped()::contains)
                        .anyMatch(type -> withoutType(before, type).isPresent()))
                .isPresent();
    }

    /** Whether values of a domain are held within others: then the server lets nobody add a rule for them. */
    static boolean isHeldWithin(ObjectId domain, PlanContext context) {
        return context.from().evidence().dependencies().dependentsOf(domain).stream()
                .anyMatch(user -> isArray(user, domain, context)
                        || typeOf(user, context.before())
                                .filter(type -> type.kind().equals(CompositeType.KIND)
                                        ? !holders(type, context).isEmpty()
                                        : isHeldWithin(type, context))
                                .isPresent());
    }

    private static boolean isArray(ObjectId user, ObjectId domain, PlanContext context) {
        return context.before(user, Column.class)
                .filter(column ->
                        context.before(user.owner().orElseThrow(), Table.class).isPresent())
                .filter(column -> column.type().text().endsWith("[]") && isOf(column.type(), domain))
                .isPresent();
    }
}
