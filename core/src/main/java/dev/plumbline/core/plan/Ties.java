package dev.plumbline.core.plan;

import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What nobody shall see half done, even where a plan is committed as often as can be: an object that goes and comes again, and what is
 * done to one table. What may follow later in any case is no part of that: foreign keys, rows that go, the end of what was only begun.
 */
final class Ties {
    private final Expansion expansion;
    private final PlanContext context;
    private final Postponed postponed;

    Ties(Expansion expansion, Postponed postponed) {
        this.expansion = expansion;
        this.context = expansion.context();
        this.postponed = postponed;
    }

    /** The table, one that is there and stays, that an operation is done to with all else that is done to it at once. */
    Optional<ObjectId> table(Operation operation) {
        boolean follows = goes(operation).isPresent()
                || isCreatedAgain(operation)
                || !OperationPriority.isAtOnce(operation)
                || commits(operation);
        return follows
                ? Optional.empty()
                : Optional.of(holder(operation.subject())).filter(this::stays);
    }

    /** What an operation takes away for a while, an object or what it needs to be used; empty for any other operation. */
    Optional<ObjectId> goes(Operation operation) {
        boolean away = operation instanceof Operation.Drop drop
                ? drop.recreated()
                : expansion.detached().takeAway(operation);
        return away ? Optional.of(expansion.sides().wantedId(operation.subject())) : Optional.empty();
    }

    /** What an operation brings again; empty for any other operation. */
    Optional<ObjectId> comes(Operation operation) {
        if (isCreatedAgain(operation)) {
            return Optional.of(operation.subject());
        }
        return expansion.detached().putBack(operation)
                ? Optional.of(expansion.sides().wantedId(operation.subject()))
                : Optional.empty();
    }

    private boolean isCreatedAgain(Operation operation) {
        return operation instanceof Operation.Create create && isRecreated(create.subject());
    }

    private boolean isRecreated(ObjectId wanted) {
        return expansion.dropped().containsKey(expansion.sides().formerId(wanted));
    }

    /** What belongs to something that goes and comes again does so with it. */
    private ObjectId whole(ObjectId wanted) {
        return isRecreated(wanted.root()) ? wanted.root() : wanted;
    }

    /** Of a sequence that goes with a column, the column's table. */
    private ObjectId holder(ObjectId subject) {
        return context.before(subject, Sequence.class)
                .or(() -> context.after(subject, Sequence.class))
                .flatMap(Sequence::ownedBy)
                .orElse(subject)
                .root();
    }

    private boolean stays(ObjectId root) {
        return holdsRows(root)
                && context.before().contains(root)
                && !context.dropped().contains(root);
    }

    static boolean holdsRows(ObjectId root) {
        return root.kind().equals(Table.KIND) || root.kind().equals(MaterializedView.KIND);
    }

    /** Whether all that was done before it is committed on its way in any case. */
    private boolean commits(Operation operation) {
        return operation instanceof Operation.Complete || postponed.isLate(operation);
    }

    /** The runs of operations between which a plan may be committed; together they are all, in their order. */
    List<List<List<Operation>>> runs(List<List<Operation>> ordered) {
        Map<ObjectId, Integer> begun = new HashMap<>();
        BitSet tied = new BitSet(); // to the operations before them
        for (int place = 0; place < ordered.size(); place++) {
            for (Operation operation : ordered.get(place)) {
                if (commits(operation)) {
                    begun.clear();
                }
                for (ObjectId tie : Stream.of(
                                table(operation),
                                goes(operation).map(this::whole),
                                comes(operation).map(this::whole))
                        .flatMap(Optional::stream)
                        .toList()) {
                    begun.putIfAbsent(tie, place);
                    tied.set(begun.get(tie) + 1, place + 1);
                }
            }
        }
        List<List<List<Operation>>> runs = new ArrayList<>();
        for (int place = 0; place < ordered.size(); place++) {
            if (!tied.get(place)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(ordered.get(place));
        }
        return runs;
    }
}
