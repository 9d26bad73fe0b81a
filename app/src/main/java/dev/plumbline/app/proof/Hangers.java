package dev.plumbline.app.proof;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whatever hangs on objects, near and far: what depends on them, by the server's word or by an id that it holds. */
final class Hangers {
    private final Snapshot side;
    private final Map<ObjectId, List<ObjectId>> holders = new HashMap<>();
    private final Set<ObjectId> found = new LinkedHashSet<>();
    private final Deque<ObjectId> open = new ArrayDeque<>();

    Hangers(Snapshot side) {
        this.side = side;
        for (SchemaObject object : side.catalog().objects()) {
            Values.references(object)
                    .forEach(id -> holders.computeIfAbsent(id, absent -> new ArrayList<>())
                            .add(object.id()));
        }
    }

    /** The objects with their members, and all that hangs on any of these; of those that aren't there, nothing. */
    Set<ObjectId> of(Collection<ObjectId> roots) {
        roots.forEach(this::whole);
        while (!open.isEmpty()) {
            ObjectId id = open.remove();
            side.evidence().dependencies().dependentsOf(id).forEach(this::hanger);
            holders.getOrDefault(id, List.of()).forEach(this::hanger);
        }
        return found;
    }

    private void whole(ObjectId id) {
        if (side.catalog().contains(id) && found.add(id)) {
            open.add(id);
            side.catalog().members(id).forEach(member -> whole(member.id()));
        }
    }

    /** A view's column hangs on something only as the view does. */
    private void hanger(ObjectId id) {
        boolean ofView = id.kind().equals(Column.KIND)
                && id.owner()
                        .flatMap(side.catalog()::find)
                        .filter(owner -> !(owner instanceof Table))
                        .isPresent();
        whole(ofView ? id.owner().orElseThrow() : id);
    }
}
