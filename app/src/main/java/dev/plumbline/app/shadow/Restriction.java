package dev.plumbline.app.shadow;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.Dependency;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a snapshot without which some objects can't be made: what they depend on, whose parts they are, the columns
 * of whatever has columns, and the schemas of it all.
 */
public final class Restriction {
    private final Snapshot whole;
    private final Map<Identifier, ObjectId> schemas = new HashMap<>();
    private final Set<ObjectId> kept = new HashSet<>();
    private final Deque<ObjectId> open = new ArrayDeque<>();

    private Restriction(Snapshot whole) {
        this.whole = whole;
        whole.catalog()
                .all(Schema.KIND)
                .forEach(schema -> schemas.put(schema.id().identifier(), schema.id()));
    }

    /**
     * What is needed for some objects.
     *
     * @param given what a new database holds anyway; of the snapshot, this is kept too
     */
    public static Snapshot of(Snapshot whole, Collection<ObjectId> wanted, Catalog given) {
        Restriction restriction = new Restriction(whole);
        wanted.forEach(restriction::keep);
        given.objects().forEach(object -> restriction.keep(object.id()));
        restriction.close();
        return restriction.result();
    }

    private void keep(ObjectId id) {
        if (whole.catalog().contains(id) && kept.add(id)) {
            open.add(id);
        }
    }

    private void close() {
        while (!open.isEmpty()) {
            ObjectId id = open.remove();
            SchemaObject object = whole.catalog().find(id).orElseThrow();
            id.owner().ifPresent(this::keep);
            id.namespace().schema().flatMap(this::schema).ifPresent(this::keep);
            whole.catalog().members(id, Column.KIND).forEach(column -> keep(column.id()));
            whole.evidence().dependencies().referencedBy(id).forEach(this::keep);
            References.of(object).forEach(this::keep);
        }
    }

    private Optional<ObjectId> schema(Identifier name) {
        return Optional.ofNullable(schemas.get(name));
    }

    private Snapshot result() {
        List<SchemaObject> objects = new ArrayList<>();
        for (SchemaObject object : whole.catalog().objects()) {
            if (kept.contains(object.id())) {
                objects.add(object);
            }
        }
        return new Snapshot(readable(whole.header()), Catalog.of(objects), evidence());
    }

    /** Nothing is hidden in what is kept. */
    private static Header readable(Header header) {
        return new Header(header.engine(), header.version(), header.settings(), List.of(), List.of());
    }

    private Evidence evidence() {
        Evidence evidence = whole.evidence();
        List<Dependency> dependencies = new ArrayList<>();
        for (ObjectId dependent : kept) {
            for (ObjectId referenced : evidence.dependencies().referencedBy(dependent)) {
                if (kept.contains(referenced)) {
                    dependencies.add(new Dependency(dependent, referenced));
                }
            }
        }
        return evidence.with(Dependencies.of(dependencies), evidence.formerNames());
    }
}
