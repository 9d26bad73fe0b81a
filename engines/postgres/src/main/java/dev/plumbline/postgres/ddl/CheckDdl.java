package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.List;

/** Checks of tables and domains. */
final class CheckDdl implements KindDdl<Check> {
    private final Words words;
    private final ConstraintDdl constraints;

    CheckDdl(Words words, ConstraintDdl constraints) {
        this.words = words;
        this.constraints = constraints;
    }

    @Override
    public Means alteration(Change.Alter alter, Check before, Check after, PlanContext context) {
        boolean validates = alter.touchesOnly(Check.VALIDATED, CommonProperties.COMMENT) && after.validated();
        return validates ? new Means.InPlace() : new Means.Recreate("PostgreSQL can't alter what a check says");
    }

    @Override
    public List<Statement> create(Check check, Operation.Create operation, PlanContext context) {
        ObjectId owner = check.id().owner().orElseThrow();
        boolean scans = check.validated() && ConstraintDdl.detail(check).enforced();
        Statement statement = words.locking(
                ConstraintDdl.alterOwner(check.id()) + "ADD "
                        + constraints.clause(check).orElseThrow(),
                "add check %s to %s".formatted(check.id().name(), owner.path()),
                scans ? LockForm.ADD_CHECK : LockForm.ADD_CHECK_NOT_VALID,
                owner);
        return List.of(
                scans
                        ? statement
                                .with(Words.mayFail("rows that violate it make it fail"))
                                .with(Words.scans(owner))
                        : statement);
    }

    @Override
    public List<Statement> drop(Check check, Operation.Drop operation, PlanContext context) {
        ObjectId owner = check.id().owner().orElseThrow();
        return List.of(words.locking(
                ConstraintDdl.alterOwner(check.id()) + "DROP CONSTRAINT " + Sql.name(check.id()),
                "drop check %s of %s".formatted(check.id().name(), owner.path()),
                LockForm.DROP_CONSTRAINT,
                owner));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, Check before, Check after, PlanContext context) {
        ObjectId owner = after.id().owner().orElseThrow();
        return List.of(words.locking(
                        ConstraintDdl.alterOwner(after.id()) + "VALIDATE CONSTRAINT " + Sql.name(after.id()),
                        "validate check %s of %s".formatted(after.id().name(), owner.path()),
                        LockForm.VALIDATE_CONSTRAINT,
                        owner)
                .with(Words.mayFail("rows that violate it make it fail")));
    }
}
