package dev.plumbline.app.document;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a snapshot the changes of a plan touch: the changed objects with their owners and all parts of these, and whatever depends on
 * any of it, near and far: it may have to make way.
 */
final class Reach {
    /** What can be changed about an object without anybody else noticing. */
    private static final Set<Aspect> OUTSIDE =
            EnumSet.of(Aspect.COMMENTS, Aspect.OWNERS, Aspect.PRIVILEGES, Aspect.STATISTICS);

    private final Snapshot side;
    private final Map<ObjectId, List<ObjectId>> holders = new HashMap<>();
    private final Set<ObjectId> found = new LinkedHashSet<>();
    private final Set<ObjectId> alone = new LinkedHashSet<>();
    private final Deque<ObjectId> open = new ArrayDeque<>();

    private Reach(Snapshot side) {
        this.side = side;
        for (SchemaObject object : side.catalog().objects()) {
            Values.references(object)
                    .forEach(id -> holders.computeIfAbsent(id, absent -> new ArrayList<>())
                            .add(object.id()));
        }
    }

    /** What a diff touches of a snapshot, which need not be one of its own. */
    static Set<ObjectId> of(Diff diff, Snapshot side) {
        Reach reach = new Reach(side);
        diff.renames().forEach(reach::start);
        diff.changes().forEach(reach::start);
        reach.follow();
        reach.found.addAll(reach.alone);
        return reach.found;
    }

    private void start(Change change) {
        switch (change) {
            case Change.Create create -> root(create.id());
            case Change.Drop drop -> root(drop.id());
            case Change.Rename rename -> {
                renamed(rename.before().id());
                renamed(rename.after().id());
            }
            case Change.Alter alter -> {
                boolean outside = alter.deltas().stream()
                        .allMatch(delta -> OUTSIDE.contains(delta.property().aspect()));
                for (ObjectId id : List.of(alter.before().id(), alter.after().id())) {
                    if (outside) {
                        alone(id);
                    } else {
                        root(id);
                    }
                }
            }
        }
    }

    private void alone(ObjectId id) {
        if (side.catalog().contains(id)) {
            alone.add(id);
        }
    }

    /** What is in a schema has its name, too. */
    private void renamed(ObjectId id) {
        root(id);
        if (id.kind().equals(Schema.KIND)) {
            for (SchemaObject object : side.catalog().objects()) {
                if (object.id()
                        .namespace()
                        .schema()
                        .map(Identifier::key)
                        .filter(id.name()::equals)
                        .isPresent()) {
                    whole(object.id().root());
                }
            }
        }
    }

    /** Of a schema, nothing but itself: what is in it stands by itself. */
    private void root(ObjectId id) {
        if (id.kind().equals(Schema.KIND)) {
            alone(id);
        } else {
            whole(id.root());
        }
    }

    private void whole(ObjectId id) {
        if (side.catalog().contains(id) && found.add(id)) {
            open.add(id);
            side.catalog().members(id).forEach(member -> whole(member.id()));
        }
    }

    private void follow() {
        while (!open.isEmpty()) {
            ObjectId id = open.remove();
            side.evidence().dependencies().dependentsOf(id).forEach(this::dependent);
            holders.getOrDefault(id, List.of()).forEach(this::dependent);
        }
    }

    /** A view's column depends on something only as the view does. */
    private void dependent(ObjectId id) {
        boolean ofView = id.kind().equals(Column.KIND)
                && id.owner()
                        .flatMap(side.catalog()::find)
                        .filter(owner -> !(owner instanceof Table))
                        .isPresent();
        whole(ofView ? id.owner().orElseThrow() : id);
    }
}
