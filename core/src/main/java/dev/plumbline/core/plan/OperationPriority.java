package dev.plumbline.core.plan;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.EngineObject;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import java.util.Comparator;
import java.util.function.ToIntFunction;

/** Which of several operations that could come next does: what only makes way first, what loses rows last. */
final class OperationPriority {
    /** What was left half done, which others are in the way of. */
    static final int HALF_DONE = -20;

    /** A new value of an enum may have to be committed before it is used: then nothing else shall have been done. */
    private static final int FIRST = -10;

    private static final int AWAY = 35;

    /** What comes again does so before anything else is done. */
    static final int AGAIN = 5;

    /** From here on rows come, are looked at, and go. */
    private static final int ROWS = 40;

    /** What only looks at rows: if they don't fit, nothing was written to them yet. */
    private static final int CHECKED = 46;

    /** What is done in parts, and can fail in the middle. */
    static final int IN_PARTS = 47;

    /**
     * The order on the way to a catalogue: columns come in the order that they have there, so that new ones are added in it;
     * everything else by its id.
     *
     * @param phase which of two operations comes first whatever they are done to, the one with the smaller number
     */
    static Comparator<Operation> towards(Catalog wanted, ToIntFunction<Operation> phase) {
        return Comparator.comparingInt(phase)
                .thenComparing(operation -> operation.subject().root().kind())
                .thenComparing((one, other) -> subjects(one.subject(), other.subject(), wanted))
                .thenComparingInt(OperationPriority::verb);
    }

    private OperationPriority() {}

    private static int subjects(ObjectId one, ObjectId other, Catalog wanted) {
        boolean siblings = one.kind().equals(Column.KIND)
                && other.kind().equals(Column.KIND)
                && one.owner().equals(other.owner());
        int places = siblings ? Integer.compare(place(one, wanted), place(other, wanted)) : 0;
        return places == 0 ? one.compareTo(other) : places;
    }

    /** Where a column stands among those of its table; behind all if it won't be there. */
    private static int place(ObjectId column, Catalog wanted) {
        return column.owner()
                .flatMap(wanted::find)
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .map(table -> table.columnOrder().stream()
                        .map(Identifier::text)
                        .toList()
                        .indexOf(column.name()))
                .filter(place -> place >= 0)
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether an operation isn't one of those that come when all others are done: foreign keys, and what loses rows. */
    static boolean isAtOnce(Operation operation) {
        return phase(operation) < ROWS;
    }

    /** Whether it gives an enum its values, which whatever comes may use, and nothing that goes is in the way of. */
    static boolean isOfValues(Operation operation) {
        return operation instanceof Operation.Alter alter && alter.change().before() instanceof EnumType;
    }

    /** The phase of what neither breaks the transaction up nor is to be over in a moment. */
    static int phase(Operation operation) {
        return switch (operation) {
            case Operation.Drop drop -> holdsRows(drop.object()) ? 50 : 0;
            case Operation.Rename rename -> 10;
            case Operation.SetAside aside -> 30;
            case Operation.Declare declare -> 20;
            case Operation.Create create -> creationPhase(create.subject());
            case Operation.Alter alter -> isOfValues(alter) ? FIRST : 30;
            case Operation.Rebuild rebuild -> 30;
            case Operation.Refill refill -> ROWS;
            case Operation.Complete complete -> CHECKED;
        };
    }

    /**
     * What breaks the transaction up: before foreign keys, which may need it, and before rows are lost; what goes, goes when all that
     * replaces it is there.
     */
    static int late(Operation operation) {
        return operation instanceof Operation.Drop ? 55 : 42;
    }

    /** What goes and comes again goes when nothing else is left to do but what takes long; values that are computed are no loss. */
    static int away(Operation operation) {
        boolean computed = operation instanceof Operation.Drop drop
                && drop.object() instanceof Column column
                && column.generated().isPresent();
        return computed ? AWAY : Math.max(AWAY, phase(operation));
    }

    /** Routines as soon as can be: what calls them by name in a text may need them without anybody knowing. */
    private static int creationPhase(ObjectId created) {
        if (created.kind().equals(Routine.KIND)) {
            return 20;
        }
        return created.kind().equals(ForeignKey.KIND) ? 44 : 30;
    }

    /** Whether rows had better be there before it: it is hung on a table, or filled from other rows. */
    static boolean awaitsRows(SchemaObject created) {
        return switch (created) {
            case ForeignKey key -> true;
            case Trigger trigger -> true;
            case MaterializedView view -> true;
            case EngineObject other -> other.id().owner().isPresent();
            case SchemaObject other -> false;
        };
    }

    private static boolean holdsRows(SchemaObject object) {
        ObjectId root = object.id().root();
        return (object instanceof Table || object instanceof Column)
                && !root.kind().equals(Column.KIND);
    }

    private static int verb(Operation operation) {
        return switch (operation) {
            case Operation.Drop drop -> 0;
            case Operation.SetAside aside -> 0;
            case Operation.Rename rename -> 1;
            case Operation.Alter alter -> 2;
            case Operation.Declare declare -> 3;
            case Operation.Create create -> 4;
            case Operation.Rebuild rebuild -> 5;
            case Operation.Refill refill -> 6;
            case Operation.Complete complete -> 7;
        };
    }
}
