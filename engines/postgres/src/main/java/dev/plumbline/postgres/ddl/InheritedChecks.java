package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The checks that a table has from its parents, which the catalogue of a table doesn't list as its own. They have to be there
 * before it gets a parent, and stay as its own when the parent goes.
 */
final class InheritedChecks {
    private final Words words;

    InheritedChecks(Words words) {
        this.words = words;
    }

    /** The checks that a child of the table has from it, those that it has from its own parents included. */
    static List<Check> of(ObjectId parent, Catalog catalog) {
        List<Check> checks = new ArrayList<>();
        Set<ObjectId> seen = new HashSet<>();
        List<ObjectId> open = new ArrayList<>(List.of(parent));
        while (!open.isEmpty()) {
            ObjectId next = open.removeFirst();
            if (seen.add(next)) {
                catalog.members(next, Check.KIND).stream()
                        .filter(ConstraintDdl::isInherited)
                        .filter(check -> checks.stream()
                                .noneMatch(known ->
                                        known.id().name().equals(check.id().name())))
                        .forEach(checks::add);
                open.addAll(Parents.of(next, catalog));
            }
        }
        return checks;
    }

    /** Adds what a new parent's child has to have. */
    List<Statement> needed(ObjectId table, ObjectId parent, PlanContext context) {
        return of(parent, context.after()).stream()
                .map(check -> on(table, check))
                .filter(check -> !has(table, check.id(), context.before()))
                .filter(check -> !context.after().contains(check.id()))
                .map(check -> words.locking(
                                "ALTER TABLE " + Sql.name(table) + " ADD "
                                        + ConstraintDdl.named(check.id(), ConstraintDdl.checkClause(check)),
                                "add check %s to %s, as %s has it"
                                        .formatted(check.id().name(), table.path(), parent.path()),
                                LockForm.ADD_CHECK,
                                table)
                        .with(Words.mayFail(table, "rows that violate it make it fail"))
                        .with(Words.scans(table)))
                .toList();
    }

    /** Drops what a former parent has left behind. */
    List<Statement> left(ObjectId table, ObjectId parent, PlanContext context) {
        return of(parent, context.before()).stream()
                .map(check -> on(table, check))
                .filter(check -> !context.before().contains(check.id()))
                .filter(check -> !has(table, check.id(), context.after()))
                .map(check -> words.alterTable(
                        table,
                        "DROP CONSTRAINT " + Sql.name(check.id()),
                        "drop check %s of %s, which %s had".formatted(check.id().name(), table.path(), parent.path()),
                        LockForm.DROP_CONSTRAINT))
                .toList();
    }

    /** Whether a table has a check, be it by itself or from a parent. */
    static boolean has(ObjectId table, ObjectId check, Catalog catalog) {
        return catalog.contains(check)
                || Parents.of(table, catalog).stream()
                        .flatMap(parent -> of(parent, catalog).stream())
                        .anyMatch(inherited -> inherited.id().name().equals(check.name()));
    }

    /** Whether a table's own check comes from a parent too, which the table has before and after. */
    static boolean stays(Check check, PlanContext context) {
        return Parents.kept(check.id().owner().orElseThrow(), context).stream()
                .anyMatch(parent ->
                        isAmong(of(parent, context.before()), check) && isAmong(of(parent, context.after()), check));
    }

    /** Whether a table has a check from a parent that it has on one side only: what leaves it behind, or finds it there. */
    static boolean comesFromElsewhere(Check check, Catalog side, PlanContext context) {
        ObjectId table = check.id().owner().orElseThrow();
        List<ObjectId> kept = Parents.kept(table, context);
        return Parents.of(table, side).stream()
                .filter(parent -> !kept.contains(parent))
                .anyMatch(parent -> isAmong(of(parent, side), check));
    }

    private static boolean isAmong(List<Check> checks, Check check) {
        return checks.stream()
                .anyMatch(other -> other.id().name().equals(check.id().name()));
    }

    private static Check on(ObjectId table, Check check) {
        return new Check(
                new MemberId(table, Check.KIND, Identifier.of(check.id().name())),
                check.expression(),
                check.validated(),
                check.common(),
                check.detail());
    }
}
