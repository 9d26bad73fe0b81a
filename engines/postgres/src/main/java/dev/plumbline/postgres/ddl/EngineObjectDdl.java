package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.model.ExtendedStatistics;
import dev.plumbline.postgres.model.ExtensionDependency;
import dev.plumbline.postgres.model.Policy;
import dev.plumbline.postgres.model.Rule;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own kinds: they know their CREATE and DROP; what has an ALTER worth using is in {@link EngineAlteration}. */
final class EngineObjectDdl implements KindDdl<DdlObject> {
    private final Words words;
    private final EngineAlteration alteration;

    EngineObjectDdl(Words words) {
        this.words = words;
        this.alteration = new EngineAlteration(words);
    }

    @Override
    public Means alteration(Change.Alter alter, DdlObject before, DdlObject after, PlanContext context) {
        boolean order =
                alter.deltas().stream().allMatch(delta -> delta.property().aspect() == Aspect.COLUMN_ORDER);
        if (order) {
            return new Means.Impossible("PostgreSQL can't move columns");
        }
        return alteration.canAlter(alter, before, after)
                ? new Means.InPlace()
                : new Means.Recreate("there is no ALTER for it");
    }

    @Override
    public List<Statement> create(DdlObject object, Operation.Create operation, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        for (SqlText sql : object.createStatements()) {
            statements.add(Statement.of(sql, "create " + object.id().describe(), lock(object)));
        }
        return statements;
    }

    @Override
    public List<Statement> drop(DdlObject object, Operation.Drop operation, PlanContext context) {
        return List.of(Statement.of(
                object.dropStatement().text() + (operation.along().isEmpty() ? "" : " CASCADE"),
                "drop " + object.id().describe(),
                lock(object)));
    }

    /** An index or a materialized view is locked when it is to go with an extension, a routine or a trigger's table is not. */
    private LockImpact lock(ObjectId object) {
        boolean locked = object.kind().equals(Index.KIND) || object.kind().equals(MaterializedView.KIND);
        return locked ? words.impact(LockForm.DEPEND_ON_EXTENSION, object) : LockImpact.NONE;
    }

    private LockImpact lock(DdlObject object) {
        return switch (object) {
            case Policy policy ->
                words.impact(LockForm.CREATE_POLICY, policy.id().parent());
            case Rule rule -> words.impact(LockForm.CREATE_RULE, rule.id().parent());
            case ExtendedStatistics statistics -> words.impact(LockForm.CREATE_STATISTICS, statistics.table());
            case ExtensionDependency dependency -> lock(dependency.id().parent());
            case DdlObject other -> LockImpact.NONE;
        };
    }

    @Override
    public List<Statement> alter(Change.Alter alter, DdlObject before, DdlObject after, PlanContext context) {
        return alteration.statements(alter, before, after);
    }
}
