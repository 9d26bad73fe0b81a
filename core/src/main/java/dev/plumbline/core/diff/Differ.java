package dev.plumbline.core.diff;

import dev.plumbline.core.diff.Change.Alter;
import dev.plumbline.core.diff.Change.Create;
import dev.plumbline.core.diff.Change.Drop;
import dev.plumbline.core.diff.Change.Rename;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Secrets;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two snapshots: objects are matched, and of matched objects the properties are compared for equality. What every
 * database has anyway stays as it is where the wanted side says nothing of it.
 *
 * <p>Deterministic: the changes come in the order of their ids, whatever the order of the catalogues' making.
 */
public final class Differ {
    private final Projection projection;

    public Differ(Projection projection) {
        this.projection = projection;
    }

    /** What differs; {@code from} is what is there, {@code to} what is wanted. */
    public Diff diff(Snapshot from, Snapshot to) {
        Set<Unknown> unknowns = new LinkedHashSet<>(from.header().unknowns());
        unknowns.addAll(to.header().unknowns());
        unknowns.removeIf(unknown -> Hidden.isLeftOut(unknown, projection));
        Hidden hidden = Hidden.of(unknowns);
        return new Differ(projection.without(hidden.aspects())).diff(from, to, unknowns, hidden);
    }

    private Diff diff(Snapshot from, Snapshot to, Set<Unknown> unknowns, Hidden hidden) {
        UnknownSecrets unknownSecrets = new UnknownSecrets();
        if (from.catalog().equals(to.catalog())) {
            for (SchemaObject object : from.catalog().objects()) {
                if (unknownSecrets.mayBeIn(object) && projection.selects(object.id()) && !hidden.covers(object.id())) {
                    unknownSecrets.compare(object, object(to.catalog(), object.id()));
                }
            }
            unknowns.addAll(unknownSecrets.found());
            return new Diff(
                    from, List.of(), from, to, projection, List.of(), List.copyOf(unknowns), List.of(), List.of());
        }
        Matching matching = Matching.of(from, to);
        List<Change> changes = new ArrayList<>();
        for (SchemaObject before : from.catalog().objects()) {
            if (projection.selects(before.id()) && !hidden.covers(before.id())) {
                Optional<ObjectId> partner = matching.partnerOf(before.id());
                if (partner.isEmpty()) {
                    if (!before.kind().isGiven()) {
                        changes.add(new Drop(before));
                    }
                } else {
                    SchemaObject after = object(to.catalog(), partner.get());
                    compare(before, after, matching, changes);
                    unknownSecrets.compare(before, after);
                }
            }
        }
        for (SchemaObject after : to.catalog().objects()) {
            if (!matching.isMatched(after.id()) && projection.selects(after.id()) && !hidden.covers(after.id())) {
                changes.add(new Create(after));
            }
        }
        changes.sort(Comparator.comparing(Change::id));
        unknowns.addAll(unknownSecrets.found());
        return new Diff(from, List.of(), from, to, projection, changes, List.copyOf(unknowns), List.of(), List.of());
    }

    private static SchemaObject object(Catalog catalog, ObjectId id) {
        return catalog.find(id).orElseThrow();
    }

    private void compare(SchemaObject before, SchemaObject after, Matching matching, List<Change> changes) {
        if (before.equals(after)) {
            return;
        }
        if (!before.id().equals(after.id()) && projection.compares(Aspect.GENERATED_NAMES)) {
            changes.add(new Rename(before, after, Optional.empty(), Change.Origin.GENERATED));
        }
        between(before, after)
                .map(alter -> alter.deltas().stream()
                        .filter(delta -> !isSame(delta, matching))
                        .toList())
                .filter(deltas -> !deltas.isEmpty())
                .ifPresent(deltas -> changes.add(new Alter(before, after, deltas)));
    }

    /** Whether what is referred to is the same, and only has another name of its server's making. */
    private static boolean isSame(Delta<?> delta, Matching matching) {
        return delta.before() instanceof Optional<?> before
                && before.filter(ObjectId.class::isInstance)
                        .map(ObjectId.class::cast)
                        .flatMap(matching::partnerOf)
                        .filter(partner -> delta.after().equals(Optional.of(partner)))
                        .isPresent();
    }

    /** What differs between two objects of one kind but for their ids; empty if nothing that is compared does. */
    public Optional<Alter> between(SchemaObject before, SchemaObject after) {
        List<Delta<?>> deltas = deltas(before, after);
        return deltas.isEmpty() ? Optional.empty() : Optional.of(new Alter(before, after, deltas));
    }

    /** The compared properties that differ: the kind's own, then the common ones, then the engine's. */
    private List<Delta<?>> deltas(SchemaObject before, SchemaObject after) {
        List<Delta<?>> deltas = new ArrayList<>();
        own(before.kind(), before, after, deltas);
        all(CommonProperties.PROPERTIES, before.common(), after.common(), deltas);
        details(before.detail(), after.detail(), deltas);
        return deltas;
    }

    private <T extends SchemaObject> void own(
            ObjectKind<T> kind, SchemaObject before, SchemaObject after, List<Delta<?>> deltas) {
        all(kind.properties(), kind.type().cast(before), kind.type().cast(after), deltas);
    }

    private void details(Detail before, Detail after, List<Delta<?>> deltas) {
        if (!before.detailKind().equals(after.detailKind())) {
            throw new IllegalArgumentException("Details of two engines: %s and %s"
                    .formatted(before.detailKind().name(), after.detailKind().name()));
        }
        detail(before.detailKind(), before, after, deltas);
    }

    private <D extends Detail> void detail(DetailKind<D> kind, Detail before, Detail after, List<Delta<?>> deltas) {
        all(kind.properties(), kind.type().cast(before), kind.type().cast(after), deltas);
    }

    private <O> void all(List<Property<O, ?>> properties, O before, O after, List<Delta<?>> deltas) {
        for (Property<O, ?> property : properties) {
            if (projection.compares(property.aspect())) {
                compare(property, before, after).ifPresent(deltas::add);
            }
        }
    }

    private static <O, V> Optional<Delta<V>> compare(Property<O, V> property, O before, O after) {
        V one = property.of(before);
        V other = property.of(after);
        return one.equals(other) || Secrets.equalAsFarAsKnown(property.shape(), one, other)
                ? Optional.empty()
                : Optional.of(new Delta<>(property, one, other));
    }
}
