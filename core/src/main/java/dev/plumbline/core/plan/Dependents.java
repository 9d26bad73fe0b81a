package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whatever hangs on an object that is dropped or changed, near and far.
 *
 * <p>Views, keys and the like are dropped and created again; a column only loses its default for a while. What holds rows or
 * counts is never dropped to make way: then there is a {@link #blocker()} and nothing is done.
 */
final class Dependents {
    private final Catalog from;
    private final Catalog to;
    private final Dependencies dependencies;
    private final DdlWriter writer;
    private final Set<ObjectId> gone;
    private final Set<ObjectId> parts;
    private final Set<ObjectId> recreated = new LinkedHashSet<>();
    private final Set<ObjectId> obstacles = new LinkedHashSet<>();
    private final Map<ObjectId, ObjectId> detached = new LinkedHashMap<>();
    private final Deque<ObjectId> open = new ArrayDeque<>();
    private Optional<String> blocker = Optional.empty();

    /**
     * @param gone what is dropped already
     * @param parts what holds rows and may make way, since they are moved
     */
    Dependents(Diff diff, DdlWriter writer, Set<ObjectId> gone, Set<ObjectId> parts) {
        this.from = diff.from().catalog();
        this.to = diff.to().catalog();
        this.dependencies = diff.from().evidence().dependencies();
        this.writer = writer;
        this.gone = gone;
        this.parts = parts;
    }

    Set<ObjectId> recreated() {
        return recreated;
    }

    /** What is in the way of a change in place, whether it goes for that or for another reason. */
    Set<ObjectId> obstacles() {
        return obstacles;
    }

    /** What only loses a tie for a while, each with what it is tied to. */
    Map<ObjectId, ObjectId> detached() {
        return detached;
    }

    /** Why the object can't be made way for. */
    Optional<String> blocker() {
        return blocker;
    }

    /** What depends on an object that is dropped and created again, itself included. */
    void collect(ObjectId id) {
        recreated.add(id);
        open.add(id);
        drain();
    }

    /**
     * What hangs on an object that is dropped for good. What depended on it and changes, has a change of its own. What
     * depended on it and stays as it is, will depend on something else by the same name, and has to make way meanwhile; so has
     * a column whose default will call another routine of the name, since of two of them the server can't choose.
     *
     * @param changed whatever has a change of its own that may lead away from it
     */
    void collectOfDropped(ObjectId id, Set<ObjectId> changed, PlanContext context) {
        for (SchemaObject part : Sides.withMembers(from, id)) {
            for (ObjectId dependent : dependencies.dependentsOf(part.id())) {
                if (!gone.contains(dependent)
                        && (!changed.contains(dependent) || isNamesake(id, dependent))
                        && !isPartOf(dependent, id)
                        && to.contains(dependent)) {
                    from.find(dependent)
                            .filter(object -> !writer.goesOn(object, part.id(), context))
                            .ifPresent(object -> visit(object, part.id()));
                }
            }
        }
        drain();
    }

    /** Whatever has a change of its own after which it may depend on something else, even if that is done in place. */
    static Set<ObjectId> leadingAway(Diff diff) {
        return diff.changes().stream()
                .filter(change -> !holdsOn(change))
                .map(Change::id)
                .collect(Collectors.toSet());
    }

    /** Whether an object depends on the same as before if the change is done in place: a foreign key never gets under another key so. */
    private static boolean holdsOn(Change change) {
        return change instanceof Change.Alter alter
                && (alter.before() instanceof ForeignKey
                        || alter.touchesOnly(
                                CommonProperties.COMMENT, CommonProperties.OWNER, CommonProperties.PRIVILEGES));
    }

    private boolean isNamesake(ObjectId id, ObjectId dependent) {
        return dependent.kind().equals(Column.KIND)
                && id.kind().equals(Routine.KIND)
                && to.all(Routine.KIND)
                        .anyMatch(other -> other.id().name().equals(id.name())
                                && other.id().namespace().equals(id.namespace()));
    }

    /** What has to go while an object is changed in place. */
    void collectObstructing(Change.Alter alter, PlanContext context) {
        Deque<ObjectId> through = new ArrayDeque<>(List.of(alter.id()));
        through.addAll(writer.reaches(alter, context));
        Set<ObjectId> seen = new HashSet<>(through);
        while (!through.isEmpty()) {
            for (ObjectId dependent : dependencies.dependentsOf(through.removeFirst())) {
                Optional<SchemaObject> object = from.find(dependent);
                if (object.isEmpty() || !seen.add(dependent)) {
                    continue;
                }
                boolean obstructs = writer.obstructs(object.get(), alter, context);
                if (obstructs) {
                    obstacles.add(dependent);
                }
                if (gone.contains(dependent)) {
                    continue;
                }
                if (obstructs) {
                    visit(object.get(), alter.id());
                } else {
                    through.add(dependent);
                }
            }
        }
        drain();
    }

    private void drain() {
        while (!open.isEmpty()) {
            ObjectId id = open.removeFirst();
            for (SchemaObject part : Sides.withMembers(from, id)) {
                for (ObjectId dependent : dependencies.dependentsOf(part.id())) {
                    if (!gone.contains(dependent) && !isPartOf(dependent, id)) {
                        from.find(dependent).ifPresent(object -> visit(object, part.id()));
                    }
                }
            }
        }
    }

    private static boolean isPartOf(ObjectId id, ObjectId whole) {
        return id.equals(whole)
                || id.owner().filter(owner -> isPartOf(owner, whole)).isPresent();
    }

    private void visit(SchemaObject dependent, ObjectId referenced) {
        ObjectId id = dependent.id();
        if (dependent instanceof Column column
                && !(from.find(column.id().parent()).orElseThrow() instanceof Table)) {
            from.find(column.id().parent()).ifPresent(owner -> visit(owner, referenced));
            return;
        }
        if (leavesWithOwner(id, referenced)) {
            return;
        }
        if (!keepsValues(dependent) || parts.contains(id)) {
            if (recreated.add(id)) {
                open.add(id);
            }
        } else if (writer.detached(dependent, referenced).isPresent()) {
            detached.putIfAbsent(id, referenced);
        } else {
            blocker = Optional.of("%s depends on it and holds rows".formatted(id.describe()));
        }
    }

    /** A table that leaves another takes its members along: an index that is a part of the other's index is one of its own then. */
    private boolean leavesWithOwner(ObjectId dependent, ObjectId referenced) {
        return dependent.kind().equals(referenced.kind())
                && dependent.owner().filter(detached::containsKey).isPresent();
    }

    /** A generated column that is to be an ordinary one holds the values that it has then. */
    private boolean keepsValues(SchemaObject object) {
        return switch (object) {
            case Table table -> true;
            case Sequence sequence -> true;
            case Column column -> column.generated().isEmpty() || goesOnWithItsValues(column);
            case SchemaObject other -> false;
        };
    }

    private boolean goesOnWithItsValues(Column column) {
        return column.generated()
                        .filter(generated -> generated.storage() == Generated.Storage.STORED)
                        .isPresent()
                && to.find(column.id(), Column.KIND)
                        .filter(wanted -> wanted.generated().isEmpty())
                        .isPresent();
    }
}
