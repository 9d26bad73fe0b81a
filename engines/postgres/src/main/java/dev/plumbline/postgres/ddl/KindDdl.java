package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.List;

/** The statements of one kind of object, without comments, owners and privileges, which are the same for all. */
interface KindDdl<T extends SchemaObject> {
    /** How a new object is made; asked only where its owner is there already. */
    default Means creation(T object, PlanContext context) {
        return new Means.InPlace();
    }

    /** How an object goes; asked only where its owner stays. */
    default Means removal(T object, PlanContext context) {
        return new Means.InPlace();
    }

    /** How an alteration is made; comments, owners and privileges alone are never asked for. */
    Means alteration(Change.Alter alter, T before, T after, PlanContext context);

    List<Statement> create(T object, Operation.Create operation, PlanContext context);

    List<Statement> drop(T object, Operation.Drop operation, PlanContext context);

    List<Statement> alter(Change.Alter alter, T before, T after, PlanContext context);
}
