package dev.plumbline.core.plan;

import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Unique;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What waits for the end of an operation that was only begun: whatever needs its object, but for what had to make way for it and only
 * comes again. Completing may take long, and what makes way shall be missing as briefly as can be. Where only the rows are left to be
 * looked at, nothing waits but what is built from them and wants them to be right: keys and indexes.
 */
final class Completions {
    private final DdlWriter writer;
    private final PlanContext context;
    private final Postponed postponed;
    private final Map<ObjectId, Operation.Complete> completers = new HashMap<>();

    Completions(DdlWriter writer, PlanContext context) {
        this.writer = writer;
        this.context = context;
        this.postponed = new Postponed(writer, context);
    }

    void register(Operation.Complete complete) {
        completers.put(complete.subject(), complete);
    }

    /**
     * Orders what needs an object after its completion.
     *
     * @param users what creates or changes the one that needs it
     * @param away what drops that one; empty if nothing does
     * @param madeWay whether it needed the object before, too, so that it is dropped before the operation begins
     */
    void order(
            StepGraph<Operation> graph,
            ObjectId referenced,
            List<Operation> users,
            Optional<Operation> away,
            BooleanSupplier madeWay) {
        Operation.Complete complete = completers.get(referenced);
        if (complete == null || users.contains(complete.begun())) {
            return;
        }
        boolean inParts = postponed.isLeftInParts(complete);
        for (Operation user : users) {
            boolean comesAgain = away.isPresent() && user instanceof Operation.Create && !writer.waits(user, context);
            boolean waits = inParts ? !comesAgain || !madeWay.getAsBoolean() : isBuilt(user);
            if (waits) {
                graph.before(complete, user);
            }
        }
    }

    private static boolean isBuilt(Operation user) {
        ObjectKind<?> kind = user.subject().kind();
        return kind.equals(PrimaryKey.KIND) || kind.equals(Unique.KIND) || kind.equals(Index.KIND);
    }
}
