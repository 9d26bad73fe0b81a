package dev.plumbline.app.shadow;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.Dependency;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PhysicalIdentity;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.rename.CompatibilityView;
import dev.plumbline.core.rename.NewNames;
import dev.plumbline.core.rename.RecordCopies;
import dev.plumbline.core.rename.Rewriting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A snapshot after renames that were carried out on a part of it in a scratch database. What the server wrote anew there is
 * taken property by property; whatever the scratch database can't know (owners, privileges, physical ids) stays the
 * snapshot's own.
 */
final class Aftermath {
    private final List<Change.Rename> renames;
    private final Snapshot before;
    private final Snapshot after;
    private final NewNames names;
    private final Rewriting rewriting;
    private final RecordCopies copies = new RecordCopies();

    /**
     * @param before what the scratch database held before the renames
     * @param after what it held after them
     */
    Aftermath(List<Change.Rename> renames, Snapshot before, Snapshot after) {
        this.renames = renames;
        this.before = before;
        this.after = after;
        this.names = found(NewNames.of(renames), before, after);
        this.rewriting = new Rewriting(names);
    }

    /** Whether the name stands in types, whose text can't be followed. */
    static boolean isInTypes(SchemaObject object) {
        return object instanceof Schema
                || object instanceof EnumType
                || object instanceof DomainType
                || object instanceof CompositeType;
    }

    /** The snapshot with names changed where they are data. */
    static Snapshot byNameAlone(List<Change.Rename> renames, Snapshot present) {
        return new Aftermath(renames, EMPTY, EMPTY).of(present);
    }

    private static final Snapshot EMPTY = new Snapshot(
            new dev.plumbline.core.model.Header("", "", List.of(), List.of(), List.of()), Catalog.EMPTY, Evidence.NONE);

    /** Some renames bring others along: of the same column in partitions, of the type in a signature. */
    private static NewNames found(NewNames names, Snapshot before, Snapshot after) {
        Map<List<String>, ObjectId> physical = new HashMap<>();
        after.evidence()
                .physicalIds()
                .forEach((id, number) -> physical.put(List.of(id.kind().name(), number), id));
        Map<ObjectId, ObjectId> others = new HashMap<>();
        before.evidence().physicalIds().forEach((id, number) -> {
            ObjectId there = physical.get(List.of(id.kind().name(), number));
            if (there != null && !there.equals(names.of(id))) {
                others.put(id, there);
            }
        });
        return names.with(others);
    }

    Snapshot of(Snapshot present) {
        Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
        Set<ObjectId> known = new HashSet<>();
        for (SchemaObject object : present.catalog().objects()) {
            ObjectId then = names.of(object.id());
            known.add(then);
            Optional<SchemaObject> loaded = before.catalog().find(object.id());
            Optional<SchemaObject> there = after.catalog().find(then);
            if (loaded.isEmpty()) {
                objects.put(then, rewriting.of(object));
            } else if (there.isPresent()) {
                SchemaObject own = rewriting.of(object);
                objects.put(then, (SchemaObject) merged(own, rewriting.of(loaded.get()), there.get()));
            }
        }
        before.catalog()
                .objects()
                .forEach(made -> known.add(names.of(made.id()))); // a part of it all may have an index for a key
        for (SchemaObject there : after.catalog().objects()) {
            boolean isNew = !known.contains(there.id())
                    && (CompatibilityView.isOne(there)
                            || there.id().owner().filter(objects::containsKey).isPresent());
            if (isNew) {
                objects.put(
                        there.id(), shared(there, present.catalog())); // what says who it is says something else now
            }
        }
        return new Snapshot(
                present.header(), Catalog.of(objects.values()), evidence(present.evidence(), objects.keySet()));
    }

    /** A view that keeps the name of a table belongs to whom that belongs, and may be used by whoever may use that; its columns, too. */
    private SchemaObject shared(SchemaObject there, Catalog present) {
        ObjectId view = there.id().root();
        Optional<SchemaObject> source = renames.stream()
                .filter(Change.Rename::keepsName)
                .map(rename -> rename.before().id())
                .filter(table -> table.namespace().equals(view.namespace())
                        && NewNames.own(table).equals(NewNames.own(view)))
                .findFirst()
                .flatMap(table -> present.find(
                        there.id().equals(view) ? table : new MemberId(table, there.kind(), NewNames.own(there.id()))));
        return source.map(SchemaObject::common)
                .map(common -> new CommonProperties(there.common().comment(), common.owner(), common.privileges()))
                .map(common -> (SchemaObject) copies.of(there, Map.of("common", common)))
                .orElse(there);
    }

    /** The object's own values, but where the server made something else of the same values. */
    private Object merged(Object own, Object loaded, Object there) {
        if (loaded.equals(there) && !(own instanceof SchemaObject)) {
            return own;
        }
        Map<String, Object> ofOwn = copies.values(own);
        Map<String, Object> ofLoaded = copies.values(loaded);
        Map<String, Object> changed = new HashMap<>();
        copies.values(there).forEach((name, value) -> {
            if (!name.equals("common") && !value.equals(ofLoaded.get(name))) {
                Object kept = Objects.requireNonNull(ofOwn.get(name));
                boolean deeper = value instanceof Detail && kept.getClass().equals(value.getClass());
                changed.put(name, deeper ? merged(kept, Objects.requireNonNull(ofLoaded.get(name)), value) : value);
            }
        });
        return changed.isEmpty() ? own : copies.of(own, changed);
    }

    private Evidence evidence(Evidence evidence, Set<ObjectId> there) {
        Set<Dependency> dependencies = new LinkedHashSet<>();
        evidence.dependencies().stream()
                .map(one -> new Dependency(names.of(one.dependent()), names.of(one.referenced())))
                .forEach(dependencies::add);
        after.evidence().dependencies().stream().forEach(dependencies::add);
        dependencies.removeIf(one -> !there.contains(one.dependent()) || !there.contains(one.referenced()));
        Set<ObjectId> generated = new LinkedHashSet<>();
        evidence.generatedNames().forEach(id -> generated.add(names.of(id)));
        generated.retainAll(there);
        return new Evidence(
                Dependencies.of(new ArrayList<>(dependencies)),
                new PhysicalIdentity(
                        evidence.physical().database(),
                        renamed(evidence.physical().ids()),
                        renamed(evidence.physical().values())),
                renamed(evidence.sizes()),
                generated,
                written(evidence),
                renamed(evidence.listed()),
                evidence.formerNames());
    }

    private Map<ObjectId, String> written(Evidence evidence) {
        Map<ObjectId, String> written = renamed(evidence.writtenText());
        after.evidence().writtenText().forEach((id, text) -> {
            if (written.containsKey(id)) {
                written.put(id, text);
            }
        });
        return written;
    }

    private <V> Map<ObjectId, V> renamed(Map<ObjectId, V> map) {
        Map<ObjectId, V> renamed = new LinkedHashMap<>();
        map.forEach((id, value) -> renamed.put(names.of(id), value));
        return renamed;
    }
}
