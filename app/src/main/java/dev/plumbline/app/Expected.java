package dev.plumbline.app;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.Dependency;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PhysicalIdentity;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.rename.RecordCopies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What should be there when a diff is settled: what is wanted of what is compared, and what is there of everything else. The comment,
 * owner and privileges of an object stay where they aren't compared.
 */
final class Expected {
    private final Diff diff;
    private final RecordCopies copies = new RecordCopies();
    private final Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();

    private Expected(Diff diff) {
        this.diff = diff;
    }

    static Snapshot of(Diff diff) {
        Expected expected = new Expected(diff);
        diff.from().catalog().objects().stream()
                .filter(object -> !diff.compares(object.id()))
                .forEach(expected::add);
        diff.to().catalog().objects().stream()
                .filter(object -> diff.compares(object.id()))
                .map(expected::withWhatStays)
                .forEach(expected::add);
        return new Snapshot(expected.header(), Catalog.of(expected.objects.values()), expected.evidence());
    }

    /** What isn't compared may be part of what goes, or isn't made. */
    private void add(SchemaObject object) {
        if (object.id().owner().map(this::isThere).orElse(true)) {
            objects.put(object.id(), object);
        }
    }

    private boolean isThere(ObjectId owner) {
        return objects.containsKey(owner)
                || (diff.compares(owner) && diff.to().catalog().contains(owner));
    }

    private SchemaObject withWhatStays(SchemaObject wanted) {
        return diff.from()
                .catalog()
                .find(wanted.id())
                .map(present -> common(wanted.common(), present.common(), diff.projection()))
                .filter(common -> !common.equals(wanted.common()))
                .map(common -> wanted.kind().type().cast(copies.of(wanted, Map.of("common", common))))
                .map(SchemaObject.class::cast)
                .orElse(wanted);
    }

    private static CommonProperties common(CommonProperties wanted, CommonProperties present, Projection projection) {
        return new CommonProperties(
                projection.compares(Aspect.COMMENTS) ? wanted.comment() : present.comment(),
                projection.compares(Aspect.OWNERS) ? wanted.owner() : present.owner(),
                projection.compares(Aspect.PRIVILEGES) ? wanted.privileges() : present.privileges());
    }

    /** It is the present side's server; what one side couldn't read is no better known then. */
    private Header header() {
        Header present = diff.original().header();
        Set<Unknown> unknowns = new LinkedHashSet<>(present.unknowns());
        unknowns.addAll(diff.to().header().unknowns());
        return new Header(present.engine(), present.version(), present.settings(), List.copyOf(unknowns), List.of());
    }

    private Evidence evidence() {
        Evidence present = diff.from().evidence();
        Evidence wanted = diff.to().evidence();
        List<Dependency> dependencies = new ArrayList<>();
        present.dependencies().stream().filter(one -> stays(one.dependent())).forEach(dependencies::add);
        wanted.dependencies().stream().filter(one -> comes(one.dependent())).forEach(dependencies::add);
        Set<ObjectId> generated = new LinkedHashSet<>();
        present.generatedNames().stream().filter(this::stays).forEach(generated::add);
        wanted.generatedNames().stream().filter(this::comes).forEach(generated::add);
        return new Evidence(
                Dependencies.of(dependencies),
                PhysicalIdentity.NONE,
                Map.of(),
                generated,
                both(present.writtenText(), wanted.writtenText()),
                both(present.listed(), wanted.listed()),
                List.of());
    }

    private boolean stays(ObjectId id) {
        return objects.containsKey(id) && !diff.compares(id);
    }

    private boolean comes(ObjectId id) {
        return objects.containsKey(id) && diff.compares(id);
    }

    private <V> Map<ObjectId, V> both(Map<ObjectId, V> present, Map<ObjectId, V> wanted) {
        Map<ObjectId, V> all = new LinkedHashMap<>(present);
        all.keySet().removeIf(id -> !stays(id));
        wanted.forEach((id, value) -> {
            if (comes(id)) {
                all.put(id, value);
            }
        });
        return all;
    }
}
