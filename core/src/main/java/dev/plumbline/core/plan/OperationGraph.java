package dev.plumbline.core.plan;

import dev.plumbline.core.engine.DdlWriter;
import dev.plumbline.core.engine.NameSlot;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which operation comes before which: from the dependencies of both sides, and from names that are freed and taken. */
final class OperationGraph {
    private final List<Operation> operations;
    private final DdlWriter writer;
    private final Catalog from;
    private final Catalog to;
    private final Dependencies oldDependencies;
    private final Dependencies newDependencies;
    private final Map<ObjectId, Operation> creators = new HashMap<>();
    private final Map<ObjectId, Operation> droppers = new HashMap<>();
    private final Map<ObjectId, List<Operation>> changers = new HashMap<>();
    private final Map<ObjectId, Operation> detachers = new HashMap<>();
    private final Map<ObjectId, SchemaObject> createdObjects = new HashMap<>();

    OperationGraph(List<Operation> operations, Expansion expansion, DdlWriter writer) {
        this.operations = operations;
        this.writer = writer;
        this.from = expansion.diff().from().catalog();
        this.to = expansion.diff().to().catalog();
        this.oldDependencies = expansion.diff().from().evidence().dependencies();
        this.newDependencies = expansion.diff().to().evidence().dependencies();
        Set<Operation> detaching = Collections.newSetFromMap(new IdentityHashMap<>());
        detaching.addAll(expansion.detached());
        operations.forEach(operation -> register(operation, detaching.contains(operation)));
        operations.forEach(this::registerCarried);
    }

    private void register(Operation operation, boolean detaching) {
        switch (operation) {
            case Operation.Create create ->
                Stream.concat(Stream.of(create.object()), create.inlined().stream())
                        .forEach(wanted -> created(wanted.object(), create));
            case Operation.Drop drop -> droppers.put(drop.subject(), drop);
            case Operation.Alter alter -> {
                if (detaching) {
                    detachers.put(alter.subject(), alter);
                } else {
                    changed(alter.change().before().id(), alter.change().after().id(), alter);
                }
            }
            case Operation.Rename rename ->
                changed(rename.change().before().id(), rename.change().after().id(), rename);
            case Operation.Rebuild rebuild -> registerRebuild(rebuild);
        }
    }

    private void registerRebuild(Operation.Rebuild rebuild) {
        Expansion.withMembers(from, rebuild.subject()).forEach(part -> changed(part.id(), rebuild));
        for (SchemaObject part : Expansion.withMembers(to, rebuild.subject())) {
            if (!from.contains(part.id())) {
                created(part, rebuild);
            }
        }
    }

    private void created(SchemaObject object, Operation operation) {
        creators.put(object.id(), operation);
        createdObjects.put(object.id(), object);
    }

    private void changed(ObjectId before, ObjectId after, Operation operation) {
        changed(before, operation);
        if (!after.equals(before)) {
            changed(after, operation);
        }
    }

    private void changed(ObjectId id, Operation operation) {
        changers.computeIfAbsent(id, absent -> new ArrayList<>(1)).add(operation);
    }

    /** What goes with a dropped owner, unless an operation of its own drops it. */
    private void registerCarried(Operation operation) {
        if (operation instanceof Operation.Drop drop) {
            for (SchemaObject part : Expansion.withMembers(from, drop.subject())) {
                droppers.putIfAbsent(part.id(), drop);
            }
        }
    }

    StepGraph<Operation> edges() {
        StepGraph<Operation> graph = new StepGraph<>(operations, OperationPriority.ORDER);
        for (ObjectId id : Stream.concat(creators.keySet().stream(), changers.keySet().stream())
                .toList()) {
            needed(id).forEach(referenced -> produceInOrder(graph, id, referenced));
        }
        for (ObjectId id : Stream.of(droppers, changers, detachers)
                .flatMap(map -> map.keySet().stream())
                .toList()) {
            usedBefore(id).forEach(referenced -> removeInOrder(graph, id, referenced));
        }
        droppers.forEach((id, dropper) ->
                Optional.ofNullable(creators.get(id)).ifPresent(creator -> graph.before(dropper, creator)));
        detachers.forEach((id, detacher) ->
                changers.getOrDefault(id, List.of()).forEach(changer -> graph.before(detacher, changer)));
        names(graph);
        return graph;
    }

    /**
     * What the object needs on the wanted side, what it is in included. A reference is no need where the other depends on this
     * one: a sequence names the column that it goes with, whose default needs the sequence.
     */
    private Stream<ObjectId> needed(ObjectId id) {
        SchemaObject created = createdObjects.get(id);
        Stream<ObjectId> references = created != null
                ? Values.references(created)
                : to.find(id).stream().flatMap(Values::references);
        Stream<ObjectId> evidence = Stream.concat(
                newDependencies.referencedBy(id).stream(),
                to.contains(id) ? Stream.empty() : oldDependencies.referencedBy(id).stream());
        return Stream.of(
                        container(id).stream(),
                        references.filter(referenced ->
                                !newDependencies.referencedBy(referenced).contains(id)),
                        evidence)
                .flatMap(stream -> stream);
    }

    /** What the object needs on the present side, what it is in included. */
    private Stream<ObjectId> usedBefore(ObjectId id) {
        Stream<ObjectId> references = from.find(id).stream()
                .flatMap(Values::references)
                .filter(referenced -> !oldDependencies.referencedBy(referenced).contains(id));
        return Stream.of(container(id).stream(), references, oldDependencies.referencedBy(id).stream())
                .flatMap(stream -> stream);
    }

    /** What the object is in: its owner, or the schema of an object without one. */
    private static Optional<ObjectId> container(ObjectId id) {
        if (id.owner().isPresent()) {
            return id.owner();
        }
        Namespace namespace = id.namespace();
        return namespace
                .schema()
                .map(schema -> new NamedId(Schema.KIND, new Namespace(namespace.catalog(), Optional.empty()), schema));
    }

    private void produceInOrder(StepGraph<Operation> graph, ObjectId dependent, ObjectId referenced) {
        boolean member = dependent.owner().filter(referenced::equals).isPresent();
        Optional<Operation> creator = Optional.ofNullable(creators.get(dependent));
        List<Operation> users = new ArrayList<>(creator.stream().toList());
        List<Operation> makers = new ArrayList<>();
        Optional.ofNullable(creators.get(referenced)).ifPresent(makers::add);
        if (!member) {
            users.addAll(changers.getOrDefault(dependent, List.of()));
        }
        if (!member || creator.isPresent()) {
            makers.addAll(changers.getOrDefault(referenced, List.of()));
        }
        makers.forEach(maker -> users.forEach(user -> graph.before(maker, user)));
    }

    private void removeInOrder(StepGraph<Operation> graph, ObjectId dependent, ObjectId referenced) {
        Operation dropper = droppers.get(dependent);
        Operation detacher = detachers.get(dependent);
        Operation remover = droppers.get(referenced);
        if (remover != null) {
            if (dropper != null) {
                graph.before(dropper, remover);
            }
            if (detacher != null) {
                graph.before(detacher, remover);
            }
            if (!creators.containsKey(referenced)) {
                changers.getOrDefault(dependent, List.of()).forEach(changer -> graph.before(changer, remover));
            }
        }
        boolean member = dependent.owner().filter(referenced::equals).isPresent();
        if (dropper != null && !member) {
            changers.getOrDefault(referenced, List.of()).forEach(changer -> graph.before(dropper, changer));
        }
    }

    /** A name is freed before it is taken again. */
    private void names(StepGraph<Operation> graph) {
        Map<NameSlot, Operation> freed = new HashMap<>();
        droppers.forEach((id, operation) ->
                from.find(id).flatMap(writer::nameSlot).ifPresent(slot -> freed.put(slot, operation)));
        for (Operation operation : operations) {
            if (operation instanceof Operation.Rename rename) {
                writer.nameSlot(rename.change().before()).ifPresent(slot -> freed.put(slot, rename));
            }
        }
        creators.forEach((id, creator) ->
                Optional.ofNullable(createdObjects.get(id)).ifPresent(object -> takes(graph, freed, object, creator)));
        for (Operation operation : operations) {
            if (operation instanceof Operation.Rename rename) {
                takes(graph, freed, rename.change().after(), rename);
            }
        }
    }

    private void takes(
            StepGraph<Operation> graph, Map<NameSlot, Operation> freed, SchemaObject object, Operation taker) {
        writer.nameSlot(object).map(freed::get).ifPresent(freer -> graph.before(freer, taker));
    }

    /** Whether a member's own needs, or those of others for it, lead to another operation of the circle. */
    boolean tiesInto(SchemaObject member, Operation carrier, List<Operation> circle) {
        Stream<ObjectId> needs = carrier instanceof Operation.Drop ? usedBefore(member.id()) : needed(member.id());
        Map<ObjectId, Operation> sources = carrier instanceof Operation.Drop ? droppers : creators;
        Set<Operation> others = Collections.newSetFromMap(new IdentityHashMap<>());
        others.addAll(circle);
        others.remove(carrier);
        return needs.map(sources::get).anyMatch(others::contains);
    }
}
