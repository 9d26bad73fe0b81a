package dev.plumbline.cli.command;

import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.report.Style;
import dev.plumbline.report.TextOptions;
import java.util.Map;
import picocli.CommandLine.Option;

/** How much is said, and how it looks. */
final class CommonOptions {
    private static final int WIDTH = 100;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Colours: auto (on a terminal, unless NO_COLOR is set), always or never.")
    private String color = "auto";

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but the result and problems.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say what is being done, and show stack traces.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli itself acts on it
    private boolean help;

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose;
    }

    /** The choice of colours as an argument, for a command that runs others. */
    String colorArgument() {
        return "--color=" + color;
    }

    /** For text on the standard output. */
    TextOptions output(Surroundings surroundings) {
        return options(surroundings, surroundings.terminal().showsOutput());
    }

    /** For text on the standard error output. */
    TextOptions errors(Surroundings surroundings) {
        return options(surroundings, surroundings.terminal().showsErrors());
    }

    /** For text that goes to a file. */
    TextOptions file(Surroundings surroundings) {
        return options(surroundings, false);
    }

    private TextOptions options(Surroundings surroundings, boolean seen) {
        return new TextOptions(
                width(surroundings), coloured(surroundings.environment(), seen) ? Style.ANSI : Style.PLAIN);
    }

    private boolean coloured(Map<String, String> environment, boolean seen) {
        return switch (color) {
            case "always" -> true;
            case "never" -> false;
            case "auto" ->
                seen && environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
            default ->
                throw new UsageException("PLB-1007", "--color can't be '" + color + "'", "It is auto, always or never");
        };
    }

    private static int width(Surroundings surroundings) {
        String columns = surroundings.environment().getOrDefault("COLUMNS", "");
        if (columns.matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(columns);
        }
        int width = surroundings.terminal().width();
        return width > 0 ? width : WIDTH;
    }
}
