package dev.plumbline.cli.command;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.Cancellation;
import dev.plumbline.app.source.Source;
import dev.plumbline.cli.failure.ExitStatus;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.problem.Problem;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.report.PlanText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code plumb apply}: makes a database what it is wanted to be. */
final class ApplyCommand extends SourceCommand {
    private final PositionalParamSpec target = Arguments.required(0, "TARGET", "The database that is changed.");
    private final PositionalParamSpec desired =
            Arguments.required(1, "DESIRED", "What is wanted; see 'plumb help sources'.");
    private final OptionSpec approve = Arguments.flag("Run the plan without asking.", "--approve");
    private final SelectionOptions.Comparing selection = new SelectionOptions.Comparing();

    ApplyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    CommandSpec describe() {
        CommandSpec spec = Arguments.command(this, "apply", "plumb apply TARGET DESIRED [OPTION]...");
        spec.usageMessage()
                .header("Turns a database into what is wanted: plans, shows, asks, runs and reads back.")
                .description(
                        "",
                        "Exit status: 0 done, and the database equals what was wanted; 1 not run, or something still"
                                + " differs;",
                        "4 failed half-way: the message says what was done and how to go on.",
                        "");
        Arguments.examples(
                spec,
                "  plumb apply shop.db shop.sql",
                "  plumb apply postgresql://ada@localhost/shop shop.sql --approve");
        spec.addPositional(target);
        spec.addPositional(desired);
        spec.addOption(approve);
        addOptions(spec);
        selection.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() {
        boolean approved = Arguments.isSet(approve);
        if (!approved && !surroundings().terminal().canAsk()) {
            throw new UsageException(
                    "PLB-1008",
                    "There is nobody to ask whether the plan may be run",
                    "Look at it with 'plumb plan', then run it with --approve");
        }
        try (Plumbline plumbline = open(selection.renames())) {
            Projection projection = plumbline.projection(selection.selection());
            Source there = plumbline.source(Arguments.text(target));
            Source wanted = plumbline.source(Arguments.text(desired));
            Plan plan = plumbline.plan(there, wanted, projection);
            ApplyOutcome outcome = new ApplyOutcome(surroundings(), common(), there, wanted);
            if (plan.isEmpty() && plan.unplanned().isEmpty()) {
                return outcome.nothingToDo();
            }
            if (!approved || !common().isQuiet()) {
                talk().show(new PlanText(common().errors(surroundings())).render(plan));
            }
            if (!plan.unplanned().isEmpty()) {
                talk().problem(new Problem(
                        "PLB-1020",
                        "Nothing was run, because some difference has no plan",
                        "Settle it by hand, or leave it out with --exclude or --ignore"));
                return ExitStatus.FINDINGS;
            }
            plumbline.requireSecrets(plan);
            if (!approved && !new Question(surroundings()).mayRun(plan, there)) {
                talk().say("Nothing was run.");
                return ExitStatus.FINDINGS;
            }
            return run(plumbline, there, plan, outcome);
        }
    }

    /** An interrupt stops the running statement, and what is to be said then is still said. */
    private int run(Plumbline plumbline, Source there, Plan plan, ApplyOutcome outcome) {
        try (Interrupt interrupt = Interrupt.cancelling(new Cancellation(), talk())) {
            return outcome.report(plumbline.apply(there, plan, interrupt.cancellation()));
        }
    }
}
