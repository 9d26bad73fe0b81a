package dev.plumbline.core.plan;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import java.util.Comparator;

/** Which of several operations that could come next does: what only makes way first, what loses rows last. */
final class OperationPriority {
    static final Comparator<Operation> ORDER = Comparator.comparingInt(OperationPriority::phase)
            .thenComparing(operation -> operation.subject().root().kind())
            .thenComparing(Operation::subject)
            .thenComparingInt(OperationPriority::verb);

    private OperationPriority() {}

    private static int phase(Operation operation) {
        return switch (operation) {
            case Operation.Drop drop -> holdsRows(drop.object()) ? 4 : 0;
            case Operation.Rename rename -> 1;
            case Operation.Create create -> create.subject().kind().equals(ForeignKey.KIND) ? 3 : 2;
            case Operation.Alter alter -> 2;
            case Operation.Rebuild rebuild -> 2;
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
            case Operation.Rename rename -> 1;
            case Operation.Alter alter -> 2;
            case Operation.Create create -> 3;
            case Operation.Rebuild rebuild -> 4;
        };
    }
}
