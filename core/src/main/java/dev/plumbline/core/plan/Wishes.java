package dev.plumbline.core.plan;

import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Unique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What had better come before what, though nothing says that it must. */
final class Wishes {
    private final DdlWriter writer;
    private final PlanContext context;
    private final Map<ObjectId, Operation> creators;
    private final Map<ObjectId, List<Operation>> changers;
    private final Map<ObjectId, Operation> closers;
    private final Map<ObjectId, SchemaObject> createdObjects;

    Wishes(
            DdlWriter writer,
            PlanContext context,
            Map<ObjectId, Operation> creators,
            Map<ObjectId, List<Operation>> changers,
            Map<ObjectId, Operation> closers,
            Map<ObjectId, SchemaObject> createdObjects) {
        this.writer = writer;
        this.context = context;
        this.creators = creators;
        this.changers = changers;
        this.closers = closers;
        this.createdObjects = createdObjects;
    }

    void add(StepGraph<Operation> graph, Map<ObjectId, Operation> droppers) {
        mentions(graph);
        sequels(graph, droppers);
        droppers.forEach((id, dropper) -> {
            if (id.kind().equals(Routine.KIND)) {
                namesakes(graph, id, dropper);
            }
            if (id.kind().equals(ForeignKey.KIND)) {
                formerKeys(graph, id, droppers);
            }
        });
    }

    /** A foreign key that comes again would come under its former key while that is still there. */
    private void formerKeys(StepGraph<Operation> graph, ObjectId foreign, Map<ObjectId, Operation> droppers) {
        Optional.ofNullable(creators.get(foreign))
                .ifPresent(creator -> context.from().evidence().dependencies().referencedBy(foreign).stream()
                        .filter(key ->
                                key.kind().equals(PrimaryKey.KIND) || key.kind().equals(Unique.KIND))
                        .flatMap(key -> Stream.ofNullable(droppers.get(key)))
                        .forEach(dropper -> graph.ratherBefore(dropper, creator)));
    }

    /** What a text mentions had better be there before it. */
    private void mentions(StepGraph<Operation> graph) {
        Map<String, List<Operation>> makers = new HashMap<>();
        creators.forEach((id, creator) -> {
            if (id.owner().isEmpty()) {
                makers.computeIfAbsent(id.name(), absent -> new ArrayList<>(1)).add(creator);
            }
        });
        creators.forEach((id, creator) -> mentions(id, creator, makers, graph));
        changers.forEach((id, changing) -> changing.forEach(changer -> mentions(id, changer, makers, graph)));
    }

    /** What the engine wants to have seen to before it. */
    private void sequels(StepGraph<Operation> graph, Map<ObjectId, Operation> droppers) {
        creators.forEach((id, creator) -> Optional.ofNullable(createdObjects.get(id)).stream()
                .flatMap(object -> writer.comesAfter(object, context).stream())
                .flatMap(other -> Stream.concat(
                        Stream.of(creators, closers, droppers).flatMap(makers -> Stream.ofNullable(makers.get(other))),
                        changers.getOrDefault(other, List.of()).stream()))
                .forEach(earlier -> graph.ratherBefore(earlier, creator)));
        changers.forEach((id, changing) -> context.after().find(id).stream()
                .flatMap(object -> writer.comesAfter(object, context).stream())
                .flatMap(other -> changers.getOrDefault(other, List.of()).stream())
                .forEach(earlier -> changing.forEach(changer -> graph.ratherBefore(earlier, changer))));
    }

    private void mentions(
            ObjectId id, Operation user, Map<String, List<Operation>> makers, StepGraph<Operation> graph) {
        Optional<SchemaObject> object = Optional.ofNullable(createdObjects.get(id))
                .or(() -> context.after().find(id));
        object.stream()
                .flatMap(found -> writer.mentions(found).stream())
                .flatMap(name -> makers.getOrDefault(name, List.of()).stream())
                .forEach(maker -> graph.ratherBefore(maker, user));
    }

    /** A call of a routine is a call of either while another of its name is still there. */
    private void namesakes(StepGraph<Operation> graph, ObjectId gone, Operation dropper) {
        Dependencies dependencies = context.to().evidence().dependencies();
        creators.keySet().stream()
                .filter(id -> id.kind().equals(Routine.KIND)
                        && id.name().equals(gone.name())
                        && id.namespace().equals(gone.namespace())
                        && !id.equals(gone))
                .flatMap(id -> dependencies.dependentsOf(id).stream())
                .flatMap(user -> Stream.concat(
                        Stream.ofNullable(creators.get(user)), changers.getOrDefault(user, List.of()).stream()))
                .forEach(user -> graph.ratherBefore(dropper, user));
    }
}
