package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.NotNull;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * NOT NULL of columns. From 18 on it is a constraint with a name, which can be inherited, not inheritable or not valid
 * (ALTER TABLE, section on constraints); until then it is a flag of the column.
 */
final class NotNullDdl {
    private static final int CONSTRAINTS_SINCE = 18;

    private final Words words;
    private final int major;
    private final boolean online;

    /** @param online whether the rows that are there are checked while others write */
    NotNullDdl(Words words, int major, boolean online) {
        this.words = words;
        this.major = major;
        this.online = online;
    }

    /** With the name that the server would give the constraint, while what was set aside still has it. */
    Column named(Column column) {
        if (major < CONSTRAINTS_SINCE
                || column.nullable()
                || !(column.detail() instanceof PostgresColumnDetail detail)) {
            return column;
        }
        NotNull plain = NotNull.of(detail);
        NotNull named = new NotNull(Optional.of(name(column)), plain.local(), plain.noInherit(), plain.validated());
        return column.withDetail(detail.with(named));
    }

    /** Whether a column's own clause says it; one that isn't valid is added by itself. */
    static boolean isInClause(Column column) {
        return !column.nullable() && of(column).validated();
    }

    /** What a new column's clause doesn't say. */
    List<Statement> created(Column column) {
        List<Statement> statements = new ArrayList<>();
        if (!column.nullable() && !isInClause(column)) {
            statements.add(add(column));
        }
        statements.addAll(described(column));
        return statements;
    }

    /** Checks one that new rows keep already; nothing if the others do, too. */
    List<Statement> validated(Column column) {
        return of(column).validated() ? List.of() : List.of(new OnlineNotNull(words).validate(column, name(column)));
    }

    List<Statement> described(Column column) {
        return comment(column).isEmpty() ? List.of() : List.of(comment(column, comment(column)));
    }

    /** Makes an inherited constraint the table's own too. */
    Statement setNotNull(Column column) {
        return setNotNull(column, "");
    }

    private Statement setNotNull(Column column, String only) {
        return words.locking(
                "ALTER TABLE " + only + Sql.owner(column.id()) + " ALTER COLUMN " + Sql.name(column.id())
                        + " SET NOT NULL",
                "forbid nulls in %s".formatted(column.id().describe()),
                LockForm.SET_NOT_NULL,
                column.id().parent());
    }

    List<Statement> altered(Change.Alter alter, Column before, Column after, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        if (before.nullable() && !after.nullable()) {
            if ((isOwn(after, context) || !isInherited(after, context, context.after()))
                    && !comesFromAbove(after, context)) {
                List<Statement> renamed = heirsRenamed(after, context);
                Column named = renamed.isEmpty() ? after : named(after); // the server would choose another name
                statements.addAll(renamed);
                statements.addAll(
                        online && isCheckedApart(after, context)
                                ? new OnlineNotNull(words).add(after, of(after), name(after), context)
                                : List.of(add(named, only(after, context))));
            }
        } else if (!before.nullable() && after.nullable()) {
            if ((isOwn(before, context) || !isInherited(before, context, context.before()))
                    && !comesFromAbove(after, context)) {
                statements.addAll(allowed(after, context));
            }
        } else if (alter.touches(PostgresColumnDetail.NOT_NULL) && major >= CONSTRAINTS_SINCE) {
            constraint(before, after, context, statements);
        }
        if (alter.touches(PostgresColumnDetail.NOT_NULL_COMMENT) && !after.nullable()) {
            statements.add(comment(after, comment(after)));
        }
        return statements;
    }

    /** Why what differs about the constraint alone can't be changed; empty if it can. */
    static boolean isStuck(Column before, Column after, PlanContext context) {
        NotNull old = of(before);
        NotNull wanted = of(after);
        return isInherited(after, context, context.after())
                && ((old.local() && !wanted.local())
                        || (Parents.isPartition(after, context)
                                && !wanted.name().equals(old.local() ? old.name() : inheritedName(before, context))
                                && !followsParent(before, after, context)
                                && !joinsParent(after, context)));
    }

    /** Whether a parent is about to forbid the nulls, too. */
    private static boolean joinsParent(Column after, PlanContext context) {
        return !isInherited(after, context, context.before()) && isInherited(after, context, context.after());
    }

    /** What heirs forbid already becomes one with the parent's, and can't get its name after that. */
    private List<Statement> heirsRenamed(Column column, PlanContext context) {
        return major < CONSTRAINTS_SINCE
                ? List.of()
                : new Heirs(context)
                        .forbidding(column.id()).stream()
                                .flatMap(heir -> context.before(heir.id(), Column.class).stream()
                                        .filter(before -> !name(before).equals(name(heir)))
                                        .map(before -> renamed(heir, name(before), name(heir))))
                                .toList();
    }

    private Statement renamed(Column column, Identifier from, Identifier to) {
        return table(
                column,
                "RENAME CONSTRAINT " + Sql.name(from) + " TO " + Sql.name(to),
                "rename what forbids nulls in %s",
                LockForm.RENAME_CONSTRAINT);
    }

    /** What a constraint is called that came from a parent: as the parent's is. */
    private static Optional<Identifier> inheritedName(Column column, PlanContext context) {
        return Parents.of(column.id().parent(), context.before()).stream()
                .flatMap(parent -> context.before(Parents.column(parent, column), Column.class).stream())
                .map(NotNullDdl::name)
                .findFirst();
    }

    /** A parent's constraint gets its new name in the children too. */
    private static boolean followsParent(Column before, Column after, PlanContext context) {
        return Parents.kept(after.id().parent(), context).stream()
                .anyMatch(parent -> isNamedAs(before, context.before(Parents.column(parent, before), Column.class))
                        && isNamedAs(after, context.after(Parents.column(parent, after), Column.class)));
    }

    private static boolean isNamedAs(Column column, Optional<Column> parent) {
        return parent.filter(found -> name(found).equals(name(column))).isPresent();
    }

    private void constraint(Column before, Column after, PlanContext context, List<Statement> statements) {
        NotNull old = of(before);
        NotNull wanted = of(after);
        if (isInherited(after, context, context.after())) {
            if (wanted.local() && !old.local()) {
                statements.add(setNotNull(after));
            }
            return;
        }
        Identifier name = name(after);
        if (old.validated() && !wanted.validated()) {
            statements.add(column(before, "DROP NOT NULL", "allow nulls in %s", LockForm.DROP_NOT_NULL));
            statements.add(add(after));
            return;
        }
        Identifier present =
                old.local() ? name(before) : inheritedName(before, context).orElse(name(before));
        if (!present.equals(name)) {
            statements.add(renamed(after, present, name));
        }
        if (old.noInherit() != wanted.noInherit()) {
            statements.add(table(
                    after,
                    "ALTER CONSTRAINT " + Sql.name(name) + (wanted.noInherit() ? " NO" : "") + " INHERIT",
                    "say whether what forbids nulls in %s is inherited",
                    LockForm.ALTER_CONSTRAINT));
        }
        if (!old.validated() && wanted.validated()) {
            statements.add(
                    online
                            ? new OnlineNotNull(words).validate(after, name)
                            : mayFail(
                                    table(
                                            after,
                                            "VALIDATE CONSTRAINT " + Sql.name(name),
                                            "validate that there are no nulls in %s",
                                            LockForm.VALIDATE_CONSTRAINT),
                                    after));
        }
    }

    /** A statement on a table does the same to all that inherit from it; those that go on forbidding nulls are told to. */
    private List<Statement> allowed(Column column, PlanContext context) {
        List<Column> forbidding = new Heirs(context).forbidding(column.id());
        List<Statement> statements = new ArrayList<>();
        if (major >= CONSTRAINTS_SINCE) {
            forbidding.stream()
                    .flatMap(heir -> context.before(heir.id(), Column.class).stream())
                    .filter(heir -> !isOwn(heir, context))
                    .forEach(heir -> statements.add(setNotNull(heir)));
        }
        statements.add(words.locking(
                "ALTER TABLE " + only(column, context) + Sql.owner(column.id()) + " ALTER COLUMN "
                        + Sql.name(column.id()) + " DROP NOT NULL",
                "allow nulls in %s".formatted(column.id().describe()),
                LockForm.DROP_NOT_NULL,
                column.id().parent()));
        if (major < CONSTRAINTS_SINCE && isPartitioned(column, context)) {
            forbidding.forEach(heir -> statements.add(mayFail(setNotNull(heir), heir)));
        }
        return statements;
    }

    /** What a statement of a server without constraints says to leave the heirs alone; of a partitioned table it can't. */
    private String only(Column column, PlanContext context) {
        Heirs heirs = new Heirs(context);
        return major >= CONSTRAINTS_SINCE || isPartitioned(column, context) || heirs.share(column, Column.NULLABLE)
                ? ""
                : heirs.only(column.id().parent());
    }

    private static boolean isPartitioned(Column column, PlanContext context) {
        return Online.isPartitioned(column.id().parent(), context.before());
    }

    /** Whether a statement on a parent does it, on a server that knows no constraints for it. */
    private boolean comesFromAbove(Column after, PlanContext context) {
        return major < CONSTRAINTS_SINCE
                && Parents.columns(after, context).stream()
                        .filter(context.projection()::selects)
                        .filter(parent -> context.before(parent, Column.class)
                                .filter(before -> before.nullable() != after.nullable())
                                .isPresent())
                        .flatMap(parent -> context.after(parent, Column.class).stream())
                        .filter(parent -> parent.nullable() == after.nullable())
                        .anyMatch(parent ->
                                isPartitioned(parent, context) || new Heirs(context).share(parent, Column.NULLABLE));
    }

    private static boolean isCheckedApart(Column column, PlanContext context) {
        ObjectId table = column.id().parent();
        return of(column).validated()
                && table.kind().equals(Table.KIND)
                && Online.isThere(table, context)
                && new Heirs(context).share(column, Column.NULLABLE);
    }

    private Statement add(Column column) {
        return add(column, "");
    }

    /** As a constraint where it has a name or attributes of its own. */
    private Statement add(Column column, String only) {
        NotNull wanted = of(column);
        String summary = "forbid nulls in %s";
        if (major < CONSTRAINTS_SINCE || wanted.equals(NotNull.PLAIN)) {
            return mayFail(setNotNull(column, only), column);
        }
        Statement statement = table(
                column,
                "ADD "
                        + wanted.name()
                                .map(name -> "CONSTRAINT " + Sql.name(name) + " ")
                                .orElse("")
                        + "NOT NULL " + Sql.name(column.id()) + (wanted.noInherit() ? " NO INHERIT" : "")
                        + (wanted.validated() ? "" : " NOT VALID"),
                summary,
                LockForm.SET_NOT_NULL);
        return wanted.validated() ? mayFail(statement, column) : statement;
    }

    private static Statement mayFail(Statement statement, Column column) {
        return statement
                .with(Words.mayFail(
                        column.id().parent(),
                        "nulls in %s make it fail".formatted(column.id().path())))
                .with(Words.scans(column.id().parent()));
    }

    private Statement comment(Column column, String comment) {
        return words.locking(
                "COMMENT ON CONSTRAINT " + Sql.name(name(column)) + " ON " + Sql.owner(column.id()) + " IS "
                        + (comment.isEmpty() ? "NULL" : Sql.literal(comment)),
                (comment.isEmpty() ? "remove the comment of" : "comment") + " what forbids nulls in "
                        + column.id().describe(),
                LockForm.COMMENT,
                column.id().parent());
    }

    private Statement column(Column column, String action, String summary, LockForm form) {
        return table(column, "ALTER COLUMN " + Sql.name(column.id()) + " " + action, summary, form);
    }

    private Statement table(Column column, String clause, String summary, LockForm form) {
        return words.alterTable(
                column.id().parent(), clause, summary.formatted(column.id().describe()), form);
    }

    /** Whether a parent before and after forbids the nulls, on that side. */
    private static boolean isInherited(Column column, PlanContext context, Catalog side) {
        for (ObjectId parent : Parents.kept(column.id().parent(), context)) {
            boolean forbids = side.find(Parents.column(parent, column), Column.KIND)
                    .filter(origin -> !origin.nullable() && !of(origin).noInherit())
                    .isPresent();
            if (forbids) {
                return true;
            }
        }
        return false;
    }

    /** Whether a table has the constraint whatever its parent does. */
    private static boolean isOwn(Column column, PlanContext context) {
        return of(column).local() && !Parents.isPartition(column, context);
    }

    /** What the constraint of a table's column is called, where it isn't as the server would call it. */
    static Optional<Identifier> constraintName(Column column) {
        return column.nullable() ? Optional.empty() : of(column).name();
    }

    private static Identifier name(Column column) {
        return of(column).nameOn(column.id().parent().name(), column.id().name());
    }

    private static NotNull of(Column column) {
        return column.detail() instanceof PostgresColumnDetail detail ? NotNull.of(detail) : NotNull.PLAIN;
    }

    private static String comment(Column column) {
        return column.detail() instanceof PostgresColumnDetail detail ? detail.notNullComment() : "";
    }
}
