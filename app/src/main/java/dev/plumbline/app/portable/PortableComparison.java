package dev.plumbline.app.portable;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Capability;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.TypeShape;
import dev.plumbline.core.engine.TypeShapes;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.Identity;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.SequenceOptions;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.problem.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares schemas of two engines on what both can have. What is a port of the other is no difference: a type of the same shape, a key
 * by another name, a default in other words. What only one engine has is counted, and left apart.
 */
public final class PortableComparison {
    private static final Identity COUNTED = new Identity(
            Identity.Mode.BY_DEFAULT,
            new SequenceOptions(new DataType("bigint"), 1, 1, 1, Long.MAX_VALUE, 1, false),
            Optional.empty());
    private static final Generated COMPUTED = new Generated(new Expression("…"), Generated.Storage.STORED);

    private final PortableSide from;
    private final PortableSide to;
    private final Engine fromEngine;
    private final Engine toEngine;
    private final PortableNames names;
    private int uncompared;

    private PortableComparison(Snapshot from, Engine fromEngine, Snapshot to, Engine toEngine) {
        this.fromEngine = fromEngine;
        this.toEngine = toEngine;
        this.names = PortableNames.of(from, to);
        boolean comments = has(fromEngine, from, Capability.COMMENTS) && has(toEngine, to, Capability.COMMENTS);
        this.from = new PortableSide(from, shapes(fromEngine, toEngine), names, comments);
        this.to = new PortableSide(to, shapes(toEngine, fromEngine), names, comments);
    }

    /**
     * What differs. The snapshots of the diff hold the portable part alone.
     *
     * @throws UsageException if an engine's types say nothing to others
     */
    public static Diff diff(Snapshot from, Engine fromEngine, Snapshot to, Engine toEngine, Projection projection) {
        return new PortableComparison(from, fromEngine, to, toEngine).diff(projection);
    }

    private static TypeShapes shapes(Engine engine, Engine other) {
        return engine.shapes()
                .orElseThrow(() -> new UsageException(
                        "PLB-1207",
                        "One side is %s, the other %s, and they can't be compared"
                                .formatted(engine.title(), other.title()),
                        "Compare two sources of the same engine"));
    }

    private static boolean has(Engine engine, Snapshot side, Capability capability) {
        return !engine.lacks(side.header().version()).containsKey(capability);
    }

    private Diff diff(Projection projection) {
        Map<ObjectId, SchemaObject> before = new LinkedHashMap<>(from.objects());
        Map<ObjectId, SchemaObject> after = new LinkedHashMap<>(to.objects());
        leaveImplied(from, before, after);
        leaveImplied(to, after, before);
        leaveUnknownKinds(before, after);
        before.forEach((id, object) -> {
            if (object instanceof Column column && after.get(id) instanceof Column other) {
                after.put(id, port(id, column, other));
                before.put(id, said(from, id, column));
            }
        });
        Diff diff = new Differ(projection).diff(snapshot(from, before), snapshot(to, after));
        return diff.told(notices());
    }

    private static Snapshot snapshot(PortableSide side, Map<ObjectId, SchemaObject> objects) {
        return new Snapshot(side.side().header(), Catalog.of(objects.values()), Evidence.NONE);
    }

    /** An index that an engine needs for itself is compared only where the other side has it too. */
    private static void leaveImplied(
            PortableSide side, Map<ObjectId, SchemaObject> own, Map<ObjectId, SchemaObject> others) {
        side.implied().stream().filter(id -> !others.containsKey(id)).forEach(own::remove);
    }

    private void leaveUnknownKinds(Map<ObjectId, SchemaObject> before, Map<ObjectId, SchemaObject> after) {
        if (!has(toEngine, to.side(), Capability.MATERIALIZED_VIEWS)) {
            leave(MaterializedView.KIND, from, before);
        }
        if (!has(fromEngine, from.side(), Capability.MATERIALIZED_VIEWS)) {
            leave(MaterializedView.KIND, to, after);
        }
    }

    private static void leave(ObjectKind<?> kind, PortableSide side, Map<ObjectId, SchemaObject> objects) {
        int whole = objects.size();
        objects.values().removeIf(object -> object.kind().equals(kind));
        if (objects.size() < whole) {
            side.apart().merge(kind, whole - objects.size(), Integer::sum);
        }
    }

    /** A column with everything that its own side says of it. */
    private static Column said(PortableSide side, ObjectId id, Column column) {
        Column original = side.original(id);
        boolean counted = side.shapes().automatic(original, side.side().catalog()) == TypeShapes.Automatic.YES;
        PortableDefault value = defaultOf(side, original);
        return new Column(
                column.id(),
                column.type(),
                column.nullable(),
                counted ? Optional.empty() : shown(value, original),
                counted ? Optional.of(COUNTED) : Optional.empty(),
                original.generated().map(generated -> COMPUTED),
                Optional.empty(),
                column.common(),
                column.detail());
    }

    private static Optional<Expression> shown(PortableDefault value, Column original) {
        return switch (value) {
            case PortableDefault.None none -> Optional.empty();
            case PortableDefault.Value known -> Optional.of(new Expression(known.text()));
            case PortableDefault.Computed computed -> original.defaultValue();
        };
    }

    private static PortableDefault defaultOf(PortableSide side, Column original) {
        return side.shapes().automatic(original, side.side().catalog()) == TypeShapes.Automatic.YES
                        || original.generated().isPresent()
                ? new PortableDefault.None()
                : PortableDefault.of(
                        original.defaultValue(),
                        side.shapes(),
                        side.shapes().of(original, side.side().catalog()));
    }

    /** The wanted column, in the words of the present one as far as they mean the same. */
    private Column port(ObjectId id, Column present, Column wanted) {
        Column here = from.original(id);
        Column there = to.original(id);
        TypeShape shape = from.shapes().of(here, from.side().catalog());
        boolean fits = shape.fits(to.shapes().of(there, to.side().catalog()));
        Column own = said(from, id, present);
        Column other = said(to, id, wanted);
        boolean computed = defaultOf(from, here) instanceof PortableDefault.Computed
                && defaultOf(to, there) instanceof PortableDefault.Computed;
        if (computed || (here.generated().isPresent() && there.generated().isPresent())) {
            uncompared++;
        }
        boolean byNature = from.shapes().automatic(here, from.side().catalog()) == TypeShapes.Automatic.BY_NATURE
                || to.shapes().automatic(there, to.side().catalog()) == TypeShapes.Automatic.BY_NATURE;
        return new Column(
                wanted.id(),
                fits ? present.type() : wanted.type(),
                wanted.nullable(),
                computed ? own.defaultValue() : other.defaultValue(),
                byNature ? own.identity() : other.identity(),
                other.generated(),
                Optional.empty(),
                wanted.common(),
                wanted.detail());
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        notices.add(new Notice(
                "PLB-1810",
                title(fromEngine, from) + " and " + title(toEngine, to)
                        + " are compared on what both have: types and defaults by what they mean, keys and indexes by"
                        + " their columns, views and triggers by their names"));
        if (names.spelledOtherwise() > 0) {
            notices.add(new Notice(
                    "PLB-1811",
                    "%d names are spelled in two ways, and count as the same without case and underscores"
                            .formatted(names.spelledOtherwise())));
        }
        leftApart(fromEngine, from).ifPresent(notices::add);
        leftApart(toEngine, to).ifPresent(notices::add);
        if (uncompared > 0) {
            notices.add(new Notice(
                    "PLB-1813", "%d columns are computed on both sides, which is not compared".formatted(uncompared)));
        }
        return notices;
    }

    private static String title(Engine engine, PortableSide side) {
        return engine.describe(side.side().header().version());
    }

    private static Optional<Notice> leftApart(Engine engine, PortableSide side) {
        if (side.apart().isEmpty()) {
            return Optional.empty();
        }
        String what = side.apart().entrySet().stream()
                .map(entry -> entry.getValue() + " "
                        + (entry.getValue() == 1
                                ? entry.getKey().label()
                                : entry.getKey().plural()))
                .collect(Collectors.joining(", "));
        return Optional.of(new Notice("PLB-1812", "Left apart on the side of " + title(engine, side) + ": " + what));
    }
}
