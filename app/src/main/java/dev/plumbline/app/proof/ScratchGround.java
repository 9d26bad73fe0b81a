package dev.plumbline.app.proof;

import dev.plumbline.app.apply.Applier;
import dev.plumbline.app.shadow.Scratch;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.problem.UsageException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs steps as a scratch database does, which lets nothing reach outside, and leaves out what it isn't equipped for. */
final class ScratchGround implements Applier.Ground {
    private final Scratch scratch;
    private final IdentityHashMap<Step, Integer> numbers = new IdentityHashMap<>();
    private final Lacking lacking;
    private Optional<SQLException> refused = Optional.empty();

    ScratchGround(Scratch scratch, List<Step> steps, Lacking lacking) {
        this.scratch = scratch;
        steps.forEach(step -> numbers.put(step, numbers.size() + 1));
        this.lacking = lacking;
    }

    /** What the server said to the step that it refused. */
    Optional<String> refusal() {
        return refused.map(refusal -> String.valueOf(refusal.getMessage()));
    }

    /** The same as the server gave it. */
    Optional<SQLException> refused() {
        return refused;
    }

    /** A step as it is called in its plan. */
    Proof.StepName name(Step step) {
        return new Proof.StepName(Objects.requireNonNull(numbers.get(step)), step.summary());
    }

    @Override
    public void run(Step.Execute step, Statement statement) throws SQLException {
        try {
            scratch.run(step.sql());
        } catch (UsageException outside) {
            lacking.lacksStep(
                    name(step), step.cause().objects(), outside.problem().what());
        } catch (SQLException refusal) {
            String message = String.valueOf(refusal.getMessage());
            Optional<String> lack = scratch.lacking(refusal).or(() -> lacking.behind(objects(step), message));
            if (lack.isEmpty()) {
                refused = Optional.of(refusal);
                throw refusal;
            }
            lacking.lacksStep(name(step), step.cause().objects(), lack.get());
        }
    }

    private static Set<ObjectId> objects(Step step) {
        return Stream.concat(
                        step.cause().objects().stream(),
                        step.lock().locks().stream().map(LockImpact.Lock::object))
                .collect(Collectors.toSet());
    }
}
