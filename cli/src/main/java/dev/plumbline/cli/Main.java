package dev.plumbline.cli;

import dev.plumbline.cli.command.Commands;
import dev.plumbline.cli.failure.Failures;
import dev.plumbline.cli.terminal.Surroundings;

/** The program {@code plumb}. */
public final class Main {
    private Main() {}

    /** Runs one command and exits with its status. */
    public static void main(String... arguments) {
        System.exit(run(Surroundings.ofProcess(), arguments));
    }

    /** Runs one command; returns its exit status. Nothing outside the surroundings is touched. */
    @SuppressWarnings("CatchingUnchecked") // the one place where everything is caught
    public static int run(Surroundings surroundings, String... arguments) {
        try {
            return Commands.run(surroundings, arguments);
        } catch (Exception | StackOverflowError | OutOfMemoryError bug) {
            return new Failures(surroundings.err(), Commands.wantsTraces(arguments)).report(bug);
        }
    }
}
