package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.DdlWriter.Means;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final Sides sides;
    private final PlanContext preliminary;
    private final Set<ObjectId> changed;
    private final Map<ObjectId, Cause> dropped = new LinkedHashMap<>();
    private final Map<ObjectId, Creation> created = new LinkedHashMap<>();
    private final Map<ObjectId, Operation> altered = new LinkedHashMap<>();
    private final Detachments detached = new Detachments();
    private final Stages stages;
    private final List<Operation> renamed = new ArrayList<>();
    private final Map<ObjectId, List<Change>> rebuilt = new LinkedHashMap<>();
    private final Replacements replaced = new Replacements();
    private final MadeWay forAltered = new MadeWay();
    private final MadeWay forDetached = new MadeWay();
    private final Set<ObjectId> left = new HashSet<>();
    private final List<Plan.Unplanned> unplanned = new ArrayList<>();

    Expansion(Diff diff, DdlWriter writer) {
        this.diff = diff;
        this.writer = writer;
        this.differ = new Differ(diff.projection());
        this.sides = new Sides(diff);
        this.stages = new Stages(writer, differ);
        this.preliminary = context(ids(Change.Drop.class), ids(Change.Create.class));
        this.changed = Dependents.leadingAway(diff);
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
            if (how instanceof Means.RebuildOwner
                    && sides.isOnBothSides(change.id().root())) {
                rebuilt.putIfAbsent(change.id().root(), new ArrayList<>());
            }
        });
        placeAll(means);
        means.forEach((change, how) -> {
            if (change instanceof Change.Alter alter
                    && !isCovered(alter)
                    && altered.containsKey(alter.id())
                    && !makeWay(alter, Cause.makingWay(alter), forAltered)) {
                altered.remove(alter.id());
            }
        });
        attach();
        altered.keySet().removeIf(dropped::containsKey);
        renamed.removeIf(operation -> dropped.containsKey(operation.subject()));
        stages.finish(dropped, sides.from());
        stages.takeApart(altered, context());
    }

    /** What goes is placed first: what goes anyway is in nobody's way. */
    private void placeAll(Map<Change, Means> means) {
        Obstacles obstacles = new Obstacles(diff, sides, writer);
        obstacles.find(means);
        means.forEach((change, how) -> {
            obstacles.reason(change).ifPresent(reason -> leave(change, how, reason));
            if (change instanceof Change.Drop && obstacles.reason(change).isEmpty()) {
                place(change, how);
            }
        });
        diff.changes().forEach(change -> {
            if (change instanceof Change.Drop drop && dropped.containsKey(drop.id())) {
                makeWay(drop);
            }
        });
        means.forEach((change, how) -> {
            if (!(change instanceof Change.Drop) && obstacles.reason(change).isEmpty()) {
                place(change, how);
            }
        });
    }

    private void leave(Change change, Means how, String reason) {
        left.add(change.id());
        if (!(how instanceof Means.Implied)) {
            unplanned.add(new Plan.Unplanned(change, reason));
        }
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
            case Means.Impossible impossible -> leave(change, how, impossible.reason());
            case Means.Implied implied -> {}
            case Means.InPart part -> inPart(change, part);
            case Means.Recreate recreate -> recreate(change, change.id(), recreate.reason(), List.of());
            case Means.RecreateOther recreate -> recreateOther(change, recreate);
            case Means.RecreateOwner recreate -> recreateOwner(change, recreate.reason());
            case Means.Replace replace -> replace(change, replace);
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
            case Change.Create create ->
                created.putIfAbsent(create.id(), new Creation(create.object(), Cause.of(create)));
            case Change.Drop drop -> dropped.put(drop.id(), Cause.of(drop));
            case Change.Rename rename -> renamed.add(new Operation.Rename(rename, Cause.of(rename)));
            case Change.Alter alter -> altered.put(alter.id(), new Operation.Alter(alter, Cause.of(alter)));
        }
    }

    private void inPart(Change change, Means.InPart how) {
        sides.to()
                .find(sides.wantedId(change.id()))
                .flatMap(wanted -> differ.between(how.reached(), wanted))
                .ifPresent(rest -> unplanned.add(new Plan.Unplanned(rest, how.reason())));
        switch (change) {
            case Change.Create create ->
                created.putIfAbsent(create.id(), new Creation(how.reached(), Cause.of(create)));
            case Change.Alter alter ->
                differ.between(alter.before(), how.reached())
                        .ifPresent(part -> altered.put(alter.id(), new Operation.Alter(part, Cause.of(alter))));
            case Change.Drop drop -> {}
            case Change.Rename rename -> {}
        }
    }

    private void recreateOther(Change change, Means.RecreateOther how) {
        Cause cause = new Cause(List.of(change), how.reason());
        Dependents dependents = dependents(Set.of());
        dependents.collect(sides.formerId(how.other()));
        if (takes(dependents, change, cause)) {
            inPlace(change);
        }
    }

    private void replace(Change change, Means.Replace how) {
        if (how.along().stream().allMatch(other -> replace(change, other, how.reason()))) {
            replace(change, change.id().root(), how.reason());
        }
    }

    /** False if it can't be, and the change is named as not planned. */
    private boolean replace(Change change, ObjectId subject, String reason) {
        ObjectId whole = sides.formerId(subject);
        if (replaced.hold(whole)) {
            return true;
        }
        List<ObjectId> parts = Parts.toReplace(whole, sides, writer);
        boolean made = recreate(change, whole, reason, parts);
        if (made) {
            replaced.add(new Replacements.Replacement(whole, parts, new Cause(List.of(change), reason)));
        }
        return made;
    }

    private boolean recreate(Change change, ObjectId id, String reason, List<ObjectId> parts) {
        Dependents dependents = dependents(Set.copyOf(parts));
        dependents.collect(id);
        if (!takes(dependents, change, Cause.makingWay(change))) {
            return false;
        }
        Cause cause = new Cause(List.of(change), reason);
        dropped.put(id, cause);
        created.computeIfPresent(sides.wantedId(id), (wanted, creation) -> new Creation(creation.object(), cause));
        return true;
    }

    private void recreateOwner(Change change, String reason) {
        ObjectId owner = sides.formerId(change.id().owner().orElseThrow());
        if (dropped.containsKey(owner)) {
            inPlace(change);
            return;
        }
        Dependents dependents = dependents(Set.of());
        dependents.collect(owner);
        takes(dependents, change, new Cause(List.of(change), reason));
    }

    /** Drops and creates again what has to make way; false if something can't, and the change is named as not planned. */
    private boolean takes(Dependents dependents, Change change, Cause cause) {
        dependents.blocker().ifPresent(blocker -> unplanned.add(new Plan.Unplanned(change, blocker)));
        if (dependents.blocker().isEmpty()) {
            take(dependents, cause);
        }
        return dependents.blocker().isEmpty();
    }

    private Dependents dependents(Set<ObjectId> parts) {
        return new Dependents(diff, writer, dropped.keySet(), parts);
    }

    /** Drops and creates again what stands in the way of a change in place; false if something can't. */
    private boolean makeWay(Change.Alter alter, Cause cause, MadeWay way) {
        Dependents dependents = dependents(Set.of());
        dependents.collectObstructing(alter, preliminary);
        way.add(alter.id(), dependents.obstacles());
        return takes(dependents, alter, cause);
    }

    /** Drops and creates again what will depend on something else by the name of what is dropped. */
    private void makeWay(Change.Drop drop) {
        Dependents dependents = dependents(Set.of());
        dependents.collectOfDropped(drop.id(), changed, preliminary);
        if (!takes(dependents, drop, Cause.makingWay(drop))) {
            dropped.remove(drop.id());
            left.add(drop.id());
        }
    }

    private void take(Dependents dependents, Cause cause) {
        for (ObjectId id : dependents.recreated()) {
            for (SchemaObject part : Sides.withMembers(sides.from(), id)) {
                dropped.putIfAbsent(part.id(), cause);
            }
            again(id, cause);
        }
        dependents.detached().forEach((id, referenced) -> detach(id, referenced, cause));
    }

    /** Creates an object again with its members, new ones among them, each as it is to be. */
    private void again(ObjectId id, Cause cause) {
        if (wanted(id).isEmpty()) {
            return;
        }
        for (SchemaObject part : Sides.withMembers(sides.from(), id)) {
            wanted(part.id()).ifPresent(object -> created.putIfAbsent(object.id(), new Creation(object, cause)));
        }
        for (SchemaObject part : Sides.withMembers(sides.to(), sides.wantedId(id))) {
            if (!sides.isOld(part.id()) && diff.compares(part.id()) && !left.contains(part.id())) {
                created.putIfAbsent(part.id(), new Creation(part, cause));
            }
        }
    }

    /** The object as it is to be after the plan; empty if it is to go. */
    private Optional<SchemaObject> wanted(ObjectId before) {
        return left.contains(before) ? sides.from().find(before) : sides.wanted(before);
    }

    private void detach(ObjectId id, ObjectId referenced, Cause cause) {
        SchemaObject before = sides.from().find(id).orElseThrow();
        SchemaObject without = writer.detached(before, referenced).orElseThrow();
        differ.between(before, without).ifPresent(alter -> {
            if (detached.add(new Operation.Alter(alter, cause))) {
                makeWay(alter, cause, forDetached); // an index of values that are to be kept as text meanwhile
            }
        });
    }

    /** What was detached is altered from there to what it is to be, if that is anything else. */
    private void attach() {
        detached.without(dropped.keySet()).forEach((id, away) -> {
            Cause cause = altered.containsKey(id) ? altered.get(id).cause() : away.cause();
            SchemaObject wanted = wanted(id).orElse(away.change().before());
            differ.between(away.change().after(), wanted)
                    .ifPresentOrElse(
                            alter -> altered.put(id, new Operation.Alter(alter, cause)), () -> altered.remove(id));
        });
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

    /** By the ids of the wanted side. */
    Map<ObjectId, Creation> created() {
        return created;
    }

    Sides sides() {
        return sides;
    }

    /** Alterations in place, and rebuilds. */
    List<Operation> changed() {
        List<Operation> operations = new ArrayList<>(altered.values());
        operations.addAll(stages.opening().values());
        operations.addAll(stages.closing().values());
        operations.addAll(renamed);
        rebuilt.values().removeIf(List::isEmpty); // all that would have been rebuilt had to be left
        rebuilt.forEach((id, changes) -> {
            changes.sort(Comparator.comparing(Change::id));
            operations.add(new Operation.Rebuild(
                    sides.from().find(id).orElseThrow(),
                    sides.to().find(id).orElseThrow(),
                    changes,
                    new Cause(changes, "")));
        });
        return operations;
    }

    /** What is set aside while another is made in its place. */
    Replacements replaced() {
        return replaced;
    }

    /** What is in the way of alterations in place. */
    MadeWay forAltered() {
        return forAltered;
    }

    /** What is in the way of taking a tie away. */
    MadeWay forDetached() {
        return forDetached;
    }

    /** What is done to objects before and after their members change. */
    Stages stages() {
        return stages;
    }

    /** Ties that are taken away for a while. */
    Detachments detached() {
        return detached;
    }

    /** In the order of the ids. */
    List<Plan.Unplanned> unplanned() {
        unplanned.sort(Comparator.comparing(one -> one.change().id()));
        return unplanned;
    }

    /** An object to be created, as it shall be but for what the projection ignores, and why. */
    record Creation(SchemaObject object, Cause cause) {}
}
