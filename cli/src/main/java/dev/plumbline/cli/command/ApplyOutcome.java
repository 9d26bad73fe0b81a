package dev.plumbline.cli.command;

import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.source.Source;
import dev.plumbline.cli.failure.ExitStatus;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.problem.Problem;
import dev.plumbline.report.DiffText;
import dev.plumbline.report.SafeText;
import java.util.List;

/** Says what became of a plan. */
final class ApplyOutcome {
    private final Surroundings surroundings;
    private final CommonOptions common;
    private final String target;
    private final String desired;
    private final boolean kept;

    /** @param kept whether the plan was made before */
    ApplyOutcome(Surroundings surroundings, CommonOptions common, Source target, String desired, boolean kept) {
        this.surroundings = surroundings;
        this.common = common;
        this.target = SafeText.line(target.display());
        this.desired = SafeText.line(desired);
        this.kept = kept;
    }

    int nothingToDo() {
        result("Nothing to do: " + target + " equals " + desired + ".\n");
        return ExitStatus.OK;
    }

    int noSteps(String plan) {
        result("Nothing to do: " + SafeText.line(plan) + " has no steps.\n");
        return ExitStatus.OK;
    }

    /** Returns the exit status. */
    int report(ApplyResult result) {
        return switch (result) {
            case ApplyResult.Done done -> done(done);
            case ApplyResult.AppliedBefore before -> before();
            case ApplyResult.TargetChanged changed -> changed(changed);
            case ApplyResult.Refused refused -> refused(refused);
            case ApplyResult.Failed failed -> failed(failed);
        };
    }

    private int done(ApplyResult.Done done) {
        long steps = done.plan().steps().count();
        String ran = "Done: " + (steps == 1 ? "1 step" : steps + " steps") + ". ";
        if (done.equal()) {
            result(ran + target + " was read back and equals " + desired + ".\n");
            return ExitStatus.OK;
        }
        result(ran + target + " was read back and still differs from " + desired + ":\n\n"
                + new DiffText(common.output(surroundings)).render(done.remaining()));
        return ExitStatus.FINDINGS;
    }

    private int before() {
        result("Nothing to do: the plan is applied already; " + target + " equals " + desired + ".\n");
        return ExitStatus.OK;
    }

    private int changed(ApplyResult.TargetChanged changed) {
        result(target + (kept ? " is not what the plan was made for" : " has changed since the plan was made") + ":\n\n"
                + new DiffText(common.output(surroundings)).render(changed.since()));
        talk().problem(
                        kept
                                ? new Problem(
                                        "PLB-1512",
                                        "Nothing was run",
                                        "Plan again from what is there now, also if this is what an earlier run did"
                                                + " that stopped half-way")
                                : new Problem(
                                        "PLB-1021", "Nothing was run", "Run it again for a plan of what is there now"));
        return ExitStatus.FINDINGS;
    }

    private int refused(ApplyResult.Refused refused) {
        talk().problem(refused.problem());
        return ExitStatus.FINDINGS;
    }

    private int failed(ApplyResult.Failed failed) {
        Talk talk = talk();
        talk.problem(failed.problem());
        failed.failed().ifPresent(step -> list(talk, "This step failed:", List.of(step)));
        list(talk, "Done and kept:", failed.done());
        list(talk, "Done and taken back:", failed.rolledBack());
        list(talk, "Not begun:", failed.notRun());
        return ExitStatus.HALF_WAY;
    }

    private static void list(Talk talk, String heading, List<Step> steps) {
        if (!steps.isEmpty()) {
            StringBuilder text = new StringBuilder(heading).append('\n');
            steps.forEach(step ->
                    text.append("  ").append(SafeText.line(step.summary())).append('\n'));
            talk.show(text.toString());
        }
    }

    /** What became of a database is told somewhere, even if the standard output can't be written. */
    private void result(String text) {
        try {
            new StandardOutput(surroundings.out()).write(text);
        } catch (EnvironmentException full) {
            talk().show(text);
            throw full;
        }
    }

    private Talk talk() {
        return new Talk(surroundings, common);
    }
}
