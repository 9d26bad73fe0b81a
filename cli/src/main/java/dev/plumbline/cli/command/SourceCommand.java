package dev.plumbline.cli.command;

import dev.plumbline.app.Plumbline;
import dev.plumbline.cli.terminal.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** A command that reads sources. */
abstract class SourceCommand implements Callable<Integer> {
    private final CommonOptions common = new CommonOptions();
    private final ConnectionOptions connection = new ConnectionOptions();
    private final Surroundings surroundings;

    SourceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What the parser is to know of it. */
    abstract CommandSpec describe();

    void addOptions(CommandSpec spec) {
        common.addTo(spec);
        connection.addTo(spec);
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

    Plumbline open() {
        return open(List.of());
    }

    Plumbline open(List<String> renames) {
        return Plumbline.with(
                connection.options(surroundings.environment(), talk()).withRenames(renames));
    }
}
