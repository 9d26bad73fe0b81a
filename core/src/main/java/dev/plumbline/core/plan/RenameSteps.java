package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import dev.plumbline.core.rename.CompatibilityView;
import dev.plumbline.core.rename.NewNames;
import dev.plumbline.core.rename.Rewriting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts renames into an order in which each finds its new name free: owners before what belongs to them, whoever leaves a name
 * before who takes it. Where names go round in a circle, one steps aside under a name of our own.
 */
public final class RenameSteps {
    private static final String ASIDE = "plumbline_aside_";

    private final DdlWriter writer;
    private final Catalog present;
    private final Set<String> taken = new HashSet<>();
    private final List<Pending> pending = new ArrayList<>();
    private final Map<ObjectId, ObjectId> current = new HashMap<>();
    private final Map<ObjectId, Map<String, String>> labels = new HashMap<>();
    private final List<Operation.Rename> steps = new ArrayList<>();
    private final List<Change.Rename> all = new ArrayList<>();

    private RenameSteps(DdlWriter writer, Catalog present) {
        this.writer = writer;
        this.present = present;
    }

    /** A rename that is still to come. */
    private record Pending(Change.Rename rename) {
        SchemaObject object() {
            return rename.before();
        }

        ObjectId id() {
            return object().id();
        }

        /** Schemas first: their objects are found under the new name; values of types last. A sequence goes with its column. */
        int depth() {
            int depth = rename.value().isPresent() ? 9 : id().kind().equals(Schema.KIND) ? 0 : 1;
            Optional<ObjectId> owner = object() instanceof Sequence sequence ? sequence.ownedBy() : id().owner();
            while (owner.isPresent()) {
                depth++;
                owner = owner.get().owner();
            }
            return depth;
        }
    }

    /**
     * The operations, in order. The objects of each are as they are called at that moment; its cause is the rename that it
     * settles.
     *
     * @param present what is there before
     */
    public static List<Operation.Rename> of(List<Change.Rename> renames, Catalog present, DdlWriter writer) {
        if (renames.isEmpty()) {
            return List.of();
        }
        RenameSteps steps = new RenameSteps(writer, present);
        present.objects().forEach(object -> steps.taken.add(object.id().name()));
        steps.all.addAll(renames);
        renames.stream()
                .map(Pending::new)
                .sorted(Comparator.comparingInt(Pending::depth).thenComparing(Pending::id))
                .forEach(steps.pending::add);
        steps.run();
        return steps.steps;
    }

    private void run() {
        while (!pending.isEmpty()) {
            int depth = pending.getFirst().depth();
            boolean schemas = depth == 0;
            Optional<Pending> free = pending.stream()
                    .filter(next -> !schemas || next.depth() == 0)
                    .filter(next -> isFree(next))
                    .findFirst();
            if (free.isPresent()) {
                pending.remove(free.get());
                settle(free.get(), target(free.get()));
            } else {
                stepAside(pending.getFirst());
            }
        }
    }

    private NewNames now() {
        return NewNames.NONE.with(current);
    }

    /** What the object is to be called, where it is by now. */
    private ObjectId target(Pending next) {
        ObjectId after = next.rename().after().id();
        return switch (after) {
            case NamedId named -> named;
            // its argument types may get other names later or earlier: only the name is ours
            case OverloadedId overloaded
            when now().of(next.id()) instanceof OverloadedId at ->
                new OverloadedId(at.kind(), overloaded.namespace(), overloaded.identifier(), at.signature());
            case ObjectId member -> NewNames.called(now().of(next.id()), NewNames.own(member));
        };
    }

    private boolean isFree(Pending next) {
        if (next.rename().value().isPresent()) {
            return pending.stream()
                    .filter(other -> !other.equals(next) && other.id().equals(next.id()))
                    .flatMap(other -> other.rename().value().stream())
                    .noneMatch(value -> label(next.id(), value.before())
                            .equals(next.rename().value().get().after()));
        }
        Object wanted = slot(next.object(), target(next));
        return pending.stream()
                .filter(other -> !other.equals(next) && other.rename().value().isEmpty())
                .noneMatch(other -> slot(other.object(), now().of(other.id())).equals(wanted));
    }

    /** The name slot of an object under this id; the id itself where only an object of the same id could be in its way. */
    private Object slot(SchemaObject object, ObjectId id) {
        SchemaObject there = called(object, id);
        Optional<NameSlot> slot = writer.nameSlot(there);
        return slot.isPresent() ? slot.get() : id;
    }

    private SchemaObject called(SchemaObject object, ObjectId id) {
        return new Rewriting(now().with(Map.of(object.id(), id))).of(object);
    }

    private void settle(Pending next, ObjectId target) {
        Change.Rename rename = next.rename();
        SchemaObject at = called(next.object(), now().of(next.id()));
        List<SchemaObject> members = members(next.id());
        if (rename.value().isPresent()) {
            String label = label(next.id(), rename.value().get().before());
            step(
                    new Change.Rename(
                            at,
                            at,
                            Optional.of(new Change.RenamedValue(
                                    label, rename.value().get().after())),
                            rename.origin()),
                    rename,
                    members);
            return;
        }
        current.put(next.id(), target);
        step(rename.between(at, called(next.object(), target)), rename, members, yielding(rename, target));
    }

    private void step(Change.Rename step, Change.Rename settles, List<SchemaObject> members) {
        step(step, settles, members, Optional.empty());
    }

    private void step(
            Change.Rename step, Change.Rename settles, List<SchemaObject> members, Optional<SchemaObject> yielding) {
        steps.add(new Operation.Rename(
                step, Cause.of(settles), beside(settles.before().id()), members, yielding));
    }

    /** The view that has kept the name which a table gets back. */
    private Optional<SchemaObject> yielding(Change.Rename rename, ObjectId target) {
        return rename.before() instanceof Table
                ? present.find(new NamedId(View.KIND, target.namespace(), NewNames.own(target)))
                        .filter(CompatibilityView::isOne)
                : Optional.empty();
    }

    /** What belongs to an object, as it is called by now. */
    private List<SchemaObject> members(ObjectId owner) {
        return present.members(owner).stream()
                .map(member -> called(member, now().of(member.id())))
                .toList();
    }

    /** What the members of one owner that are renamed are called, once the last step is done. */
    private List<Operation.Rename.Naming> beside(ObjectId renamed) {
        return all.stream()
                .filter(rename -> rename.value().isEmpty() && renamed.owner().isPresent())
                .filter(rename -> rename.before().id().owner().equals(renamed.owner()))
                .filter(rename -> rename.before().kind().equals(renamed.kind()))
                .map(rename -> new Operation.Rename.Naming(
                        NewNames.own(rename.before().id()),
                        NewNames.own(now().of(rename.before().id())),
                        NewNames.own(rename.after().id())))
                .toList();
    }

    private void stepAside(Pending next) {
        String name = asideName();
        List<SchemaObject> members = members(next.id());
        if (next.rename().value().isPresent()) {
            Change.Rename rename = next.rename();
            String before = rename.value().get().before();
            SchemaObject at = called(next.object(), now().of(next.id()));
            step(
                    new Change.Rename(at, at, Optional.of(new Change.RenamedValue(before, name)), rename.origin()),
                    rename,
                    members);
            labels.computeIfAbsent(next.id(), absent -> new HashMap<>()).put(before, name);
            return;
        }
        SchemaObject at = called(next.object(), now().of(next.id()));
        ObjectId aside = NewNames.called(at.id(), Identifier.of(name));
        current.put(next.id(), aside);
        step(
                new Change.Rename(
                        at,
                        called(next.object(), aside),
                        Optional.empty(),
                        next.rename().origin()),
                next.rename(),
                members);
    }

    /** What a value is called by now. */
    private String label(ObjectId type, String value) {
        return labels.getOrDefault(type, Map.of()).getOrDefault(value, value);
    }

    private String asideName() {
        int number = 1;
        while (!taken.add(ASIDE + number)) {
            number++;
        }
        return ASIDE + number;
    }
}
