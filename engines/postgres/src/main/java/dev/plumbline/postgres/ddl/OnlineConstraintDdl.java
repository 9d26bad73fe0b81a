package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Delta;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Checks and foreign keys that hold for new rows at once, and whose check of the rows that are there is a step of its own, in which
 * others read and write.
 *
 * @param <T> a check or a foreign key
 */
final class OnlineConstraintDdl<T extends SchemaObject> implements KindDdl<T> {
    private static final int UNCHECKED_ON_PARTITIONED_SINCE = 18;

    private final Words words;
    private final KindDdl<T> plain;
    private final Property<T, Boolean> validated;
    private final UnaryOperator<T> unchecked;

    private OnlineConstraintDdl(
            Words words, KindDdl<T> plain, Property<T, Boolean> validated, UnaryOperator<T> unchecked) {
        this.words = words;
        this.plain = plain;
        this.validated = validated;
        this.unchecked = unchecked;
    }

    static KindDdl<Check> checks(Words words, KindDdl<Check> plain) {
        return new OnlineConstraintDdl<>(words, plain, Check.VALIDATED, OnlineConstraintDdl::unchecked);
    }

    static Check unchecked(Check check) {
        return new Check(check.id(), check.expression(), false, check.common(), check.detail());
    }

    static KindDdl<ForeignKey> foreignKeys(Words words, KindDdl<ForeignKey> plain) {
        return new OnlineConstraintDdl<>(words, plain, ForeignKey.VALIDATED, OnlineConstraintDdl::unchecked);
    }

    static ForeignKey unchecked(ForeignKey key) {
        return new ForeignKey(
                key.id(),
                key.columns(),
                key.referencedTable(),
                key.referencedColumns(),
                key.onUpdate(),
                key.onDelete(),
                key.match(),
                key.deferral(),
                false,
                key.common(),
                key.detail());
    }

    @Override
    public Means creation(T constraint, PlanContext context) {
        return plain.creation(constraint, context);
    }

    @Override
    public Means removal(T constraint, PlanContext context) {
        return plain.removal(constraint, context);
    }

    @Override
    public Means alteration(Change.Alter alter, T before, T after, PlanContext context) {
        return plain.alteration(alter, before, after, context);
    }

    @Override
    public List<Statement> create(T constraint, Operation.Create operation, PlanContext context) {
        if (goesWithColumn(constraint, context)) {
            return List.of();
        }
        if (!isCheckedApart(constraint, context)) {
            return plain.create(constraint, operation, context);
        }
        List<Statement> statements = new ArrayList<>(plain.create(unchecked.apply(constraint), operation, context));
        statements.add(validate(words, constraint));
        return statements;
    }

    /** Before 18 a foreign key of a partitioned table can't be left unchecked. */
    private boolean isCheckedApart(T constraint, PlanContext context) {
        ObjectId table = constraint.id().owner().orElseThrow();
        boolean possible = !constraint.id().kind().equals(ForeignKey.KIND)
                || words.major() >= UNCHECKED_ON_PARTITIONED_SINCE
                || !IndexDdl.isPartitioned(table, context);
        return possible
                && validated.of(constraint)
                && table.kind().equals(Table.KIND)
                && Online.isThere(table, context);
    }

    static Statement validate(Words words, SchemaObject constraint) {
        ObjectId table = constraint.id().owner().orElseThrow();
        return words.alterTable(
                        table,
                        "VALIDATE CONSTRAINT " + Sql.name(constraint.id()),
                        "check the rows of %s by %s while others write"
                                .formatted(
                                        table.path(),
                                        constraint.id().kind().label() + " "
                                                + constraint.id().name()),
                        LockForm.VALIDATE_CONSTRAINT)
                .with(Words.mayFail("rows that violate it make it fail; it then stays, for new rows"))
                .in(Statement.TransactionMode.ALONE);
    }

    @Override
    public List<Statement> drop(T constraint, Operation.Drop operation, PlanContext context) {
        return operation.recreated() && goesWithColumn(constraint, context)
                ? List.of()
                : plain.drop(constraint, operation, context);
    }

    /** A check that is there goes and comes in the moment in which a new column takes its column's place. */
    private static boolean goesWithColumn(SchemaObject constraint, PlanContext context) {
        return context.before(constraint.id(), Check.class)
                .filter(check -> context.after().contains(check.id()))
                .filter(check -> ColumnSuccessor.takesAlong(check, context))
                .isPresent();
    }

    @Override
    public List<Statement> alter(Change.Alter alter, T before, T after, PlanContext context) {
        ObjectId table = after.id().owner().orElseThrow();
        if (!alter.touches(validated) || !Online.isThere(table, context)) {
            return plain.alter(alter, before, after, context);
        }
        List<Delta<?>> others = alter.deltas().stream()
                .filter(delta -> !delta.property().equals(validated))
                .toList();
        List<Statement> statements = new ArrayList<>();
        if (!others.isEmpty()) {
            statements.addAll(plain.alter(
                    new Change.Alter(alter.before(), alter.after(), others), before, unchecked.apply(after), context));
        }
        statements.add(validate(words, after));
        return statements;
    }
}
