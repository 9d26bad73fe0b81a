package dev.plumbline.app.apply;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.problem.Problem;
import java.util.List;
import java.util.Optional;

/** What became of a plan. */
public sealed interface ApplyResult {
    Plan plan();

    /**
     * All steps ran, and the database was read back.
     *
     * @param remaining what still differs from what was wanted; empty when all is well
     */
    record Done(Plan plan, Diff remaining) implements ApplyResult {
        /** Whether the database now equals what was wanted. */
        public boolean equal() {
            return remaining.isEmpty();
        }
    }

    /**
     * The database isn't any more what the plan was made for; nothing was run.
     *
     * @param since what has changed since then
     */
    record TargetChanged(Plan plan, Diff since) implements ApplyResult {}

    /** The database is what is wanted already, by an earlier run of the same plan; nothing was run. */
    record AppliedBefore(Plan plan) implements ApplyResult {}

    /** Something would go with its rows of which nobody knows whether it is only to be called otherwise; nothing was run. */
    record Refused(Plan plan, Problem problem) implements ApplyResult {}

    /**
     * A step failed, or somebody called a halt; its group was rolled back.
     *
     * @param done the steps whose effect stands: those of the groups before
     * @param rolledBack the steps that ran in the failed group and were taken back
     * @param failed the step that failed; empty where it wasn't a step
     * @param notRun the steps that were never begun
     * @param problem what the server said, and how to go on
     */
    record Failed(
            Plan plan,
            List<Step> done,
            List<Step> rolledBack,
            Optional<Step> failed,
            List<Step> notRun,
            Problem problem)
            implements ApplyResult {
        public Failed {
            done = List.copyOf(done);
            rolledBack = List.copyOf(rolledBack);
            notRun = List.copyOf(notRun);
        }

        /** What stands, for a person: {@code The 3 steps before it stand}. */
        public String standing() {
            return switch (done.size()) {
                case 0 -> "Nothing was changed";
                case 1 -> "The step before it stands";
                default -> "The %d steps before it stand".formatted(done.size());
            };
        }

        /** The same with another word on how to go on. */
        public Failed advising(String next) {
            return new Failed(
                    plan, done, rolledBack, failed, notRun, new Problem(problem.code(), problem.what(), next));
        }
    }
}
