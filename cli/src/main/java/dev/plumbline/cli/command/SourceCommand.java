package dev.plumbline.cli.command;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Configuration;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.RenamePolicy;
import dev.plumbline.cli.terminal.Surroundings;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.CommandSpec;

/** A command that reads sources. */
abstract class SourceCommand implements Callable<Integer> {
    private final CommonOptions common = new CommonOptions();
    private final ConnectionOptions connection = new ConnectionOptions();
    private final ConfigurationOptions configuration = new ConfigurationOptions();
    private final Surroundings surroundings;

    SourceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What the parser is to know of it. */
    abstract CommandSpec describe();

    void addOptions(CommandSpec spec) {
        common.addTo(spec);
        connection.addTo(spec);
        configuration.addTo(spec);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    CommonOptions common() {
        return common;
    }

    Talk talk() {
        return new Talk(surroundings, common);
    }

    /** What the project's file says. */
    Configuration configuration() {
        return configuration.configuration(surroundings.directory());
    }

    Plumbline open() {
        return open(UnaryOperator.identity());
    }

    /** With what else the command is told. */
    Plumbline open(UnaryOperator<Options> told) {
        return Plumbline.with(told.apply(connection.options(surroundings.environment(), talk(), configuration())));
    }

    /** Asks whoever is there of what nobody knows. */
    RenamePolicy asking(RenamePolicy renames) {
        return surroundings.terminal().canAsk() ? renames.withJudge(new Question(surroundings)::isSame) : renames;
    }
}
