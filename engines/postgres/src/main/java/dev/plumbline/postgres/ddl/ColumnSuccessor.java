package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.NotNull;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import dev.plumbline.postgres.model.PostgresKeyDetail;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether another column can take the place of one whose type changes, and what was made for that by a plan that was stopped: the new
 * column and the function of the trigger that keeps it up, both known by their comments.
 */
final class ColumnSuccessor {
    private static final String MARK = HelperMark.of("takes the place of ");

    private ColumnSuccessor() {}

    /** The comment of what is made for a column's successor. */
    static String mark(ObjectId column) {
        return MARK + column.path();
    }

    /** Whether a plan made an object for a successor. */
    static boolean isMade(SchemaObject object, PlanContext context) {
        return comment(object, context).startsWith(MARK);
    }

    /** A trigger is what its function is. */
    private static String comment(SchemaObject object, PlanContext context) {
        Optional<SchemaObject> function = object instanceof Trigger
                ? context.from().evidence().dependencies().referencedBy(object.id()).stream()
                        .filter(id -> id.kind().equals(Routine.KIND))
                        .flatMap(id -> context.before().find(id).stream())
                        .findFirst()
                : Optional.empty();
        return function.orElse(object).common().comment();
    }

    /** Why no column can take the place of this one; empty if one can. */
    static Optional<String> obstacle(Column before, Column after, PlanContext context) {
        ObjectId table = before.id().parent();
        if (before.generated().isPresent() || after.generated().isPresent()) {
            return Optional.of("it is generated");
        }
        if (before.identity().isPresent() != after.identity().isPresent()) {
            return Optional.of("it becomes or ceases to be an identity");
        }
        if (!isNamedAlike(before, after)) {
            return Optional.of("the name of what forbids nulls in it changes, too");
        }
        if (!Conversion.of(before.type(), after.type(), context).isSettled(type -> isEnum(type, context))) {
            return Optional.of("sessions with other settings would convert a value otherwise");
        }
        if (context.projection().compares(Aspect.COLUMN_ORDER)
                && !context.before().columns(table).getLast().id().equals(before.id())) {
            return Optional.of("another column would be the last, and the order counts");
        }
        if (StoredTypes.isMadeAgain(before.id(), context)) {
            return Optional.of("its type is made again meanwhile");
        }
        return Backfill.obstacle(table, context)
                .or(() -> Onlookers.of(table, context))
                .or(() -> dependent(before, context));
    }

    /** What isn't there on both sides can't be another. */
    private static boolean isNamedAlike(Column before, Column after) {
        return before.detail() instanceof PostgresColumnDetail old
                && after.detail() instanceof PostgresColumnDetail wanted
                && (before.nullable()
                        || after.nullable()
                        || (NotNull.of(old).equals(NotNull.of(wanted))
                                && old.notNullComment().equals(wanted.notNullComment())))
                && NotNull.of(wanted).validated()
                && old.identityLogging().isEmpty()
                && wanted.identityLogging().isEmpty();
    }

    private static boolean isEnum(String type, PlanContext context) {
        return Stream.of(context.before(), context.after())
                .flatMap(side -> side.all(EnumType.KIND))
                .anyMatch(known -> Sql.name(known.id()).equals(type));
    }

    private static Optional<String> dependent(Column column, PlanContext context) {
        ObjectId table = column.id().parent();
        boolean isReferenced = context.before()
                .all(ForeignKey.KIND)
                .filter(key -> !isGone(key.id(), context))
                .anyMatch(key -> key.referencedTable().equals(table)
                        && key.referencedColumns().contains(column.id().identifier()));
        if (isReferenced) {
            return Optional.of("foreign keys refer to it");
        }
        return dependents(column, context)
                .filter(object -> !canFollow(object, column, context))
                .findFirst()
                .map(object -> object.id().describe() + " depends on it");
    }

    private static Stream<SchemaObject> dependents(Column column, PlanContext context) {
        return context.from().evidence().dependencies().dependentsOf(column.id()).stream()
                .flatMap(id -> context.before().find(id).stream())
                .filter(object -> !isMarked(object, column.id(), context))
                .filter(object -> !isGone(object.id(), context));
    }

    /** What goes before the column does, and doesn't come again. */
    private static boolean isGone(ObjectId object, PlanContext context) {
        return context.dropped().contains(object) && !context.created().contains(object);
    }

    /** What of a column's own table is made for the new column too, and what is told to go with it. */
    private static boolean canFollow(SchemaObject object, Column column, PlanContext context) {
        if (object instanceof Sequence || object instanceof Check) {
            return context.after().contains(object.id());
        }
        boolean stays = !context.dropped().contains(object.id())
                && context.after().find(object.id()).filter(object::equals).isPresent();
        return stays
                && column.id().parent().equals(object.id().owner().orElse(null))
                && switch (object) {
                    case Index index -> isPlain(index);
                    case PrimaryKey key -> isPlain(key);
                    case Unique key -> isPlain(key);
                    case ForeignKey key -> true;
                    case SchemaObject other -> false;
                };
    }

    private static boolean isPlain(Index index) {
        return index.predicate().isEmpty()
                && index.keys().stream()
                        .allMatch(key ->
                                key.column().isPresent() && key.operatorClass().isEmpty());
    }

    private static boolean isPlain(SchemaObject key) {
        return !(key.detail() instanceof PostgresKeyDetail detail && detail.withoutOverlaps());
    }

    /** What goes with the column when it goes, and has to be made for the new one. */
    static <T extends SchemaObject> List<T> following(Column column, Class<T> type, PlanContext context) {
        return dependents(column, context)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The sequences that go with the column when it goes. */
    static List<Sequence> owned(Column column, PlanContext context) {
        return context.before()
                .all(Sequence.KIND)
                .filter(sequence ->
                        sequence.ownedBy().filter(column.id()::equals).isPresent())
                .filter(sequence -> !context.dropped().contains(sequence.id()))
                .toList();
    }

    /** Whether a check goes with an old column and comes with the new one, in the same moment. */
    static boolean takesAlong(Check check, PlanContext context) {
        return context.from().evidence().dependencies().referencedBy(check.id()).stream()
                .flatMap(id -> context.before(id, Column.class).stream())
                .anyMatch(before -> context.after(before.id(), Column.class)
                        .filter(after -> isWorthIt(before, after, context))
                        .isPresent());
    }

    private static boolean isMarked(SchemaObject object, ObjectId column, PlanContext context) {
        return comment(object, context).equals(mark(column));
    }

    /** The new column, if an earlier plan has made it. */
    static Optional<Column> present(Column before, Column after, PlanContext context) {
        return context.before().columns(before.id().parent()).stream()
                .filter(column -> isMarked(column, before.id(), context))
                .filter(column -> column.type().equals(after.type()))
                .filter(column -> column.collation().equals(after.collation()))
                .filter(column -> trigger(before, context).isPresent()
                        && routine(before, context).isPresent())
                .findFirst();
    }

    static Optional<Trigger> trigger(Column before, PlanContext context) {
        return context.before().members(before.id().parent(), Trigger.KIND).stream()
                .filter(trigger -> isMarked(trigger, before.id(), context))
                .findFirst();
    }

    static Optional<Routine> routine(Column before, PlanContext context) {
        return context.before()
                .all(Routine.KIND)
                .filter(routine -> isMarked(routine, before.id(), context))
                .findFirst();
    }

    /** Whether an object was made for a successor, and this plan goes on with it instead of dropping it. */
    static boolean isTaken(SchemaObject object, PlanContext context) {
        return isMade(object, context)
                && context.before()
                        .all(Column.KIND)
                        .filter(column -> isMarked(object, column.id(), context))
                        .anyMatch(column -> isSucceeded(column, context));
    }

    private static boolean isSucceeded(Column before, PlanContext context) {
        return context.after(before.id(), Column.class)
                .filter(after -> isWorthIt(before, after, context))
                .flatMap(after -> present(before, after, context))
                .isPresent();
    }

    /** Whether a column gets a type for which its table would be written again, and another can take its place. */
    static boolean isWorthIt(Column before, Column after, PlanContext context) {
        return isRewritten(before, after, context)
                && obstacle(before, after, context).isEmpty();
    }

    /** Whether a change of type that the plan makes in place writes a table that others use. */
    static boolean isRewritten(Column before, Column after, PlanContext context) {
        return ColumnDdl.isOfTable(before.id())
                && !before.type().equals(after.type())
                && !context.dropped().contains(before.id())
                && Online.isThere(before.id().parent(), context)
                && !new ConversionEffect(Conversion.of(before.type(), after.type(), context)).isMetadataOnly();
    }
}
