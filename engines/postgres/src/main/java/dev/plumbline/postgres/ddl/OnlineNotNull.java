package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.NotNull;
import java.util.List;

/**
 * NOT NULL whose check of the rows that are there is a step of its own: from 18 on as a constraint that isn't valid at first, before
 * by a check that stands in for it, which SET NOT NULL takes for a proof (since 12).
 */
final class OnlineNotNull {
    private static final int CONSTRAINTS_SINCE = 18;

    private final Words words;

    OnlineNotNull(Words words) {
        this.words = words;
    }

    /** @param name what the constraint is called where it is one */
    List<Statement> add(Column column, NotNull wanted, Identifier name, PlanContext context) {
        return words.major() < CONSTRAINTS_SINCE ? byCheck(column, context) : byConstraint(column, wanted, name);
    }

    private List<Statement> byConstraint(Column column, NotNull wanted, Identifier name) {
        ObjectId table = column.id().parent();
        Statement add = words.alterTable(
                table,
                "ADD CONSTRAINT " + Sql.name(name) + " NOT NULL " + Sql.name(column.id())
                        + (wanted.noInherit() ? " NO INHERIT" : "") + " NOT VALID",
                "forbid new nulls in " + column.id().describe(),
                LockForm.ADD_CHECK_NOT_VALID);
        return List.of(add, validate(column, name));
    }

    private List<Statement> byCheck(Column column, PlanContext context) {
        ObjectId table = column.id().parent();
        Identifier check = Identifier.of(AsideName.of(column.id(), "_not_null", context));
        Statement add = words.alterTable(
                table,
                "ADD CONSTRAINT " + Sql.name(check) + " CHECK (" + Sql.name(column.id()) + " IS NOT NULL) NOT VALID",
                "forbid new nulls in %s by a check".formatted(column.id().describe()),
                LockForm.ADD_CHECK_NOT_VALID);
        Statement set = words.alterTable(
                table,
                "ALTER COLUMN " + Sql.name(column.id()) + " SET NOT NULL",
                "forbid nulls in %s, as the check has proved"
                        .formatted(column.id().describe()),
                LockForm.SET_NOT_NULL);
        Statement drop = words.alterTable(
                table,
                "DROP CONSTRAINT " + Sql.name(check),
                "drop the check, which has done its work",
                LockForm.DROP_CONSTRAINT);
        return List.of(add, validate(column, check), set, drop);
    }

    Statement validate(Column column, Identifier constraint) {
        return words.alterTable(
                        column.id().parent(),
                        "VALIDATE CONSTRAINT " + Sql.name(constraint),
                        "check the rows of %s for nulls in %s while others write"
                                .formatted(
                                        column.id().parent().path(), column.id().name()),
                        LockForm.VALIDATE_CONSTRAINT)
                .with(Words.mayFail("nulls in %s make it fail; new ones stay forbidden"
                        .formatted(column.id().path())))
                .in(Statement.TransactionMode.ALONE);
    }
}
