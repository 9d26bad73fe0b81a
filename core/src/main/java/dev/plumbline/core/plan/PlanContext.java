package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import java.util.Optional;
import java.util.Set;

/**
 * What a writer may look at beyond the operation that it writes: both sides whole, and what goes and comes.
 *
 * @param dropped the objects that the plan drops, those that it creates again among them
 * @param created the objects that the plan creates, those that it dropped before among them
 */
public record PlanContext(
        Snapshot from, Snapshot to, Projection projection, Set<ObjectId> dropped, Set<ObjectId> created) {
    public Catalog before() {
        return from.catalog();
    }

    public Catalog after() {
        return to.catalog();
    }

    /** The object after the plan, if it is of this record. */
    public <T extends SchemaObject> Optional<T> after(ObjectId id, Class<T> type) {
        return after().find(id).filter(type::isInstance).map(type::cast);
    }

    /** The object before the plan, if it is of this record. */
    public <T extends SchemaObject> Optional<T> before(ObjectId id, Class<T> type) {
        return before().find(id).filter(type::isInstance).map(type::cast);
    }

    /** Whether a change is of an object that the plan creates or drops as a whole anyway. */
    boolean covers(Change change) {
        return dropped.contains(change.id()) || created.contains(change.id());
    }
}
