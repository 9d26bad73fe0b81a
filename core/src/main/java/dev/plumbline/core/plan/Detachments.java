package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Alterations that take away what hangs on an object that goes; each is followed by one that puts back what is to be there again. */
final class Detachments {
    private final Map<ObjectId, Operation.Alter> away = new LinkedHashMap<>();

    /** False if there is one of the same object already. */
    boolean add(Operation.Alter alter) {
        return away.putIfAbsent(alter.subject(), alter) == null;
    }

    /** Those that are left when some objects go as a whole, by object. */
    Map<ObjectId, Operation.Alter> without(Set<ObjectId> dropped) {
        away.keySet().removeIf(dropped::contains);
        return Collections.unmodifiableMap(away);
    }

    List<Operation> all() {
        return List.copyOf(away.values());
    }

    /** Whether an operation is one of them. */
    boolean takeAway(Operation operation) {
        return operation.equals(away.get(operation.subject()));
    }

    /** Whether an operation puts back what one of them took away. */
    boolean putBack(Operation operation) {
        return operation instanceof Operation.Alter && away.containsKey(operation.subject()) && !takeAway(operation);
    }
}
