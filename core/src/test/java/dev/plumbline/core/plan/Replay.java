package dev.plumbline.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.fixture.Copies;
import dev.plumbline.core.fixture.FakeDdlWriter;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A database that holds objects without contents and is as strict as a server: nothing is created before what it needs or
 * under a name that is taken, nothing is dropped under what needs it, nothing is altered that isn't there as it was.
 */
final class Replay {
    private final Snapshot from;
    private final Snapshot to;
    private final DdlWriter writer;
    private final Map<ObjectId, SchemaObject> live = new HashMap<>();

    Replay(Snapshot from, Snapshot to, DdlWriter writer) {
        this.from = from;
        this.to = to;
        this.writer = writer;
        from.catalog().objects().forEach(object -> live.put(object.id(), object));
    }

    /** Runs all operations. */
    Replay run(List<Operation> operations) {
        for (Operation operation : operations) {
            String words = FakeDdlWriter.words(operation);
            switch (operation) {
                case Operation.Create create -> create(create, words);
                case Operation.Declare declare -> {}
                case Operation.Complete complete -> {}
                case Operation.Drop drop -> drop(drop.subject(), words);
                case Operation.SetAside aside -> {
                    aside.parts().forEach(part -> parts(part).forEach(live::remove));
                    drop(aside.subject(), words);
                }
                case Operation.Refill refill -> assertThat(live).as(words).containsKey(refill.subject());
                case Operation.Alter alter -> alter(alter, words);
                case Operation.Rename rename -> {
                    remove(rename.change().before().id(), words);
                    add(rename.change().after(), words);
                }
                case Operation.Rebuild rebuild -> {
                    parts(rebuild.subject()).forEach(live::remove);
                    Sides.withMembers(to.catalog(), rebuild.subject()).forEach(part -> add(part, words));
                }
            }
        }
        return this;
    }

    /** What is there now. */
    SchemaObject object(ObjectId id) {
        return Optional.ofNullable(live.get(id)).orElseThrow();
    }

    boolean contains(ObjectId id) {
        return live.containsKey(id);
    }

    /** All that is there now, without evidence. */
    Snapshot snapshot() {
        return new Snapshot(from.header(), Catalog.of(live.values()), Evidence.NONE);
    }

    /** Nothing of what is compared differs from what was wanted. */
    void assertReached(Projection projection) {
        assertThat(new Differ(projection).diff(snapshot(), to).changes()).isEmpty();
    }

    private void create(Operation.Create create, String words) {
        add(create.object(), words);
        create.inlined().forEach(member -> add(member, words));
        assertNeeds(create.subject(), words);
        create.inlined().forEach(member -> assertNeeds(member.object().id(), words));
    }

    private void add(Operation.Wanted wanted, String words) {
        add(Copies.with(wanted.object(), wanted.common()), words);
    }

    private void add(SchemaObject object, String words) {
        assertThat(live).as("%s: is there already", words).doesNotContainKey(object.id());
        Optional<NameSlot> slot = writer.nameSlot(object);
        if (slot.isPresent()) {
            assertThat(live.values().stream().map(writer::nameSlot).filter(slot::equals))
                    .as("%s: the name is taken", words)
                    .isEmpty();
        }
        live.put(object.id(), object);
    }

    private void drop(ObjectId id, String words) {
        Set<ObjectId> parts = parts(id);
        assertThat(parts).as("%s: isn't there", words).isNotEmpty();
        for (SchemaObject other : live.values()) {
            if (!parts.contains(other.id())) {
                assertThat(needs(other).filter(parts::contains))
                        .as("%s: %s needs it", words, other.id())
                        .isEmpty();
            }
        }
        parts.forEach(live::remove);
    }

    private void remove(ObjectId id, String words) {
        assertThat(live.remove(id)).as("%s: isn't there", words).isNotNull();
    }

    private void alter(Operation.Alter alter, String words) {
        ObjectId id = alter.change().after().id();
        assertThat(live.get(id))
                .as("%s: isn't there as it was", words)
                .isEqualTo(alter.change().before());
        for (SchemaObject other : live.values()) {
            if (needs(other).anyMatch(id::equals)) {
                assertThat(writer.obstructs(other, alter.change(), context()))
                        .as("%s: %s is in its way", words, other.id())
                        .isFalse();
            }
        }
        live.put(id, alter.change().after());
        assertNeeds(id, words);
    }

    private PlanContext context() {
        return new PlanContext(from, to, Projection.STANDARD, Set.of(), Set.of());
    }

    private void assertNeeds(ObjectId id, String words) {
        assertThat(needs(object(id)).filter(needed -> !live.containsKey(needed)))
                .as("%s: lacks what %s needs", words, id)
                .isEmpty();
    }

    /** What an object needs: as on the side whose form it has; a column without its default only its type. */
    private Stream<ObjectId> needs(SchemaObject object) {
        Snapshot side = isAsWanted(object) ? to : from;
        Stream<ObjectId> references = Values.references(object)
                .filter(other ->
                        !side.evidence().dependencies().referencedBy(other).contains(object.id()));
        Stream<ObjectId> all = Stream.of(
                        object.id().owner().stream(),
                        references,
                        side.evidence().dependencies().referencedBy(object.id()).stream())
                .flatMap(stream -> stream);
        return object instanceof Column column && column.defaultValue().isEmpty()
                ? all.filter(needed ->
                        needed.equals(column.id().parent()) || needed.kind().equals(EnumType.KIND))
                : all;
    }

    private boolean isAsWanted(SchemaObject object) {
        return to.catalog()
                .find(object.id())
                .map(wanted -> Copies.with(wanted, object.common()))
                .filter(object::equals)
                .isPresent();
    }

    private Set<ObjectId> parts(ObjectId id) {
        return live.keySet().stream().filter(part -> isWithin(part, id)).collect(Collectors.toSet());
    }

    private static boolean isWithin(ObjectId id, ObjectId whole) {
        return id.equals(whole)
                || id.owner().filter(owner -> isWithin(owner, whole)).isPresent();
    }
}
