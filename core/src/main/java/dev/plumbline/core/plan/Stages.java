package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Values;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is done to objects before and after their members change. */
final class Stages {
    private final DdlWriter writer;
    private final Differ differ;
    private final Map<ObjectId, Operation> opening = new LinkedHashMap<>();
    private final Map<ObjectId, Operation> closing = new LinkedHashMap<>();

    Stages(DdlWriter writer, Differ differ) {
        this.writer = writer;
        this.differ = differ;
    }

    /** Finishes what was left half done of what goes. */
    void finish(Map<ObjectId, Cause> dropped, Catalog from) {
        dropped.forEach((id, cause) -> from.find(id)
                .ifPresent(object -> writer.finished(object)
                        .flatMap(finished -> differ.between(object, finished))
                        .ifPresent(change -> opening.put(id, new Operation.Alter(change, cause)))));
    }

    /** Takes apart the alterations that lead over what an object is meanwhile; the others stay. */
    void takeApart(Map<ObjectId, Operation> altered, PlanContext context) {
        for (Operation operation : List.copyOf(altered.values())) {
            if (operation instanceof Operation.Alter alter) {
                writer.meanwhile(alter.change(), context).ifPresent(meanwhile -> {
                    altered.remove(alter.subject());
                    takeApart(alter, meanwhile);
                });
            }
        }
    }

    private void takeApart(Operation.Alter alter, SchemaObject meanwhile) {
        ObjectId id = alter.subject();
        differ.between(alter.change().before(), meanwhile)
                .ifPresent(change -> opening.put(id, new Operation.Alter(change, alter.cause())));
        differ.between(meanwhile, alter.change().after())
                .ifPresent(change -> closing.put(id, new Operation.Alter(change, alter.cause())));
    }

    /** Alterations that come before those of the object's members. */
    Map<ObjectId, Operation> opening() {
        return Collections.unmodifiableMap(opening);
    }

    /** Alterations that come after those of the object's members. */
    Map<ObjectId, Operation> closing() {
        return Collections.unmodifiableMap(closing);
    }

    /** Whether an operation only opens an object that is tied to another when it is closed. */
    boolean isBeforeTie(Operation operation, ObjectId referenced) {
        return operation.equals(opening.get(operation.subject()))
                && closing.get(operation.subject()) instanceof Operation.Alter closer
                && Values.references(closer.change().after()).anyMatch(referenced::equals)
                && Values.references(closer.change().before()).noneMatch(referenced::equals);
    }
}
