package dev.plumbline.cli.command;

import dev.plumbline.app.config.ApplyPolicy;
import dev.plumbline.app.config.JournalPolicy;
import dev.plumbline.app.config.Options;
import dev.plumbline.core.problem.UsageException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How a plan is run where others are at work. */
final class ApplyOptions {
    private final OptionSpec lockTimeout = Arguments.preset(
            "3s",
            "TIME",
            "How long a step waits for a lock, with everybody who comes later waiting behind it, before it makes way"
                    + " and is tried again: 3s (the default); 0 for ever.",
            "--lock-timeout");
    private final OptionSpec patience = Arguments.preset(
            "2m",
            "TIME",
            "For how long it is tried again, after longer and longer pauses: 2m (the default).",
            "--retry");
    private final OptionSpec waiting = Arguments.preset(
            "0",
            "TIME",
            "How long to wait for another apply of the same database to end; it doesn't by itself.",
            "--wait");
    private final OptionSpec journal = Arguments.text(
            "SCHEMA",
            "Keep a journal of all applies in this schema (a database of MySQL or MariaDB). Without it there is one"
                    + " while a plan of several transactions is under way.",
            "--journal");
    private final OptionSpec none = Arguments.flag("Write no journal at all.", "--no-journal");

    void addTo(CommandSpec spec) {
        spec.addOption(lockTimeout);
        spec.addOption(patience);
        spec.addOption(waiting);
        spec.addOption(journal);
        spec.addOption(none);
    }

    Options in(Options options) {
        return options.withApplying(new ApplyPolicy(
                Durations.of("--lock-timeout", Arguments.text(lockTimeout)),
                Durations.of("--retry", Arguments.text(patience)),
                Durations.of("--wait", Arguments.text(waiting)),
                policy()));
    }

    private JournalPolicy policy() {
        String schema = Arguments.text(journal);
        if (!schema.isEmpty() && Arguments.isSet(none)) {
            throw new UsageException("PLB-1005", "--journal goes without --no-journal", "Leave out one of them");
        }
        if (Arguments.isSet(none)) {
            return new JournalPolicy.None();
        }
        return schema.isEmpty() ? new JournalPolicy.WhileNeeded() : new JournalPolicy.Kept(schema);
    }
}
