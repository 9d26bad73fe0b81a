package dev.plumbline.cli.command;

import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.report.Style;
import dev.plumbline.report.TextOptions;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How much is said, and how it looks. */
final class CommonOptions {
    private static final int WIDTH = 100;

    private final OptionSpec color = Arguments.preset(
            "auto", "WHEN", "Colours: auto (on a terminal, unless NO_COLOR is set), always or never.", "--color");
    private final OptionSpec quiet = Arguments.flag("Say nothing but the result and problems.", "-q", "--quiet");
    private final OptionSpec verbose =
            Arguments.flag("Say what is being done, and show stack traces.", "-v", "--verbose");

    void addTo(CommandSpec spec) {
        spec.addOption(color);
        spec.addOption(quiet);
        spec.addOption(verbose);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help.")
                .build());
    }

    boolean isQuiet() {
        return Arguments.isSet(quiet);
    }

    boolean isVerbose() {
        return Arguments.isSet(verbose);
    }

    /** The choice of colours as an argument, for a command that runs others. */
    String colorArgument() {
        return "--color=" + Arguments.text(color);
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
        String when = Arguments.text(color);
        return switch (when) {
            case "always" -> true;
            case "never" -> false;
            case "auto" ->
                seen && environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
            default ->
                throw new UsageException("PLB-1007", "--color can't be '" + when + "'", "It is auto, always or never");
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
