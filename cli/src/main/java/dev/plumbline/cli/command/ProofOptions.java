package dev.plumbline.cli.command;

import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.ProofDepth;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.problem.Problem;
import dev.plumbline.report.ProofText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Whether a plan is tried before it is shown. */
final class ProofOptions {
    private final OptionSpec none =
            Arguments.flag("Don't run the plan in a scratch database first; the plan says so.", "--no-proof");

    void addTo(CommandSpec spec) {
        spec.addOption(none);
    }

    Options in(Options options) {
        return Arguments.isSet(none) ? options.withProof(ProofDepth.NONE) : options;
    }

    /**
     * Whether a plan failed where it was tried, here or when it was kept; that is said then, unless nobody wants to hear of it. One whose
     * way back fails leads there all the same: its first line says so, and that is all.
     */
    boolean refuses(Plan plan, Talk talk) {
        if (Arguments.isSet(none)
                || !(plan.proof() instanceof Proof.Refuted refuted)
                || refuted.direction() == Proof.Direction.BACK) {
            return false;
        }
        talk.problem(new Problem(
                "PLB-1520",
                "The plan was run in a scratch database, and is " + ProofText.line(refuted),
                "Nothing was changed; the plan says what happened. Leave the difference out with --exclude, or use"
                        + " --no-proof if you know better"));
        return true;
    }
}
