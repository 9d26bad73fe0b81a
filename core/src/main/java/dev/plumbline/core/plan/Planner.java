package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the steps that turn what is there into what is wanted.
 *
 * <p>Changes are expanded into operations (what depends on a re-created object is re-created around it), the operations
 * are put in an order that works, the engine's writer finds the words, and the statements are put into transactions.
 * Deterministic: the same diff gives the same plan.
 */
public final class Planner {
    private final DdlWriter writer;
    private final Optional<DdlWriter> online;

    public Planner(DdlWriter writer) {
        this(writer, Strategy.SIMPLE);
    }

    /** @param strategy is simple where the engine has no other */
    public Planner(DdlWriter writer, Strategy strategy) {
        this.writer = writer;
        this.online = strategy == Strategy.ONLINE ? writer.online() : Optional.empty();
    }

    /** The plan; a difference that can't be settled is among {@link Plan#unplanned()}, never silently left out. */
    public Plan plan(Diff diff) {
        return online.map(other -> new Planner(other).planOnline(diff))
                .flatMap(found -> found)
                .map(found -> found.by(Strategy.ONLINE))
                .orElseGet(() -> plan(diff, expanded(diff)));
    }

    /** Empty where a table is made anew: while one is set aside, nothing may be committed. */
    private Optional<Plan> planOnline(Diff diff) {
        Expansion expansion = expanded(diff);
        return expansion.replaced().isEmpty() ? Optional.of(plan(diff, expansion)) : Optional.empty();
    }

    private Expansion expanded(Diff diff) {
        Expansion expansion = new Expansion(diff, writer);
        expansion.expand();
        return expansion;
    }

    private Plan plan(Diff diff, Expansion expansion) {
        PlanContext context = expansion.context();
        Postponed postponed = new Postponed(writer, context);
        List<List<Operation>> ordered = new ArrayList<>();
        RenameSteps.of(diff.renames(), diff.original().catalog(), writer)
                .forEach(rename -> ordered.add(List.of(rename)));
        ordered.addAll(new OperationOrder(expansion, writer).ordered());
        List<Operation> operations = ordered.stream().flatMap(List::stream).toList();
        List<RowGuards.Guard> guards = new RowGuards(diff, writer).of(operations);
        NewTables newTables = NewTables.of(operations, context);
        List<Written> written = new ArrayList<>();
        for (List<Operation> together : ordered) {
            guards.stream()
                    .filter(guard -> together.contains(guard.before()))
                    .map(RowGuards.Guard::statement)
                    .forEach(guard -> written.add(written(together, guard)));
            List<Statement> statements = together.size() == 1
                    ? postponed.write(together.getFirst())
                    : writer.writeTogether(together, context);
            statements.forEach(statement -> written.add(written(together, newTables.without(statement))));
        }
        return new Plan(diff, groups(written, context), expansion.unplanned());
    }

    private static Written written(List<Operation> operations, Statement statement) {
        return new Written(operations, statement, step(statement, Cause.of(operations)));
    }

    private static Step step(Statement statement, Cause cause) {
        if (statement.failsOnRows().isPresent()) {
            return new Step.Assert(
                    statement.sql(),
                    statement.summary(),
                    cause,
                    statement.failsOnRows().get());
        }
        return new Step.Execute(
                statement.sql(), statement.summary(), cause, statement.lock(), statement.hazards(), undo(statement));
    }

    private static Undo undo(Statement statement) {
        if (statement.irreversible().isPresent()) {
            return new Undo.None(statement.irreversible().get());
        }
        Optional<Hazard> loss = statement.hazards().stream()
                .filter(hazard -> hazard.kind() == Hazard.Kind.DATA_LOSS)
                .findFirst();
        return loss.<Undo>map(hazard -> new Undo.StructureOnly(hazard.message()))
                .orElse(new Undo.Complete());
    }

    /** As few transactions as the statements allow, without changing their order. */
    private List<TransactionGroup> groups(List<Written> written, PlanContext context) {
        List<TransactionGroup> groups = new ArrayList<>();
        List<Written> open = new ArrayList<>();
        boolean closing = false;
        for (Written next : written) {
            Statement.TransactionMode mode = next.statement().transaction();
            boolean commits = mode == Statement.TransactionMode.USABLE_AFTER_COMMIT;
            if (mode.isApart() || (closing && !commits)) {
                close(open, groups, context);
            }
            if (mode == Statement.TransactionMode.OUTSIDE) {
                groups.add(group(false, List.of(next)));
            } else {
                open.add(next);
            }
            closing = commits || mode == Statement.TransactionMode.ALONE;
        }
        close(open, groups, context);
        return groups;
    }

    private void close(List<Written> open, List<TransactionGroup> groups, PlanContext context) {
        if (!open.isEmpty()) {
            List<Operation> operations = open.stream()
                    .flatMap(written -> written.operations().stream())
                    .distinct()
                    .toList();
            Cause cause = new Cause(
                    operations.stream()
                            .flatMap(operation -> operation.cause().changes().stream())
                            .distinct()
                            .toList(),
                    "before the transaction is committed");
            for (Statement last : writer.closing(operations, context)) {
                open.add(new Written(List.of(operations.getLast()), last, step(last, cause)));
            }
            groups.add(group(true, open));
            open.clear();
        }
    }

    private TransactionGroup group(boolean transactional, List<Written> written) {
        DdlWriter.Frame frame =
                writer.frame(written.stream().map(Written::statement).toList());
        List<Step> steps = written.stream().map(Written::step).toList();
        List<SqlText> before = new ArrayList<>(frame.before());
        written.stream()
                .flatMap(one -> one.statement().settings().stream())
                .distinct()
                .forEach(before::add);
        return new TransactionGroup(transactional, before, steps, frame.after());
    }

    private record Written(List<Operation> operations, Statement statement, Step step) {}
}
