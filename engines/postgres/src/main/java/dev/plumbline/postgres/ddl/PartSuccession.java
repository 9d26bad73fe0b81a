package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.Exclusion;
import dev.plumbline.postgres.model.PartitionOf;
import dev.plumbline.postgres.model.PostgresIndexDetail;
import dev.plumbline.postgres.model.PostgresKeyDetail;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who takes the place of a partition's index or key among the parts of the whole. As each partition has one and nobody can drop
 * it by itself, one that goes while another comes has got another name.
 */
final class PartSuccession {
    private PartSuccession() {}

    /** Whether nobody can drop it by itself: its whole stays, and its table stays a partition. */
    static boolean isHeld(SchemaObject part, PlanContext context) {
        ObjectId table = part.id().owner().orElseThrow();
        return whole(part)
                .filter(whole -> !context.dropped().contains(whole))
                .filter(whole ->
                        Parents.kept(table, context).contains(whole.owner().orElseThrow()))
                .isPresent();
    }

    /** With the whole, under another name, or not at all while the whole is there. */
    static Means removal(SchemaObject part, PlanContext context) {
        if (goesAlong(part, context) || successor(part, context).isPresent()) {
            return new Means.Implied();
        }
        if (!isHeld(part, context)) {
            return new Means.InPlace();
        }
        String reason = "PostgreSQL can't drop a part of an index by itself";
        return following(part, context).findAny().isPresent()
                ? new Means.RecreateOther(whole(part).orElseThrow(), reason)
                : new Means.Impossible(reason);
    }

    /** Whether it goes with its whole, which may be a part itself, be it that both come again. */
    static boolean goesAlong(SchemaObject part, PlanContext context) {
        return whole(part)
                .filter(whole -> context.dropped().contains(whole)
                        || context.before()
                                .find(whole)
                                .filter(next -> goesAlong(next, context))
                                .isPresent())
                .filter(whole -> !leaves(part, whole, context))
                .isPresent();
    }

    /** Whether its table is no partition any more when the whole goes: then it is an index of its own. */
    private static boolean leaves(SchemaObject part, ObjectId whole, PlanContext context) {
        ObjectId table = part.id().owner().orElseThrow();
        ObjectId partitioned = whole.owner().orElseThrow();
        return context.after().contains(table)
                && !context.dropped().contains(table)
                && !Parents.kept(table, context).contains(partitioned);
    }

    /**
     * Whether what is a part of something else from now on, or of nothing, can go there as it is: no part leaves its whole, and it goes
     * with that, unless its table leaves.
     */
    static boolean canMove(Change.Alter alter, PlanContext context) {
        return !moves(alter)
                || whole(alter.before()).isEmpty()
                || !isPartOfSame(alter.after().id().owner().orElseThrow(), context);
    }

    private static boolean moves(Change.Alter alter) {
        return alter.touches(PostgresIndexDetail.ATTACHED_TO, PostgresKeyDetail.ATTACHED_TO);
    }

    /** What is to be a part of something becomes one when its table does. */
    static Optional<SchemaObject> meanwhile(Change.Alter alter, PlanContext context) {
        return !moves(alter)
                        || whole(alter.after()).isEmpty()
                        || isPartOfSame(alter.after().id().owner().orElseThrow(), context)
                ? Optional.empty()
                : Optional.of(partOf(whole(alter.before()), alter.after()));
    }

    /** Whether a part has to be attached; those of a table that becomes a partition are, with it. */
    static boolean isAttachedByItself(SchemaObject part, ObjectId whole, PlanContext context) {
        return isPartOfSame(part.id().owner().orElseThrow(), context)
                || context.created().contains(whole);
    }

    /** Whether a table stays a partition of what it is one of, or stays none. */
    private static boolean isPartOfSame(ObjectId table, PlanContext context) {
        Optional<ObjectId> whole = context.before(table, Table.class).flatMap(PartSuccession::wholeOf);
        return context.after(table, Table.class)
                .flatMap(PartSuccession::wholeOf)
                .equals(whole);
    }

    private static Optional<ObjectId> wholeOf(Table table) {
        return TableDdl.detail(table).partitionOf().map(PartitionOf::parent);
    }

    /** What goes with a whole: its parts, near and far. */
    static Set<ObjectId> parts(ObjectId whole, PlanContext context) {
        Set<ObjectId> parts = new LinkedHashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(List.of(whole));
        while (!open.isEmpty()) {
            ObjectId next = open.removeFirst();
            new Heirs(context)
                    .near(next.owner().orElseThrow())
                    .flatMap(table -> context.before().members(table).stream())
                    .filter(part -> whole(part).filter(next::equals).isPresent())
                    .map(SchemaObject::id)
                    .filter(parts::add)
                    .forEach(open::add);
        }
        return parts;
    }

    /** The parts of the key under a foreign key: it can be referred to when it has them all. */
    static List<ObjectId> partsOfKey(ForeignKey foreign, PlanContext context) {
        return context.to().evidence().dependencies().referencedBy(foreign.id()).stream()
                .flatMap(key -> wantedParts(key, context).stream())
                .toList();
    }

    /** What is to be a part of a whole, near and far. */
    private static List<ObjectId> wantedParts(ObjectId key, PlanContext context) {
        Dependencies dependencies = context.to().evidence().dependencies();
        List<ObjectId> parts = new ArrayList<>();
        Deque<ObjectId> open = new ArrayDeque<>(List.of(key));
        while (!open.isEmpty()) {
            ObjectId whole = open.removeFirst();
            dependencies.dependentsOf(whole).stream()
                    .filter(part -> context.after()
                            .find(part)
                            .flatMap(PartSuccession::whole)
                            .filter(whole::equals)
                            .isPresent())
                    .forEach(part -> {
                        parts.add(part);
                        open.add(part);
                    });
        }
        return parts;
    }

    /**
     * Whether a key is of one whole with keys of another kind. A table that becomes a partition gets a primary key for that of the
     * whole even where it has a unique one: the whole comes after the partitions then, and its parts are attached one by one.
     */
    static boolean isMixed(SchemaObject key, PlanContext context) {
        SchemaObject first = key;
        for (Optional<SchemaObject> next = Optional.of(key);
                next.isPresent();
                next = whole(first).flatMap(context.after()::find)) {
            first = next.get();
        }
        ObjectId whole = first.id();
        return wantedParts(whole, context).stream()
                .anyMatch(part -> !part.kind().equals(whole.kind()));
    }

    private static SchemaObject partOf(Optional<ObjectId> whole, SchemaObject part) {
        return switch (part) {
            case Index index
            when index.detail() instanceof PostgresIndexDetail detail ->
                new Index(
                        index.id(),
                        index.unique(),
                        index.method(),
                        index.keys(),
                        index.include(),
                        index.predicate(),
                        index.nullsDistinct(),
                        index.common(),
                        detail.attachedTo(whole));
            case PrimaryKey key
            when key.detail() instanceof PostgresKeyDetail detail ->
                new PrimaryKey(key.id(), key.columns(), key.deferral(), key.common(), detail.attachedTo(whole));
            case Unique key
            when key.detail() instanceof PostgresKeyDetail detail ->
                new Unique(
                        key.id(),
                        key.columns(),
                        key.nullsDistinct(),
                        key.deferral(),
                        key.common(),
                        detail.attachedTo(whole));
            case Exclusion key
            when key.detail() instanceof PostgresKeyDetail detail ->
                new Exclusion(key.id(), key.definition(), key.common(), detail.attachedTo(whole));
            case SchemaObject other -> other;
        };
    }

    static Optional<ObjectId> whole(SchemaObject part) {
        return switch (part.detail()) {
            case PostgresIndexDetail index -> index.attachedTo();
            case PostgresKeyDetail key -> key.attachedTo();
            default -> Optional.empty();
        };
    }

    /** The one that comes for one that goes. */
    static Optional<SchemaObject> successor(SchemaObject part, PlanContext context) {
        return !isHeld(part, context)
                ? Optional.empty()
                : following(part, context)
                        .filter(other -> other.kind().equals(part.kind()))
                        .findFirst();
    }

    /** Those of any kind that come to its place. */
    private static Stream<SchemaObject> following(SchemaObject part, PlanContext context) {
        return context.after().members(part.id().owner().orElseThrow()).stream()
                .filter(other -> whole(other).equals(whole(part)))
                .filter(other -> !context.before().contains(other.id()));
    }

    /** The one that goes for one that comes. */
    static Optional<SchemaObject> predecessor(SchemaObject part, PlanContext context) {
        return !isHeld(part, context)
                ? Optional.empty()
                : context.before().members(part.id().owner().orElseThrow()).stream()
                        .filter(other -> other.kind().equals(part.kind()))
                        .filter(other -> whole(other).equals(whole(part)))
                        .filter(other -> !context.after().contains(other.id()))
                        .findFirst();
    }
}
