package dev.plumbline.mysql.catalog;

import dev.plumbline.core.engine.OwnObjects;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.Dependency;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PhysicalIdentity;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.mysql.model.MysqlVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A snapshot in the making. */
final class Assembly {
    private final Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Set<Dependency> dependencies = new LinkedHashSet<>();
    private final Map<ObjectId, Evidence.Size> sizes = new HashMap<>();
    private final Map<ObjectId, String> written = new HashMap<>();
    private final Set<ObjectId> generatedNames = new LinkedHashSet<>();
    private boolean contradictory;

    void add(SchemaObject object) {
        objects.put(object.id(), object);
    }

    /** Adds a part; where its owner isn't there, the schema changed while it was read. */
    void addPart(SchemaObject part) {
        if (part.id().owner().map(objects::containsKey).orElse(true)) {
            objects.put(part.id(), part);
        } else {
            contradictory = true;
        }
    }

    /** Notes that two queries saw different states of the schema. */
    void contradict() {
        contradictory = true;
    }

    boolean isContradictory() {
        return contradictory;
    }

    boolean contains(ObjectId id) {
        return objects.containsKey(id);
    }

    <T extends SchemaObject> Optional<T> find(ObjectId id, Class<T> type) {
        return Optional.ofNullable(objects.get(id)).filter(type::isInstance).map(type::cast);
    }

    /** Takes an object's place by another of its id. */
    void replace(SchemaObject object) {
        objects.put(object.id(), object);
    }

    void size(ObjectId id, long rows, long bytes) {
        sizes.put(id, new Evidence.Size(rows, bytes));
    }

    void written(ObjectId id, String text) {
        written.put(id, text);
    }

    void generatedName(ObjectId id) {
        generatedNames.add(id);
    }

    /** Whether something is there of which not all could be read. */
    boolean isUnknown(ObjectId id) {
        return unknowns.stream()
                .anyMatch(unknown -> unknown.object().filter(id::equals).isPresent());
    }

    void unknown(ObjectId id, String what, String reason) {
        unknowns.add(new Unknown(Optional.of(id), what, reason));
    }

    void unknown(String what, String reason) {
        unknowns.add(new Unknown(Optional.empty(), what, reason));
    }

    void notice(String code, String message) {
        notices.add(new Notice(code, message));
    }

    /** Left out at the end if one of the two isn't there. */
    void dependency(ObjectId dependent, ObjectId referenced) {
        dependencies.add(new Dependency(dependent, referenced));
    }

    Snapshot snapshot(MysqlVersion version, List<Header.Setting> settings) {
        objects.keySet()
                .retainAll(OwnObjects.without(List.copyOf(objects.values())).stream()
                        .map(SchemaObject::id)
                        .collect(Collectors.toSet()));
        sizes.keySet().retainAll(objects.keySet());
        List<Dependency> known = dependencies.stream()
                .filter(dependency -> contains(dependency.dependent()) && contains(dependency.referenced()))
                .toList();
        generatedNames.removeIf(id -> !contains(id));
        Evidence evidence = new Evidence(
                Dependencies.of(known), PhysicalIdentity.NONE, sizes, generatedNames, written, Map.of(), List.of());
        return new Snapshot(
                new Header("mysql", version.text(), settings, unknowns, notices),
                Catalog.of(objects.values()),
                evidence);
    }
}
