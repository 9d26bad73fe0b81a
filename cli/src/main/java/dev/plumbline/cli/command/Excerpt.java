package dev.plumbline.cli.command;

import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PhysicalIdentity;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of a snapshot that a projection selects, with the owners that its objects need. */
final class Excerpt {
    private Excerpt() {}

    /** The same instance where everything is selected. */
    static Snapshot of(Snapshot snapshot, Projection projection) {
        if (!projection.filters()) {
            return snapshot;
        }
        Set<ObjectId> kept = new LinkedHashSet<>();
        for (SchemaObject object : snapshot.catalog().objects()) {
            if (projection.selects(object.id())) {
                Optional<ObjectId> at = Optional.of(object.id());
                while (at.isPresent() && kept.add(at.get())) {
                    at = at.get().owner();
                }
            }
        }
        List<SchemaObject> objects = snapshot.catalog().objects().stream()
                .filter(object -> kept.contains(object.id()))
                .toList();
        return new Snapshot(snapshot.header(), Catalog.of(objects), evidence(snapshot.evidence(), kept));
    }

    private static Evidence evidence(Evidence evidence, Set<ObjectId> kept) {
        return new Evidence(
                Dependencies.of(evidence.dependencies().stream()
                        .filter(dependency ->
                                kept.contains(dependency.dependent()) && kept.contains(dependency.referenced()))
                        .toList()),
                new PhysicalIdentity(
                        evidence.physical().database(),
                        only(evidence.physical().ids(), kept),
                        only(evidence.physical().values(), kept)),
                only(evidence.sizes(), kept),
                evidence.generatedNames().stream()
                        .filter(kept::contains)
                        .collect(LinkedHashSet::new, Set::add, Set::addAll),
                only(evidence.writtenText(), kept),
                only(evidence.listed(), kept),
                evidence.formerNames().stream()
                        .filter(former -> kept.contains(former.object()))
                        .toList());
    }

    private static <V> Map<ObjectId, V> only(Map<ObjectId, V> all, Set<ObjectId> kept) {
        Map<ObjectId, V> some = new LinkedHashMap<>(all);
        some.keySet().retainAll(kept);
        return some;
    }
}
