package dev.plumbline.cli.command;

import dev.plumbline.cli.terminal.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code plumb demo}. */
@Command(
        name = "demo",
        customSynopsis = "plumb demo [OPTION]...",
        header = "The whole tour on a small database; nothing to install.")
final class DemoCommand implements Callable<Integer> {
    DemoCommand(Surroundings surroundings) {}

    @Override
    public Integer call() {
        return 0;
    }
}
