package dev.plumbline.cli.command;

import dev.plumbline.app.demo.Bookshop;
import dev.plumbline.cli.failure.ExitStatus;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.report.Style;
import dev.plumbline.report.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code plumb demo}: inspect, diff, plan and apply on a small database, each as a person would type it. */
final class DemoCommand implements Callable<Integer> {
    private static final int MOST_FOLDERS = 1_000;

    private final Surroundings surroundings;

    private final PositionalParamSpec folder = Arguments.optional(
            0, "FOLDER", "Where the files go; it must be new. By itself plumb-demo, plumb-demo-2, …");
    private final CommonOptions common = new CommonOptions();

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    CommandSpec describe() {
        CommandSpec spec = Arguments.command(this, "demo", "plumb demo [FOLDER] [OPTION]...");
        spec.usageMessage()
                .header("The whole tour on a small database; nothing to install.")
                .description("", "Makes a bookshop's database in a new folder and takes it through a change.", "");
        spec.addPositional(folder);
        common.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() {
        Path directory = create();
        Bookshop shop = Bookshop.create(directory);
        String database = shop.database().toString();
        String wanted = shop.wanted().toString();
        Map<String, Long> before = shop.countRows();

        say("A bookshop keeps its data in " + database + " (SQLite; " + total(before) + " rows in " + before.size()
                + " tables). This is what is in it:");
        run(directory, "inspect", database);
        say("Its developers have written down in " + wanted + " what they want it to be. What differs?");
        run(directory, "diff", database, wanted);
        say("How does one become the other? SQLite can't change a column, so its table is made anew around its rows:");
        run(directory, "plan", database, wanted);
        say("Nothing has been changed so far. Now it is (without --approve you would be asked first):");
        int applied = run(directory, "apply", database, wanted, "--approve", "--quiet");
        if (applied != ExitStatus.OK) {
            return applied;
        }
        say("It was read back and compared. Is there really no difference left, and is every row still there?");
        int remaining = run(directory, "diff", database, wanted);
        Map<String, Long> after = shop.countRows();
        say("Rows before: " + list(before) + "\nRows after:  " + list(after));
        end(directory, database, wanted);
        return remaining == ExitStatus.OK && before.equals(after) ? ExitStatus.OK : ExitStatus.BUG;
    }

    private void end(Path directory, String database, String wanted) {
        say("That was the tour. The files are in " + directory.toAbsolutePath() + ".\n"
                + "Try next:\n"
                + "  edit " + wanted + ", then  plumb plan " + database + " " + wanted + "\n"
                + "  plumb inspect " + database + " --format sql\n"
                + "  plumb inspect postgresql://you@localhost/yours       on a"
                + " database of your own: nothing is changed\n"
                + "  plumb help");
    }

    /** Shows a command as it would be typed, and runs it, whatever a project's file beside it says. */
    private int run(Path directory, String... arguments) {
        print(style().apply(Tone.HEADING, "$ plumb " + String.join(" ", arguments)) + "\n");
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = common.colorArgument();
        return Commands.run(surroundings.in(directory), all);
    }

    private void say(String text) {
        print("\n" + style().apply(Tone.CHANGED, "#") + " "
                + text.replace("\n", "\n" + style().apply(Tone.CHANGED, "#") + " ") + "\n\n");
    }

    private void print(String text) {
        new StandardOutput(surroundings.out()).write(text);
    }

    private Style style() {
        return common.output(surroundings).style();
    }

    private static String list(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A folder that wasn't there. */
    private Path create() {
        try {
            String named = Arguments.text(folder);
            if (!named.isEmpty()) {
                return Files.createDirectory(Path.of(named));
            }
            Path fresh = Path.of("plumb-demo");
            for (int number = 2; Files.exists(fresh) && number < MOST_FOLDERS; number++) {
                fresh = Path.of("plumb-demo-" + number);
            }
            return Files.createDirectory(fresh);
        } catch (IOException failure) {
            throw new EnvironmentException(
                    "PLB-1220",
                    "Can't make a folder for the demo: " + failure.getMessage(),
                    "Run it where you may write, or name a new folder: plumb demo FOLDER",
                    failure);
        }
    }
}
