package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.engine.DdlWriter;
import dev.plumbline.core.engine.DdlWriter.Means;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be done for a diff: its changes, and whatever has to make way for them.
 *
 * <p>The result is kept by object: which are dropped, which created (an object in both is re-created), which changed in
 * place, which rebuilt.
 */
final class Expansion {
    private final Diff diff;
    private final DdlWriter writer;
    private final Differ differ;
    private final PlanContext preliminary;
    private final Set<ObjectId> changed;
    private final Map<ObjectId, Cause> dropped = new LinkedHashMap<>();
    private final Map<ObjectId, Cause> created = new LinkedHashMap<>();
    private final Map<ObjectId, Operation> altered = new LinkedHashMap<>();
    private final Map<ObjectId, Operation> detached = new LinkedHashMap<>();
    private final List<Operation> renamed = new ArrayList<>();
    private final Map<ObjectId, List<Change>> rebuilt = new LinkedHashMap<>();
    private final List<Plan.Unplanned> unplanned = new ArrayList<>();

    Expansion(Diff diff, DdlWriter writer) {
        this.diff = diff;
        this.writer = writer;
        this.differ = new Differ(diff.projection());
        this.preliminary = context(ids(Change.Drop.class), ids(Change.Create.class));
        this.changed = ids(Change.class);
    }

    private Set<ObjectId> ids(Class<? extends Change> type) {
        Set<ObjectId> ids = new HashSet<>();
        diff.changes().stream().filter(type::isInstance).forEach(change -> ids.add(change.id()));
        return ids;
    }

    private PlanContext context(Set<ObjectId> dropped, Set<ObjectId> created) {
        return new PlanContext(diff.from(), diff.to(), diff.projection(), dropped, created);
    }

    PlanContext context() {
        return context(Set.copyOf(dropped.keySet()), Set.copyOf(created.keySet()));
    }

    void expand() {
        Map<Change, Means> means = new LinkedHashMap<>();
        for (Change change : diff.changes()) {
            means.put(change, writer.means(change, preliminary));
        }
        means.forEach((change, how) -> {
            if (how instanceof Means.RebuildOwner && isOnBothSides(change.id().root())) {
                rebuilt.putIfAbsent(change.id().root(), new ArrayList<>());
            }
        });
        means.forEach(this::place);
        means.forEach((change, how) -> {
            if (change instanceof Change.Alter alter && !isCovered(alter) && altered.containsKey(alter.id())) {
                makeWay(alter);
            }
        });
        altered.keySet().removeIf(dropped::containsKey);
        renamed.removeIf(operation -> dropped.containsKey(operation.subject()));
    }

    private boolean isOnBothSides(ObjectId id) {
        return diff.from().catalog().contains(id) && diff.to().catalog().contains(id);
    }

    private void place(Change change, Means how) {
        if (rebuilt.containsKey(change.id().root())) {
            rebuilt.get(change.id().root()).add(change);
            return;
        }
        if (goesWithOwner(change)) {
            inPlace(change);
            return;
        }
        switch (how) {
            case Means.Impossible impossible -> unplanned.add(new Plan.Unplanned(change, impossible.reason()));
            case Means.Implied implied -> {}
            case Means.Recreate recreate -> recreate(change, recreate.reason());
            case Means.RebuildOwner rebuild -> inPlace(change);
            case Means.InPlace inPlace -> inPlace(change);
        }
    }

    /** A member of what is dropped or created anyway is, whatever its own means. */
    private boolean goesWithOwner(Change change) {
        return switch (change) {
            case Change.Create create ->
                create.id().owner().filter(preliminary.created()::contains).isPresent();
            case Change.Drop drop ->
                drop.id().owner().filter(preliminary.dropped()::contains).isPresent();
            case Change.Rename rename -> false;
            case Change.Alter alter -> false;
        };
    }

    private void inPlace(Change change) {
        switch (change) {
            case Change.Create create -> created.putIfAbsent(create.id(), Cause.of(create));
            case Change.Drop drop -> drop(drop);
            case Change.Rename rename -> renamed.add(new Operation.Rename(rename, Cause.of(rename)));
            case Change.Alter alter -> altered.put(alter.id(), new Operation.Alter(alter, Cause.of(alter)));
        }
    }

    private void drop(Change.Drop drop) {
        Dependents dependents = dependents();
        dependents.collectOfDropped(drop.id(), changed);
        if (dependents.blocker().isPresent()) {
            unplanned.add(new Plan.Unplanned(drop, dependents.blocker().get()));
            return;
        }
        take(
                dependents,
                Cause.because(
                        "depends on %s, which is dropped".formatted(drop.id().describe())));
        dropped.put(drop.id(), Cause.of(drop));
    }

    private void recreate(Change change, String reason) {
        Dependents dependents = dependents();
        dependents.collect(change.id());
        if (dependents.blocker().isPresent()) {
            unplanned.add(new Plan.Unplanned(change, dependents.blocker().get()));
            return;
        }
        take(
                dependents,
                Cause.because("depends on %s, which is dropped and created again"
                        .formatted(change.id().describe())));
        Cause cause = new Cause(List.of(change), reason);
        dropped.put(change.id(), cause);
        created.put(change.id(), cause);
    }

    private Dependents dependents() {
        return new Dependents(diff, writer, dropped.keySet());
    }

    /** Drops and creates again what stands in the way of a change in place. */
    private void makeWay(Change.Alter alter) {
        Dependents dependents = dependents();
        dependents.collectObstructing(alter, preliminary);
        if (dependents.blocker().isPresent()) {
            altered.remove(alter.id());
            unplanned.add(new Plan.Unplanned(alter, dependents.blocker().get()));
            return;
        }
        take(
                dependents,
                Cause.because(
                        "depends on %s, which changes".formatted(alter.id().describe())));
    }

    private void take(Dependents dependents, Cause cause) {
        for (ObjectId id : dependents.recreated()) {
            dropped.putIfAbsent(id, cause);
            for (SchemaObject member : withMembers(wantedSide(id), id)) {
                created.putIfAbsent(member.id(), cause);
            }
            for (SchemaObject member : withMembers(diff.from().catalog(), id)) {
                dropped.putIfAbsent(member.id(), cause);
            }
        }
        dependents.detached().forEach((id, referenced) -> detach(id, referenced, cause));
    }

    private void detach(ObjectId id, ObjectId referenced, Cause cause) {
        SchemaObject before = diff.from().catalog().find(id).orElseThrow();
        SchemaObject without = writer.detached(before, referenced).orElseThrow();
        SchemaObject after = wanted(id).orElse(before);
        differ.between(before, without).ifPresent(alter -> detached.putIfAbsent(id, new Operation.Alter(alter, cause)));
        Cause back = altered.containsKey(id) ? altered.get(id).cause() : cause;
        differ.between(without, after).ifPresent(alter -> altered.put(id, new Operation.Alter(alter, back)));
    }

    /** The side from which an object is created again: as wanted if it is compared at all, else as it was. */
    Catalog wantedSide(ObjectId id) {
        return diff.projection().selects(id) || !diff.from().catalog().contains(id)
                ? diff.to().catalog()
                : diff.from().catalog();
    }

    /** The object as it is to be created; empty if it is to go. */
    Optional<SchemaObject> wanted(ObjectId id) {
        return wantedSide(id).find(id);
    }

    static Set<SchemaObject> withMembers(Catalog catalog, ObjectId id) {
        Set<SchemaObject> all = new LinkedHashSet<>();
        List<ObjectId> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            ObjectId next = open.removeFirst();
            catalog.find(next).ifPresent(all::add);
            catalog.members(next).forEach(member -> open.add(member.id()));
        }
        return all;
    }

    /** Whether the object of a change, or its owner, is dropped or created as a whole. */
    private boolean isCovered(Change change) {
        Optional<ObjectId> at = Optional.of(change.id());
        while (at.isPresent()) {
            if (dropped.containsKey(at.get()) || created.containsKey(at.get())) {
                return true;
            }
            at = at.get().owner();
        }
        return false;
    }

    Diff diff() {
        return diff;
    }

    Map<ObjectId, Cause> dropped() {
        return dropped;
    }

    Map<ObjectId, Cause> created() {
        return created;
    }

    /** Alterations in place, and rebuilds. */
    List<Operation> changed() {
        List<Operation> operations = new ArrayList<>(altered.values());
        operations.addAll(renamed);
        rebuilt.forEach((id, changes) -> operations.add(new Operation.Rebuild(
                diff.from().catalog().find(id).orElseThrow(),
                diff.to().catalog().find(id).orElseThrow(),
                changes,
                new Cause(changes, ""))));
        return operations;
    }

    /** Alterations that take away what hangs on an object that goes. */
    List<Operation> detached() {
        return List.copyOf(detached.values());
    }

    List<Plan.Unplanned> unplanned() {
        return unplanned;
    }
}
