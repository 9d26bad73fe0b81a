package dev.plumbline.app.proof;

import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another order for a plan of which a step needs what a later one makes: the server's refusal is all that tells of it, where a body is only
 * text. The step comes last in its transaction, or in the next one if it is the last; what needs it will be refused in turn, and come behind it.
 */
final class Reordering {
    private Reordering() {}

    /**
     * The plan with one step later; empty if there is nothing behind it, or it can't be where the others are.
     *
     * @param number of the step, from 1
     */
    static Optional<Plan> later(Plan plan, int number) {
        List<TransactionGroup> groups = new ArrayList<>(plan.groups());
        int before = 0;
        for (int at = 0; at < groups.size(); at++) {
            TransactionGroup group = groups.get(at);
            int place = number - before - 1;
            before += group.steps().size();
            if (place < 0 || place >= group.steps().size() || !group.transactional()) {
                continue;
            }
            if (place < group.steps().size() - 1) {
                groups.set(at, moved(group, place));
                return Optional.of(with(plan, groups));
            }
            return next(groups, at).map(target -> with(plan, carried(groups, target)));
        }
        return Optional.empty();
    }

    private static TransactionGroup moved(TransactionGroup group, int place) {
        List<Step> steps = new ArrayList<>(group.steps());
        steps.add(steps.remove(place));
        return group.with(steps);
    }

    /** From the end of one transaction to the end of the next, if both are run alike. */
    private record Carriage(int from, int to) {}

    private static Optional<Carriage> next(List<TransactionGroup> groups, int from) {
        TransactionGroup source = groups.get(from);
        for (int to = from + 1; to < groups.size(); to++) {
            TransactionGroup target = groups.get(to);
            if (target.transactional()
                    && target.before().equals(source.before())
                    && target.after().equals(source.after())) {
                return Optional.of(new Carriage(from, to));
            }
        }
        return Optional.empty();
    }

    private static List<TransactionGroup> carried(List<TransactionGroup> groups, Carriage carriage) {
        List<TransactionGroup> carried = new ArrayList<>();
        TransactionGroup source = groups.get(carriage.from());
        for (int at = 0; at < groups.size(); at++) {
            TransactionGroup group = groups.get(at);
            List<Step> steps = new ArrayList<>(group.steps());
            if (at == carriage.from()) {
                steps.removeLast();
            } else if (at == carriage.to()) {
                steps.add(source.steps().getLast());
            }
            if (!steps.isEmpty()) {
                carried.add(group.with(steps));
            }
        }
        return carried;
    }

    private static Plan with(Plan plan, List<TransactionGroup> groups) {
        return new Plan(plan.diff(), plan.strategy(), groups, plan.unplanned(), plan.proof(), plan.sizes());
    }
}
