package dev.plumbline.core.plan;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which operation comes before which: from the dependencies of both sides, and from names that are freed and taken. */
final class OperationGraph {
    private final List<Operation> operations;
    private final DdlWriter writer;
    private final Knots knots;
    private final Expansion expansion;
    private final PlanContext context;
    private final Catalog from;
    private final Catalog to;
    private final Dependencies oldDependencies;
    private final Dependencies newDependencies;
    private final Map<ObjectId, Operation> creators = new HashMap<>();
    private final Map<ObjectId, Operation> declarers = new HashMap<>();
    private final Map<ObjectId, Operation> droppers = new HashMap<>();
    private final Map<ObjectId, List<Operation>> changers = new HashMap<>();
    private final Completions completions;
    private final Map<ObjectId, Operation> detachers = new HashMap<>();
    private final Refills refills;
    private final Map<ObjectId, Operation> openers;
    private final Map<ObjectId, Operation> closers;
    private final Map<ObjectId, SchemaObject> createdObjects = new HashMap<>();

    OperationGraph(List<Operation> operations, Expansion expansion, DdlWriter writer, Knots knots) {
        this.knots = knots;
        this.operations = operations;
        this.writer = writer;
        this.expansion = expansion;
        this.context = expansion.context();
        this.completions = new Completions(writer, context);
        this.openers = expansion.stages().opening();
        this.closers = expansion.stages().closing();
        this.from = expansion.diff().from().catalog();
        this.to = expansion.diff().to().catalog();
        this.refills = new Refills(to, writer);
        this.oldDependencies = expansion.diff().from().evidence().dependencies();
        this.newDependencies = expansion.diff().to().evidence().dependencies();
        operations.forEach(this::register);
        operations.forEach(this::registerCarried);
    }

    private void register(Operation operation) {
        switch (operation) {
            case Operation.Create create ->
                Stream.concat(Stream.of(create.object()), create.inlined().stream())
                        .forEach(wanted -> created(wanted.object(), create));
            case Operation.Declare declare -> declarers.put(declare.subject(), declare);
            case Operation.Drop drop -> {
                droppers.put(drop.subject(), drop);
                drop.along().forEach(other -> droppers.put(other, drop));
            }
            case Operation.SetAside aside -> {
                droppers.put(aside.subject(), aside);
                aside.parts().forEach(part -> droppers.put(part, aside));
            }
            case Operation.Refill refill -> refills.register(refill);
            case Operation.Alter alter -> {
                if (expansion.detached().takeAway(alter)) {
                    detachers.put(alter.subject(), alter);
                } else if (!isClosing(alter)) {
                    changed(alter.change().before().id(), alter.change().after().id(), alter);
                }
            }
            case Operation.Rename rename ->
                changed(rename.change().before().id(), rename.change().after().id(), rename);
            case Operation.Rebuild rebuild -> registerRebuild(rebuild);
            case Operation.Complete complete -> completions.register(complete);
        }
    }

    private boolean isClosing(Operation operation) {
        return operation.equals(closers.get(operation.subject()));
    }

    private void registerRebuild(Operation.Rebuild rebuild) {
        Sides.withMembers(from, rebuild.subject()).forEach(part -> changed(part.id(), rebuild));
        for (SchemaObject part : Sides.withMembers(to, rebuild.subject())) {
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
        Stream<ObjectId> carriers = switch (operation) {
            case Operation.Drop drop -> Stream.of(drop.subject());
            case Operation.SetAside aside -> Stream.concat(Stream.of(aside.subject()), aside.parts().stream());
            case Operation other -> Stream.empty();
        };
        carriers.flatMap(carrier -> Sides.withMembers(from, carrier).stream())
                .forEach(part -> droppers.putIfAbsent(part.id(), operation));
    }

    StepGraph<Operation> edges(Comparator<Operation> priority) {
        StepGraph<Operation> graph = new StepGraph<>(operations, priority);
        for (ObjectId id : Stream.concat(creators.keySet().stream(), changers.keySet().stream())
                .toList()) {
            needed(id).forEach(referenced -> produceInOrder(graph, id, referenced));
        }
        for (ObjectId id : Stream.of(droppers, changers, detachers)
                .flatMap(map -> map.keySet().stream())
                .toList()) {
            usedBefore(id).forEach(referenced -> removeInOrder(graph, id, referenced));
        }
        changers.values().forEach(changing -> changing.forEach(changer -> leaveInOrder(graph, changer)));
        droppers.forEach((id, dropper) ->
                Optional.ofNullable(creators.get(id)).ifPresent(creator -> graph.before(dropper, creator)));
        declarers.forEach((id, declarer) ->
                Optional.ofNullable(creators.get(id)).ifPresent(creator -> graph.before(declarer, creator)));
        detachers.forEach((id, detacher) ->
                changers.getOrDefault(id, List.of()).forEach(changer -> graph.before(detacher, changer)));
        madeWay(graph);
        renames(graph);
        stages(graph);
        names(graph);
        new Units(writer, context).order(graph, droppers, changers, creators);
        new Wishes(writer, context, creators, changers, closers, createdObjects).add(graph, droppers);
        refills.order(graph, creators, createdObjects, part -> making(part).toList());
        return graph;
    }

    /** What makes an object what it is to be, but for its members. */
    private Stream<Operation> making(ObjectId id) {
        return Stream.concat(
                Stream.of(creators, closers).flatMap(makers -> Stream.ofNullable(makers.get(id))),
                changers.getOrDefault(id, List.of()).stream());
    }

    private void madeWay(StepGraph<Operation> graph) {
        Function<ObjectId, Optional<Operation>> dropping =
                id -> Optional.ofNullable(droppers.getOrDefault(id, detachers.get(id)))
                        .filter(operation -> !(operation instanceof Operation.SetAside));
        Function<ObjectId, Optional<Operation>> creating =
                id -> Optional.ofNullable(creators.get(expansion.sides().wantedId(id)));
        expansion.forAltered().order(graph, id -> changers.getOrDefault(id, List.of()), dropping, creating);
        expansion
                .forDetached()
                .order(graph, id -> Stream.ofNullable(detachers.get(id)).toList(), dropping, creating);
    }

    /**
     * What the object needs as it will be, what it is in included: on the wanted side, unless it is created again as it was. A
     * reference is no need where the other depends on this one: a sequence names the column that it goes with, whose default
     * needs the sequence.
     */
    private Stream<ObjectId> needed(ObjectId id) {
        Optional<SchemaObject> wanted = to.find(id);
        Optional<SchemaObject> object =
                Optional.ofNullable(createdObjects.get(id)).or(() -> wanted);
        Dependencies dependencies = object.equals(wanted) ? newDependencies : oldDependencies;
        return needs(id, object.stream(), dependencies);
    }

    /** What the object needs on the present side. */
    private Stream<ObjectId> usedBefore(ObjectId id) {
        return needs(id, from.find(id).stream(), oldDependencies);
    }

    private static Stream<ObjectId> needs(ObjectId id, Stream<SchemaObject> object, Dependencies dependencies) {
        Stream<ObjectId> references = object.flatMap(Values::references)
                .filter(referenced -> !dependencies.referencedBy(referenced).contains(id));
        return Stream.of(Sides.container(id).stream(), references, dependencies.referencedBy(id).stream())
                .flatMap(stream -> stream);
    }

    private void produceInOrder(StepGraph<Operation> graph, ObjectId dependent, ObjectId referenced) {
        boolean member = dependent.owner().filter(referenced::equals).isPresent();
        Optional<Operation> creator = Optional.ofNullable(creators.get(dependent));
        List<Operation> users = new ArrayList<>(creator.stream().toList());
        List<Operation> makers = new ArrayList<>();
        boolean declared = knots.needsOnlyDeclaration(dependent, referenced);
        Optional.ofNullable((declared ? declarers : creators).get(referenced)).ifPresent(makers::add);
        if (!member) {
            changers.getOrDefault(dependent, List.of()).stream()
                    .filter(changer -> !expansion.stages().isBeforeTie(changer, referenced))
                    .forEach(users::add);
        }
        Optional<Operation> away = Optional.ofNullable(droppers.get(dependent));
        completions.order(
                graph, referenced, users, away, () -> usedBefore(dependent).anyMatch(referenced::equals));
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
            if (dropper != null && !dropper.equals(remover)) {
                graph.before(dropper, remover);
                refills.outlive(graph, dropper, remover);
            }
            List<Operation> changing = changers.getOrDefault(dependent, List.of());
            if (detacher != null) {
                graph.before(detacher, remover);
                changing.forEach(changer -> graph.before(remover, changer));
            } else if (!creators.containsKey(referenced)) {
                changing.forEach(changer -> graph.before(changer, remover));
            }
        }
        boolean member = dependent.owner().filter(referenced::equals).isPresent();
        if (dropper != null && detachers.get(referenced) instanceof Operation.Alter away && retypes(away)) {
            graph.before(dropper, away);
        }
        if (dropper != null && !member) {
            changers.getOrDefault(referenced, List.of()).forEach(changer -> {
                if (dropper instanceof Operation.SetAside) {
                    graph.before(
                            changer, dropper); // what is set aside isn't gone, and nothing shall be committed meanwhile
                } else if (!OperationPriority.isOfValues(changer) && !passes(dropper, changer)) {
                    graph.before(dropper, changer);
                }
            });
        }
    }

    /**
     * What comes again is in the way of what is done to a table as a whole only where the writer says so: see {@link #madeWay}. It may be
     * in the way of what is done to anything else without anybody's knowing.
     */
    private static boolean passes(Operation dropper, Operation changer) {
        return dropper instanceof Operation.Drop drop
                && drop.recreated()
                && changer instanceof Operation.Alter alter
                && alter.subject().kind().equals(Table.KIND);
    }

    private static boolean retypes(Operation.Alter alter) {
        return alter.change().touches(Column.TYPE, Column.COLLATION);
    }

    /** What an object no longer refers to may go then, even where it isn't what the object needs but what takes it along. */
    private void leaveInOrder(StepGraph<Operation> graph, Operation changer) {
        if (changer instanceof Operation.Alter alter) {
            left(alter).stream()
                    .filter(referenced -> !creators.containsKey(referenced))
                    .flatMap(referenced -> Stream.ofNullable(droppers.get(referenced)))
                    .forEach(dropper -> graph.before(changer, dropper));
        }
    }

    /** What gets another name is changed under the new one. */
    private void renames(StepGraph<Operation> graph) {
        for (Operation operation : operations) {
            if (operation instanceof Operation.Rename rename) {
                changers.getOrDefault(rename.subject(), List.of()).forEach(changer -> graph.before(rename, changer));
            }
        }
    }

    /**
     * What opens an object comes before all that is done to its members, what closes it after that; what closes a member comes
     * last.
     */
    private void stages(StepGraph<Operation> graph) {
        for (Operation operation : operations) {
            operation.subject().owner().ifPresent(owner -> {
                Optional.ofNullable(openers.get(owner)).ifPresent(opener -> graph.before(opener, operation));
                Optional.ofNullable(detachers.get(owner))
                        .filter(detacher ->
                                operation instanceof Operation.Drop) // a part holds its members until it leaves
                        .ifPresent(detacher -> graph.before(detacher, operation));
                Optional.ofNullable(closers.get(owner)).ifPresent(closer -> {
                    if (isClosing(operation)) {
                        graph.before(closer, operation);
                    } else if (!waitsForLike(operation)) {
                        graph.before(operation, closer);
                    }
                });
            });
        }
        openers.values().forEach(opener -> {
            if (opener instanceof Operation.Alter alter) {
                left(alter)
                        .forEach(opened -> operations.stream()
                                .filter(operation -> operation
                                        .subject()
                                        .owner()
                                        .filter(opened::equals)
                                        .isPresent())
                                .forEach(operation -> graph.before(opener, operation)));
            }
        });
        openers.forEach((id, opener) ->
                Optional.ofNullable(droppers.get(id)).ifPresent(dropper -> graph.before(opener, dropper)));
        closers.forEach((id, closer) -> {
            Optional.ofNullable(openers.get(id)).ifPresent(opener -> graph.before(opener, closer));
            needed(id).forEach(referenced -> {
                Optional.ofNullable(creators.get(referenced)).ifPresent(maker -> graph.before(maker, closer));
                changers.getOrDefault(referenced, List.of()).forEach(maker -> graph.before(maker, closer));
                ofColumns(referenced).forEach(change -> graph.ratherBefore(change, closer));
            });
        });
    }

    /** What is done to the columns of a whole had better be done before a part joins it. */
    private Stream<Operation> ofColumns(ObjectId owner) {
        return Stream.of(from, to)
                .flatMap(side -> side.members(owner, Column.KIND).stream())
                .flatMap(column -> Stream.of(creators, droppers).map(sources -> sources.get(column.id())))
                .flatMap(Stream::ofNullable);
    }

    /** Whether it creates what is a part of something of its kind that is to be created: an index, of one of all partitions. */
    private boolean waitsForLike(Operation operation) {
        return operation instanceof Operation.Create create
                && Values.references(create.object().object())
                        .anyMatch(other -> other.kind().equals(create.subject().kind())
                                && Optional.ofNullable(creators.get(other))
                                        .filter(creator -> creator.subject().equals(other))
                                        .isPresent());
    }

    /** What an object no longer refers to after an alteration: what happens to that shall not reach it. */
    private static List<ObjectId> left(Operation.Alter alter) {
        Set<ObjectId> kept = Values.references(alter.change().after()).collect(Collectors.toSet());
        return Values.references(alter.change().before())
                .filter(referenced -> !kept.contains(referenced))
                .toList();
    }

    /** What only one can have at a time, a name or a place among the parts of a whole, is freed before it is taken again. */
    private void names(StepGraph<Operation> graph) {
        Names names = new Names(writer, context);
        droppers.forEach((id, operation) -> from.find(id).ifPresent(object -> names.freed(object, operation)));
        for (Operation operation : operations) {
            names.changed(operation);
            if (operation instanceof Operation.Rebuild rebuild) {
                Sides.withMembers(from, rebuild.subject()).stream()
                        .filter(part -> !to.contains(part.id()))
                        .forEach(part -> names.freed(part, rebuild));
            }
        }
        creators.forEach((id, creator) ->
                Optional.ofNullable(createdObjects.get(id)).ifPresent(object -> names.taken(object, creator)));
        names.order(graph);
        Places places = new Places(writer);
        Stream.of(droppers, openers)
                .forEach(givers -> givers.forEach((id, giver) -> places.freed(from.find(id), giver)));
        creators.forEach((id, taker) -> places.taken(Optional.ofNullable(createdObjects.get(id)), taker));
        closers.forEach((id, taker) -> places.taken(to.find(id), taker));
        places.order(graph);
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
