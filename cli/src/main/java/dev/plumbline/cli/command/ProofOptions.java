package dev.plumbline.cli.command;

import dev.plumbline.app.config.Configuration;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.ProofDepth;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.problem.Problem;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.report.ProofText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Whether a plan is tried before it is shown. */
final class ProofOptions {
    private final OptionSpec depth = Arguments.text(
            "DEPTH",
            "How far the plan is tried first: structure (the default), rows (then on rows that are made up, too:"
                    + " whether values stay, and on which rows it would fail), none.",
            "--proof");
    private final OptionSpec none =
            Arguments.flag("Don't run the plan in a scratch database first; the plan says so.", "--no-proof");

    void addTo(CommandSpec spec) {
        spec.addOption(depth);
        spec.addOption(none);
    }

    Options in(Options options, Configuration configuration) {
        String word = Arguments.text(depth);
        if (!Arguments.isSet(none)) {
            return options.withProof(depth(Configured.word(word, configuration.proof(), "structure")));
        }
        if (!word.isEmpty() && depth(word) != ProofDepth.NONE) {
            throw new UsageException(
                    "PLB-1005", "--no-proof and --proof " + word + " contradict each other", "Leave one out");
        }
        return options.withProof(ProofDepth.NONE);
    }

    private static ProofDepth depth(String word) {
        return switch (word) {
            case "structure" -> ProofDepth.STRUCTURE;
            case "rows" -> ProofDepth.ROWS;
            case "none" -> ProofDepth.NONE;
            default ->
                throw new UsageException(
                        "PLB-1007", "--proof can't be '" + word + "'", "It is structure, rows or none");
        };
    }

    private boolean isUnwanted() {
        return Arguments.isSet(none) || Arguments.text(depth).equals("none");
    }

    /**
     * Whether a plan failed where it was tried, here or when it was kept; that is said then, unless nobody wants to hear of it. One whose
     * way back fails leads there all the same: its first line says so, and that is all.
     */
    boolean refuses(Plan plan, Talk talk) {
        if (isUnwanted()
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
