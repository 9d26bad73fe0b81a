package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.DdlWriter.Means;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The changes that have to be left alone, because the engine can't or because of what is left out of the comparison, and
 * those that have to be left because of these: what stays keeps its members, its name and what it needs; what isn't created
 * can't be used.
 */
final class Obstacles {
    private final Diff diff;
    private final Sides sides;
    private final DdlWriter writer;
    private final IdentityHashMap<Change, String> reasons = new IdentityHashMap<>();
    private final Map<ObjectId, Change> drops = new HashMap<>();
    private final Map<ObjectId, List<Change>> users = new HashMap<>();
    private final Map<NameSlot, Change> takers = new HashMap<>();
    private final Deque<Change> open = new ArrayDeque<>();

    Obstacles(Diff diff, Sides sides, DdlWriter writer) {
        this.diff = diff;
        this.sides = sides;
        this.writer = writer;
    }

    /** Why a change is left alone; empty if it isn't. */
    Optional<String> reason(Change change) {
        return Optional.ofNullable(reasons.get(change));
    }

    void find(Map<Change, Means> means) {
        means.keySet().forEach(this::register);
        means.forEach((change, how) -> {
            if (how instanceof Means.Impossible impossible) {
                leave(change, impossible.reason());
            }
        });
        keepWhatIsNotCompared();
        while (!open.isEmpty()) {
            spread(open.removeFirst());
        }
    }

    private void register(Change change) {
        switch (change) {
            case Change.Drop drop -> drops.put(drop.id(), drop);
            case Change.Create create -> {
                uses(create, create.id());
                writer.nameSlot(create.object()).ifPresent(slot -> takers.put(slot, create));
            }
            case Change.Alter alter -> uses(alter, alter.after().id());
            case Change.Rename rename -> {}
        }
    }

    private void uses(Change change, ObjectId after) {
        Sides.needs(diff.to(), after)
                .filter(needed -> !sides.isOld(needed))
                .forEach(needed -> users.computeIfAbsent(needed, absent -> new ArrayList<>(2))
                        .add(change));
    }

    private void keepWhatIsNotCompared() {
        if (!diff.projection().filters() && diff.notCompared().isEmpty()) {
            return;
        }
        for (SchemaObject object : diff.from().catalog().objects()) {
            if (!diff.compares(object.id())) {
                keep(object.id(), "depends on it and is left out of the comparison");
            }
        }
        for (SchemaObject object : diff.to().catalog().objects()) {
            if (!sides.isOld(object.id()) && !diff.projection().selects(object.id())) {
                lack(object.id());
            }
        }
    }

    private void spread(Change change) {
        switch (change) {
            case Change.Drop drop -> {
                for (SchemaObject member : diff.from().catalog().members(drop.id())) {
                    leaveDrop(member.id(), "%s stays".formatted(drop.id().describe()));
                }
                keep(drop.id(), "stays and needs it");
            }
            case Change.Alter alter -> keep(alter.id(), "stays as it is and needs it");
            case Change.Create create -> lack(create.id());
            case Change.Rename rename -> keep(rename.id(), "stays and needs it");
        }
    }

    /** An object that stays keeps what it needs, and its name. */
    private void keep(ObjectId id, String reason) {
        String phrase = id.describe() + " " + reason;
        Sides.needs(diff.from(), id).forEach(needed -> leaveDrop(needed, phrase));
        diff.from()
                .catalog()
                .find(id)
                .flatMap(writer::nameSlot)
                .map(takers::get)
                .ifPresent(taker -> leave(taker, "its name is taken by %s".formatted(id.describe())));
    }

    /** What needs an object that isn't created isn't done. */
    private void lack(ObjectId id) {
        users.getOrDefault(id, List.of())
                .forEach(user -> leave(user, "it needs %s, which is not there".formatted(id.describe())));
    }

    private void leaveDrop(ObjectId id, String reason) {
        Optional.ofNullable(drops.get(id)).ifPresent(drop -> leave(drop, reason));
    }

    private void leave(Change change, String reason) {
        if (reasons.putIfAbsent(change, reason) == null) {
            open.add(change);
        }
    }
}
