package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.ArrayList;
import java.util.List;

/** Checks of tables and domains. */
final class CheckDdl implements KindDdl<Check> {
    private final Words words;
    private final ConstraintDdl constraints;

    CheckDdl(Words words, ConstraintDdl constraints) {
        this.words = words;
        this.constraints = constraints;
    }

    /** One that comes from a parent which is going stays behind as the table's own. */
    @Override
    public Means creation(Check check, PlanContext context) {
        ObjectId table = check.id().owner().orElseThrow();
        if (isOfDomain(check) && check.validated() && StoredTypes.isHeldWithin(table, context)) {
            return new Means.RecreateOwner(
                    "PostgreSQL adds no check to a domain whose values arrays or other types hold");
        }
        return !context.before().contains(check.id())
                        && InheritedChecks.comesFromElsewhere(check, context.before(), context)
                        && !InheritedChecks.stays(check, context)
                ? new Means.Implied()
                : new Means.InPlace();
    }

    /** One that a new parent has too becomes its. */
    @Override
    public Means removal(Check check, PlanContext context) {
        if (InheritedChecks.stays(check, context)) {
            return new Means.Impossible("PostgreSQL can't make a table's own check one that is only inherited");
        }
        return InheritedChecks.comesFromElsewhere(check, context.after(), context)
                ? new Means.Implied()
                : new Means.InPlace();
    }

    @Override
    public Means alteration(Change.Alter alter, Check before, Check after, PlanContext context) {
        if (isOfDomain(after)
                && after.validated()
                && !alter.touchesOnly(CommonProperties.COMMENT)
                && StoredTypes.isHeldWithin(after.id().owner().orElseThrow(), context)) {
            return new Means.RecreateOwner("PostgreSQL can't check a domain's values in arrays or other types");
        }
        boolean validates = alter.touchesOnly(Check.VALIDATED, CommonProperties.COMMENT) && after.validated();
        return validates ? new Means.InPlace() : new Means.Recreate("PostgreSQL can't alter what a check says");
    }

    private static boolean isOfDomain(Check check) {
        return check.id().owner().orElseThrow().kind().equals(DomainType.KIND);
    }

    @Override
    public List<Statement> create(Check check, Operation.Create operation, PlanContext context) {
        ObjectId owner = check.id().owner().orElseThrow();
        boolean scans = check.validated() && ConstraintDdl.detail(check).enforced();
        String sql = ConstraintDdl.alterOwner(check.id()) + "ADD "
                + constraints.clause(check).orElseThrow();
        String summary = "add check %s to %s".formatted(check.id().name(), owner.path());
        String violation = "rows that violate it make it fail";
        if (isOfDomain(check)) {
            Statement statement = words.free(sql, summary);
            return List.of(
                    scans
                            ? DomainUsers.scanned(words, statement, owner, context)
                                    .with(Words.mayFail(violation))
                            : statement);
        }
        return List.of(
                scans
                        ? words.locking(sql, summary, LockForm.ADD_CHECK, owner)
                                .with(Words.mayFail(owner, violation))
                                .with(Words.scans(owner))
                        : words.locking(sql, summary, LockForm.ADD_CHECK_NOT_VALID, owner));
    }

    @Override
    public List<Statement> drop(Check check, Operation.Drop operation, PlanContext context) {
        ObjectId owner = check.id().owner().orElseThrow();
        String sql = ConstraintDdl.alterOwner(check.id()) + "DROP CONSTRAINT " + Sql.name(check.id());
        String summary = "drop check %s of %s".formatted(check.id().name(), owner.path());
        List<Statement> statements = new ArrayList<>(OnlineDefault.before(words, check, context));
        statements.add(
                isOfDomain(check)
                        ? words.free(sql, summary)
                        : words.locking(sql, summary, LockForm.DROP_CONSTRAINT, owner));
        return statements;
    }

    @Override
    public List<Statement> alter(Change.Alter alter, Check before, Check after, PlanContext context) {
        ObjectId owner = after.id().owner().orElseThrow();
        String sql = ConstraintDdl.alterOwner(after.id()) + "VALIDATE CONSTRAINT " + Sql.name(after.id());
        String summary = "validate check %s of %s".formatted(after.id().name(), owner.path());
        Statement statement = isOfDomain(after)
                ? DomainUsers.scanned(words, words.free(sql, summary), owner, context)
                : words.locking(sql, summary, LockForm.VALIDATE_CONSTRAINT, owner);
        return List.of(statement.with(Words.mayFail("rows that violate it make it fail")));
    }
}
