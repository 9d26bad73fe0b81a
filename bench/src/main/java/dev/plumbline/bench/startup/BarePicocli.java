package dev.plumbline.bench.startup;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The least that a command line with picocli can be. */
@Command(name = "bare", mixinStandardHelpOptions = true, version = "bare 1")
final class BarePicocli implements Runnable {
    private BarePicocli() {}

    /** Runs and exits, as every program with picocli does. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new BarePicocli()).execute(arguments));
    }

    @Override
    public void run() {}
}
