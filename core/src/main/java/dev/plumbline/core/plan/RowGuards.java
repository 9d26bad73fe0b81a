package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** Puts a statement before each drop of what is at stake that stops the plan while there are rows. */
final class RowGuards {
    private final List<AtStake> all;
    private final Catalog present;
    private final DdlWriter writer;

    RowGuards(Diff diff, DdlWriter writer) {
        this.all = AtStake.of(diff);
        this.present = diff.from().catalog();
        this.writer = writer;
    }

    /** Statements by the operation before which they stand. */
    record Guard(Operation before, Statement statement) {}

    /**
     * The guards of operations.
     *
     * @param ordered at least one, if anything is at stake
     */
    List<Guard> of(List<Operation> ordered) {
        List<Guard> guards = new ArrayList<>();
        for (AtStake one : all) {
            writer.findingRows(one.then(), present).ifPresent(query -> {
                Operation before = ordered.stream()
                        .filter(operation -> drops(operation, one.then()))
                        .findFirst()
                        .orElseGet(() -> ordered.stream()
                                .filter(operation -> !(operation instanceof Operation.Rename))
                                .findFirst()
                                .orElse(ordered.getLast()));
                String summary = "make sure that " + one.then().id().describe() + " is empty";
                guards.add(new Guard(
                        before, Statement.of(query, summary, LockImpact.NONE).failingOnRows(one.failure())));
            });
        }
        return guards;
    }

    private static boolean drops(Operation operation, SchemaObject object) {
        ObjectId id = object.id();
        return switch (operation) {
            case Operation.Drop drop ->
                drop.subject().equals(id) || drop.along().contains(id);
            case Operation.SetAside aside -> aside.subject().equals(id.root());
            case Operation.Rebuild rebuild -> rebuild.subject().equals(id.root());
            case Operation.Create create -> false;
            case Operation.Declare declare -> false;
            case Operation.Alter alter -> false;
            case Operation.Complete complete -> false;
            case Operation.Rename rename -> false;
            case Operation.Refill refill -> false;
        };
    }
}
