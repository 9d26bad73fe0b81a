package dev.plumbline.cli.command;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.apply.Cancellation;
import dev.plumbline.app.apply.StoppedApply;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.source.Source;
import dev.plumbline.cli.failure.ExitStatus;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.problem.Problem;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.report.PlanText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code plumb apply}: makes a database what it is wanted to be. */
final class ApplyCommand extends SourceCommand {
    private final PositionalParamSpec target = Arguments.required(0, "TARGET", "The database that is changed.");
    private final PositionalParamSpec desired =
            Arguments.optional(1, "DESIRED", "What is wanted; see 'plumb help sources'.");
    private final OptionSpec kept = Arguments.text(
            "FILE",
            "Run this plan, which 'plumb plan -o FILE.json' wrote, if the database is still what it was made for.",
            "--plan");
    private final OptionSpec approve = Arguments.flag("Run the plan without asking.", "--approve");
    private final SelectionOptions.Comparing selection = new SelectionOptions.Comparing();
    private final ProofOptions proof = new ProofOptions();
    private final StrategyOptions strategy = new StrategyOptions();
    private final ApplyOptions applying = new ApplyOptions();

    ApplyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    CommandSpec describe() {
        CommandSpec spec = Arguments.command(this, "apply", "plumb apply TARGET (DESIRED | --plan FILE) [OPTION]...");
        spec.usageMessage()
                .header("Turns a database into what is wanted: plans, shows, asks, runs and reads back.")
                .description(
                        "",
                        "With --plan it runs a plan that was made, looked at and kept before, and nothing else; it"
                                + " refuses if what the",
                        "plan touches or depends on has changed since, and names that. Done twice, it does nothing.",
                        "",
                        "Exit status: 0 done, and the database equals what was wanted; 1 not run, or something still"
                                + " differs;",
                        "4 failed half-way: the message says what was done and how to go on.",
                        "");
        Arguments.examples(
                spec,
                "  plumb apply shop.db shop.sql",
                "  plumb apply postgresql://ada@localhost/shop shop.sql --approve",
                "  plumb apply postgresql://ada@localhost/shop --plan plan.json");
        spec.addPositional(target);
        spec.addPositional(desired);
        spec.addOption(kept);
        spec.addOption(approve);
        addOptions(spec);
        selection.addTo(spec);
        strategy.addTo(spec);
        proof.addTo(spec);
        applying.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() {
        checkArguments();
        boolean approved = Arguments.isSet(approve);
        if (!approved && !surroundings().terminal().canAsk()) {
            throw new UsageException(
                    "PLB-1008",
                    "There is nobody to ask whether the plan may be run",
                    "Look at it with 'plumb plan', then run it with --approve");
        }
        try (Plumbline plumbline =
                open(options -> tried(options.withRenames(asking(selection.renames(configuration())))))) {
            Source there = plumbline.source(Arguments.text(target));
            return keptFile().isEmpty() ? planned(plumbline, there, approved) : kept(plumbline, there, approved);
        }
    }

    private Options tried(Options options) {
        return applying.in(proof.in(strategy.in(options, configuration()), configuration()));
    }

    private String keptFile() {
        return Arguments.text(kept);
    }

    /** A plan that is kept says itself what is wanted, and what was compared. */
    private void checkArguments() {
        boolean wanted = !Arguments.text(desired).isEmpty();
        if (keptFile().isEmpty() && !wanted) {
            throw new UsageException(
                    "PLB-1003",
                    "Missing required parameter: 'DESIRED'",
                    "Name what is wanted, or a plan that was made before: --plan FILE");
        }
        if (!keptFile().isEmpty() && (wanted || selection.isGiven() || strategy.isGiven())) {
            throw new UsageException(
                    "PLB-1005",
                    "--plan goes without " + (wanted ? "DESIRED" : "options that say what is compared or how"),
                    "The plan holds what is wanted and what was compared; to change that, make another plan");
        }
    }

    private int planned(Plumbline plumbline, Source there, boolean approved) {
        Projection projection = plumbline.projection(Configured.selection(
                selection.selection(), configuration(), List.of(Arguments.text(target), Arguments.text(desired))));
        Source wanted = plumbline.source(Arguments.text(desired));
        Optional<StoppedApply> stopped = plumbline.stopped(there);
        stopped.ifPresent(one -> talk().say(StoppedText.of(one) + " This goes on from what is there."));
        Plan plan = plumbline.plan(there, wanted, projection);
        ApplyOutcome outcome = outcome(there, wanted.display());
        if (plan.isEmpty() && plan.unplanned().isEmpty()) {
            stopped.ifPresent(nothingLeft -> plumbline.settle(there));
            return outcome.nothingToDo();
        }
        return mayRun(plumbline, there, plan, text -> text.render(plan), approved)
                ? run(interrupt -> outcome.report(plumbline.apply(there, plan, interrupt.cancellation())))
                : ExitStatus.FINDINGS;
    }

    private int kept(Plumbline plumbline, Source there, boolean approved) {
        PlanDocument document = plumbline.document(file());
        ApplyOutcome outcome = outcome(there, "what " + keptFile() + " wants");
        if (document.plan().isEmpty() && document.plan().unplanned().isEmpty()) {
            return outcome.noSteps(keptFile());
        }
        Optional<StoppedApply> stopped = plumbline.stopped(there);
        stopped.ifPresent(one -> talk().say(StoppedText.of(one)));
        Optional<ApplyResult> obstacle = plumbline.obstacle(there, document);
        if (obstacle.isEmpty()) {
            return run(plumbline, there, document, outcome, approved);
        }
        if (obstacle.get() instanceof ApplyResult.AppliedBefore) {
            stopped.ifPresent(nothingLeft -> plumbline.settle(there));
        }
        Optional<PlanDocument> rest = obstacle.get() instanceof ApplyResult.TargetChanged && stopped.isPresent()
                ? plumbline.rest(there, document)
                : Optional.empty();
        if (rest.isEmpty()) {
            return outcome.report(obstacle.get());
        }
        talk().say("What is left of the plan was planned anew from what is there.");
        return run(plumbline, there, rest.get(), outcome, approved);
    }

    private int run(Plumbline plumbline, Source there, PlanDocument document, ApplyOutcome outcome, boolean approved) {
        Plan plan = document.plan();
        Function<PlanText, String> shown =
                text -> document.lost().isEmpty() ? text.render(plan) : text.renderBack(plan, document.lost());
        return mayRun(plumbline, there, plan, shown, approved)
                ? run(interrupt -> outcome.report(plumbline.apply(there, document, interrupt.cancellation())))
                : ExitStatus.FINDINGS;
    }

    private Path file() {
        try {
            return Path.of(keptFile());
        } catch (InvalidPathException invalid) {
            throw new UsageException(
                    "PLB-1202", "Can't read %s: that is not the name of a file".formatted(keptFile()), "", invalid);
        }
    }

    private ApplyOutcome outcome(Source there, String wanted) {
        return new ApplyOutcome(
                surroundings(), common(), there, wanted, !keptFile().isEmpty());
    }

    /** Shows the plan and asks; false if it isn't to be run, which is said. */
    private boolean mayRun(
            Plumbline plumbline, Source there, Plan plan, Function<PlanText, String> shown, boolean approved) {
        if (!approved || !common().isQuiet()) {
            talk().show(shown.apply(new PlanText(common().errors(surroundings()))));
        }
        if (!plan.unplanned().isEmpty()) {
            talk().problem(new Problem(
                    "PLB-1020",
                    "Nothing was run, because some difference has no plan",
                    "Settle it by hand, or leave it out with --exclude or --ignore"));
            return false;
        }
        if (proof.refuses(plan, talk())) {
            return false;
        }
        plumbline.requireSecrets(plan);
        if (!approved && !new Question(surroundings()).mayRun(plan, there)) {
            talk().say("Nothing was run.");
            return false;
        }
        return true;
    }

    /** An interrupt stops the running statement, and what is to be said then is still said. */
    private int run(ToIntFunction<Interrupt> apply) {
        try (Interrupt interrupt = Interrupt.cancelling(new Cancellation(), talk())) {
            return apply.applyAsInt(interrupt);
        }
    }
}
