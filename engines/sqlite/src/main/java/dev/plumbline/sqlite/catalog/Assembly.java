package dev.plumbline.sqlite.catalog;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.Dependency;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.PhysicalIdentity;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.model.UnnamedId;
import dev.plumbline.core.model.View;
import dev.plumbline.sqlite.model.SqliteNames;
import dev.plumbline.sqlite.model.VirtualTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A snapshot in the making. */
final class Assembly {
    private static final List<ObjectKind<?>> RELATIONS = List.of(Table.KIND, View.KIND, VirtualTable.KIND);

    private final Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Set<Dependency> dependencies = new LinkedHashSet<>();
    private final Map<ObjectId, String> written = new HashMap<>();
    private final Map<ObjectId, Evidence.Size> sizes = new HashMap<>();

    void add(SchemaObject object) {
        objects.put(object.id(), object);
    }

    boolean contains(ObjectId id) {
        return objects.containsKey(id);
    }

    <T extends SchemaObject> Optional<T> find(ObjectId id, Class<T> type) {
        return Optional.ofNullable(objects.get(id)).filter(type::isInstance).map(type::cast);
    }

    /** The table, view or virtual table of this name, if there is one; they share their names. */
    Optional<ObjectId> relation(String name) {
        return RELATIONS.stream()
                .<ObjectId>map(kind -> SqliteNames.root(kind, name))
                .filter(this::contains)
                .findFirst();
    }

    void written(ObjectId id, String text) {
        written.put(id, text);
    }

    void size(ObjectId id, long rows) {
        sizes.put(id, new Evidence.Size(rows, -1));
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

    /** Left out at the end if the referenced object isn't there. */
    void dependency(ObjectId dependent, ObjectId referenced) {
        dependencies.add(new Dependency(dependent, referenced));
    }

    /**
     * The id of a part: by its name, or by what it says if it has none. SQLite lets two constraints share a name; the
     * second is told by what it says.
     */
    ObjectId part(ObjectId owner, ObjectKind<?> kind, Optional<String> name, String definition) {
        if (name.filter(given -> !given.isEmpty()).isPresent()) {
            ObjectId named = SqliteNames.member(owner, kind, name.get());
            if (!contains(named)) {
                return named;
            }
            notice("PLB-1321", "Two constraints of %s share the name %s".formatted(owner.describe(), name.get()));
        }
        int ordinal = 0;
        while (contains(new UnnamedId(owner, kind, definition, ordinal))) {
            ordinal++;
        }
        return new UnnamedId(owner, kind, definition, ordinal);
    }

    Snapshot snapshot(String version, String encoding) {
        List<Dependency> known = dependencies.stream()
                .filter(dependency -> contains(dependency.dependent()) && contains(dependency.referenced()))
                .toList();
        Evidence evidence = new Evidence(
                Dependencies.of(known), PhysicalIdentity.NONE, sizes, Set.of(), written, Map.of(), List.of());
        List<Header.Setting> settings =
                encoding.isEmpty() ? List.of() : List.of(new Header.Setting("encoding", encoding));
        Header header = new Header("sqlite", version, settings, unknowns, notices);
        return new Snapshot(header, Catalog.of(objects.values()), evidence);
    }
}
