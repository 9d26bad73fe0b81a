package dev.plumbline.cli.command;

import dev.plumbline.app.Plumbline;
import dev.plumbline.cli.terminal.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that reads sources. */
abstract class SourceCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Mixin
    private ConnectionOptions connection;

    private final Surroundings surroundings;

    SourceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
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
        return Plumbline.with(connection.options(surroundings.environment(), talk()));
    }
}
