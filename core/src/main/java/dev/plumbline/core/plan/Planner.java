package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.plan.Transactions.Written;
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
        List<List<Operation>> renames = RenameSteps.of(
                        diff.renames(), diff.original().catalog(), writer)
                .stream()
                .map(rename -> List.<Operation>of(rename))
                .toList();
        List<List<List<Operation>>> runs = new ArrayList<>(List.of(renames));
        runs.addAll(new Ties(expansion, postponed).runs(new OperationOrder(expansion, writer).ordered()));
        List<Operation> operations =
                runs.stream().flatMap(List::stream).flatMap(List::stream).toList();
        List<RowGuards.Guard> guards = new RowGuards(diff, writer).of(operations);
        NewTables newTables = NewTables.of(operations, context);
        Transactions transactions = new Transactions(writer, context);
        for (List<List<Operation>> run : runs) {
            List<Written> written = new ArrayList<>();
            for (List<Operation> together : run) {
                guards.stream()
                        .filter(guard -> together.contains(guard.before()))
                        .map(RowGuards.Guard::statement)
                        .forEach(guard -> written.add(written(together, guard)));
                List<Statement> statements = together.size() == 1
                        ? postponed.write(together.getFirst())
                        : writer.writeTogether(together, context);
                statements.forEach(statement -> written.add(written(together, newTables.without(statement))));
            }
            transactions.add(written);
        }
        return new Plan(diff, transactions.groups(), expansion.unplanned());
    }

    private static Written written(List<Operation> operations, Statement statement) {
        return new Written(operations, statement, Step.of(statement, Cause.of(operations)));
    }
}
