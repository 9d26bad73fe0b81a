package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What waits for the end of an operation that was only begun: whatever needs its object, but for what had to make way for it and only
 * comes again. Completing may take long, and what makes way shall be missing as briefly as can be.
 */
final class Completions {
    private final DdlWriter writer;
    private final PlanContext context;
    private final Map<ObjectId, Operation.Complete> completers = new HashMap<>();

    Completions(DdlWriter writer, PlanContext context) {
        this.writer = writer;
        this.context = context;
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
        for (Operation user : users) {
            boolean comesAgain = away.isPresent() && user instanceof Operation.Create && !writer.waits(user, context);
            if (comesAgain && madeWay.getAsBoolean()) {
                continue;
            }
            graph.before(complete, user);
            if (comesAgain) {
                away.ifPresent(dropper -> graph.ratherBefore(complete, dropper));
            }
        }
    }
}
