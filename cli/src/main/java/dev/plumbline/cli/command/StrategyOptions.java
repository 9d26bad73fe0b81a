package dev.plumbline.cli.command;

import dev.plumbline.app.config.Configuration;
import dev.plumbline.app.config.Options;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.core.problem.UsageException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How a plan goes about tables that others use. */
final class StrategyOptions {
    private final OptionSpec strategy = Arguments.text(
            "STRATEGY",
            "How tables that others use are changed: simple (plain statements, in few transactions), online (indexes"
                    + " built concurrently, rows checked and converted in steps of their own, where the engine can), or"
                    + " auto (the default: online if a lock would last for all rows of a table of 1 MB or more).",
            "--strategy");

    void addTo(CommandSpec spec) {
        spec.addOption(strategy);
    }

    boolean isGiven() {
        return chosen(Arguments.text(strategy)).isPresent();
    }

    Options in(Options options, Configuration configuration) {
        String word = Configured.word(Arguments.text(strategy), configuration.strategy(), "auto");
        return chosen(word).map(options::withStrategy).orElse(options);
    }

    private static Optional<Strategy> chosen(String word) {
        return switch (word) {
            case "", "auto" -> Optional.empty();
            case "simple" -> Optional.of(Strategy.SIMPLE);
            case "online" -> Optional.of(Strategy.ONLINE);
            default ->
                throw new UsageException(
                        "PLB-1007", "--strategy can't be '" + word + "'", "It is auto, simple or online");
        };
    }
}
