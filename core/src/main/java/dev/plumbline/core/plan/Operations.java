package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the operations of an expansion: what goes with its owner is not an operation of its own. */
final class Operations {
    private final Expansion expansion;
    private final DdlWriter writer;
    private final PlanContext context;

    Operations(Expansion expansion, DdlWriter writer) {
        this.expansion = expansion;
        this.writer = writer;
        this.context = expansion.context();
    }

    /**
     * All operations.
     *
     * @param knots what circles are to be undone
     */
    List<Operation> list(Knots knots) {
        List<Operation> operations = new ArrayList<>(expansion.detached().all());
        expansion.dropped().forEach((id, cause) -> {
            SchemaObject object = expansion.diff().from().catalog().find(id).orElseThrow();
            if ((!goesWithOwner(object) || knots.isApart(id))
                    && !knots.goesAlong(id)
                    && !expansion.replaced().hold(id)) {
                boolean recreated =
                        expansion.created().containsKey(expansion.sides().wantedId(id));
                operations.add(new Operation.Drop(
                        object, recreated, knots.along(id).stream().sorted().toList(), cause));
            }
        });
        expansion.replaced().all().forEach(replacement -> {
            Sides sides = expansion.sides();
            SchemaObject before = sides.from().find(replacement.whole()).orElseThrow();
            SchemaObject after =
                    sides.to().find(sides.wantedId(replacement.whole())).orElseThrow();
            operations.add(new Operation.SetAside(before, replacement.parts(), replacement.cause()));
            operations.add(new Operation.Refill(before, after, replacement.parts(), replacement.cause()));
        });
        operations.addAll(expansion.changed());
        expansion.created().forEach((id, creation) -> {
            SchemaObject object = creation.object();
            if (knots.isDeclared(id)) {
                operations.add(new Operation.Declare(object, creation.cause()));
            }
            if (knots.isApart(id) || !comesWithOwner(object)) {
                operations.add(new Operation.Create(wanted(object), inlined(id, knots), creation.cause()));
            }
        });
        return operations;
    }

    private boolean goesWithOwner(SchemaObject object) {
        return object.id().owner().filter(expansion.dropped()::containsKey).isPresent() && writer.goesWithOwner(object);
    }

    private boolean comesWithOwner(SchemaObject object) {
        return object.id().owner().filter(expansion.created()::containsKey).isPresent()
                && writer.inlines(object, context);
    }

    private List<Operation.Wanted> inlined(ObjectId owner, Knots knots) {
        Sides sides = expansion.sides();
        return Stream.concat(sides.from().members(owner).stream(), sides.to().members(owner).stream())
                .map(SchemaObject::id)
                .distinct()
                .sorted()
                .filter(member -> !knots.isApart(member))
                .map(expansion.created()::get)
                .flatMap(Stream::ofNullable)
                .map(Expansion.Creation::object)
                .filter(this::comesWithOwner)
                .map(this::wanted)
                .toList();
    }

    private Operation.Wanted wanted(SchemaObject object) {
        return new Operation.Wanted(object, common(object));
    }

    /** As wanted where it is compared; else as it was, or for a new object as the engine makes it. */
    private CommonProperties common(SchemaObject object) {
        Projection projection = context.projection();
        CommonProperties wanted = object.common();
        CommonProperties old = Optional.of(expansion.sides().formerId(object.id()))
                .filter(expansion.dropped()::containsKey)
                .flatMap(context.before()::find)
                .map(SchemaObject::common)
                .orElse(CommonProperties.NONE);
        return new CommonProperties(
                projection.compares(Aspect.COMMENTS) ? wanted.comment() : old.comment(),
                projection.compares(Aspect.OWNERS) ? wanted.owner() : old.owner(),
                projection.compares(Aspect.PRIVILEGES) ? wanted.privileges() : old.privileges());
    }
}
