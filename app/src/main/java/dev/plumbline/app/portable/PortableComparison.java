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
import dev.plumbline.core.model.Namespace;
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
        TypeShapes fromShapes = shapes(fromEngine, toEngine);
        TypeShapes toShapes = shapes(toEngine, fromEngine);
        Namespace place = PortableSide.usualSchema(from, fromShapes)
                .or(() -> PortableSide.usualSchema(to, toShapes))
                .map(Namespace::of)
                .orElse(Namespace.DEFAULT);
        this.from = new PortableSide(from, fromShapes, names, comments, place);
        this.to = new PortableSide(to, toShapes, names, comments, place);
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
        before.replaceAll((id, object) ->
                object instanceof Column column ? Said.of(from, column).column() : object);
        after.replaceAll((id, object) -> object instanceof Column column
                ? port(Optional.ofNullable(before.get(id)), Said.of(to, column))
                : object);
        Diff diff = new Differ(projection).diff(snapshot(from, before), snapshot(to, after));
        return diff.told(notices());
    }

    private static Snapshot snapshot(PortableSide side, Map<ObjectId, SchemaObject> objects) {
        return new Snapshot(side.header(), Catalog.of(objects.values()), Evidence.NONE);
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

    /**
     * What a side says of a column.
     *
     * @param shape what its type means
     * @param automatic whether its values are made up; then it has no default
     */
    private record Said(
            Column original, TypeShape shape, TypeShapes.Automatic automatic, PortableDefault value, Column column) {
        static Said of(PortableSide side, Column portable) {
            Column original = side.original(portable.id());
            TypeShape shape = side.shapes().of(original, side.side().catalog());
            TypeShapes.Automatic automatic =
                    side.shapes().automatic(original, side.side().catalog());
            boolean counted = automatic == TypeShapes.Automatic.YES;
            PortableDefault value = counted || original.generated().isPresent()
                    ? new PortableDefault.None()
                    : PortableDefault.of(original.defaultValue(), side.shapes(), shape);
            Column column = new Column(
                    portable.id(),
                    portable.type(),
                    portable.nullable(),
                    shown(value, original),
                    counted ? Optional.of(COUNTED) : Optional.empty(),
                    original.generated().map(generated -> COMPUTED),
                    Optional.empty(),
                    portable.common(),
                    portable.detail());
            return new Said(original, shape, automatic, value, column);
        }

        private static Optional<Expression> shown(PortableDefault value, Column original) {
            return switch (value) {
                case PortableDefault.None none -> Optional.empty();
                case PortableDefault.Value known -> Optional.of(new Expression(known.text()));
                case PortableDefault.Computed computed -> original.defaultValue();
            };
        }

        boolean isComputed() {
            return value instanceof PortableDefault.Computed;
        }

        boolean isCountedByNature() {
            return automatic == TypeShapes.Automatic.BY_NATURE;
        }
    }

    private SchemaObject port(Optional<SchemaObject> present, Said wanted) {
        return present.map(Column.class::cast)
                .map(column -> port(Said.of(from, column), wanted))
                .orElse(wanted.column());
    }

    /** The wanted column, in the words of the present one as far as they mean the same. */
    private Column port(Said present, Said wanted) {
        boolean computed = present.isComputed() && wanted.isComputed();
        boolean generated = present.original().generated().isPresent()
                && wanted.original().generated().isPresent();
        if (computed || generated) {
            uncompared++;
        }
        Column own = present.column();
        Column other = wanted.column();
        return new Column(
                other.id(),
                present.shape().fits(wanted.shape()) ? own.type() : other.type(),
                other.nullable(),
                computed ? own.defaultValue() : other.defaultValue(),
                present.isCountedByNature() || wanted.isCountedByNature() ? own.identity() : other.identity(),
                other.generated(),
                Optional.empty(),
                other.common(),
                other.detail());
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
