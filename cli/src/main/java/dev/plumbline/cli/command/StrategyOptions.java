package dev.plumbline.cli.command;

import dev.plumbline.app.config.Options;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.core.problem.UsageException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How a plan goes about tables that others use. */
final class StrategyOptions {
    private final OptionSpec strategy = Arguments.preset(
            "simple",
            "STRATEGY",
            "How tables that others use are changed: simple (plain statements, in few transactions) or online (indexes"
                    + " built concurrently, rows checked in steps of their own, where the engine can).",
            "--strategy");

    void addTo(CommandSpec spec) {
        spec.addOption(strategy);
    }

    boolean isGiven() {
        return chosen() != Strategy.SIMPLE;
    }

    Options in(Options options) {
        return options.withStrategy(chosen());
    }

    private Strategy chosen() {
        String word = Arguments.text(strategy);
        return switch (word) {
            case "simple" -> Strategy.SIMPLE;
            case "online" -> Strategy.ONLINE;
            default ->
                throw new UsageException("PLB-1007", "--strategy can't be '" + word + "'", "It is simple or online");
        };
    }
}
