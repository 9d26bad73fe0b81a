package dev.plumbline.app.rename;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PhysicalIdentity;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.UnnamedId;
import dev.plumbline.core.rename.NewNames;
import dev.plumbline.core.rename.Rewriting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The renames between two states of one database: what the server calls the same inside is the same, whatever its name and
 * type. Never between different databases.
 */
final class KnownRenames {
    private static final String GONE = "plumbline_gone_";

    private final Snapshot from;
    private final Snapshot to;
    private final List<Change.Rename> all;
    private final Set<ObjectId> before = new HashSet<>();
    private final Set<ObjectId> after = new HashSet<>();

    private KnownRenames(Snapshot from, Snapshot to, List<Change.Rename> told) {
        this.from = from;
        this.to = to;
        this.all = new ArrayList<>(told);
        told.forEach(rename -> {
            before.add(rename.before().id());
            after.add(rename.after().id());
        });
    }

    /** The renames that were told, and those that are known beside. */
    static List<Change.Rename> with(List<Change.Rename> told, Snapshot from, Snapshot to) {
        if (!from.evidence().physical().isComparableWith(to.evidence().physical())) {
            return told;
        }
        KnownRenames known = new KnownRenames(from, to, told);
        known.find();
        known.makeWay();
        return known.all;
    }

    private static List<String> key(ObjectId id, String physical) {
        return List.of(id.kind().name(), physical);
    }

    private void find() {
        Map<List<String>, ObjectId> there = new HashMap<>();
        to.evidence().physicalIds().forEach((id, physical) -> there.put(key(id, physical), id));
        for (int depth = 0; depth < 5; depth++) {
            NewNames names = NewNames.of(all);
            for (SchemaObject object : from.catalog().objects()) {
                if (depth(object.id()) == depth) {
                    Optional.ofNullable(from.evidence().physicalIds().get(object.id()))
                            .map(physical -> there.get(key(object.id(), physical)))
                            .flatMap(to.catalog()::find)
                            .ifPresent(same -> compare(object, same, names));
                }
            }
        }
        from.catalog().all(EnumType.KIND).forEach(this::values);
    }

    private static int depth(ObjectId id) {
        int depth = id.kind().equals(Schema.KIND) ? 0 : 1;
        Optional<ObjectId> owner = id.owner();
        while (owner.isPresent()) {
            depth++;
            owner = owner.get().owner();
        }
        return depth;
    }

    private void compare(SchemaObject object, SchemaObject same, NewNames names) {
        ObjectId id = object.id();
        ObjectId then = names.of(id);
        boolean other = !NewNames.own(then).equals(NewNames.own(same.id()))
                || !then.namespace().equals(same.id().namespace());
        boolean together = then.owner().equals(same.id().owner());
        if (other && together && !(id instanceof UnnamedId) && !before.contains(id) && !after.contains(same.id())) {
            all.add(new Change.Rename(object, same, Optional.empty(), Change.Origin.KNOWN));
            before.add(id);
            after.add(same.id());
        }
    }

    private void values(EnumType type) {
        Optional<EnumType> same = to.catalog().find(NewNames.of(all).of(type.id()), EnumType.KIND);
        if (same.isEmpty() || before(type)) {
            return;
        }
        Map<String, String> old = labels(type, from.evidence().physical());
        Map<String, String> wanted = labels(same.get(), to.evidence().physical());
        old.forEach((number, label) -> {
            Optional<String> now = Optional.ofNullable(wanted.get(number)).filter(name -> !name.equals(label));
            boolean free = now.filter(name -> !type.values().contains(name) || isLeft(name, old, wanted))
                    .isPresent();
            if (free) {
                all.add(new Change.Rename(
                        type, same.get(), Optional.of(new Change.RenamedValue(label, now.get())), Change.Origin.KNOWN));
            }
        });
    }

    /** Whether somebody has told of values of the type. */
    private boolean before(EnumType type) {
        return all.stream()
                .anyMatch(rename ->
                        rename.value().isPresent() && rename.before().id().equals(type.id()));
    }

    /** Whether the value that has this name is there under another one. */
    private static boolean isLeft(String name, Map<String, String> old, Map<String, String> wanted) {
        return old.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(name)
                        && wanted.containsKey(entry.getKey())
                        && !name.equals(wanted.get(entry.getKey())));
    }

    private static Map<String, String> labels(EnumType type, PhysicalIdentity physical) {
        List<String> numbers = physical.values().getOrDefault(type.id(), List.of());
        Map<String, String> labels = new HashMap<>();
        for (int at = 0; at < Math.min(numbers.size(), type.values().size()); at++) {
            labels.put(numbers.get(at), type.values().get(at));
        }
        return labels;
    }

    /** What is to go and has a name that is taken by a rename gets another one until then. */
    private void makeWay() {
        NewNames names = NewNames.of(all);
        Catalog there = from.catalog();
        int number = 1;
        for (SchemaObject object : there.objects()) {
            ObjectId then = names.of(object.id());
            if (!before.contains(object.id()) && after.contains(then)) {
                ObjectId aside = NewNames.called(then, Identifier.of(GONE + number++));
                SchemaObject renamed = new Rewriting(names.with(Map.of(object.id(), aside))).of(object);
                all.add(new Change.Rename(object, renamed, Optional.empty(), Change.Origin.KNOWN));
            }
        }
    }
}
