package dev.plumbline.cli.command;

import dev.plumbline.cli.failure.Failures;
import dev.plumbline.cli.failure.UsageMessages;
import dev.plumbline.cli.terminal.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Finds and runs a command.
 *
 * <p>Describing all commands to the parser takes longer than running one, so only the one that is named is described;
 * all of them where none is: then it is help that is wanted, or a name was misspelt.
 */
public final class Commands {
    private static final List<String> NAMES = List.of("inspect", "snapshot", "diff", "plan", "apply", "demo", "help");
    private static final int HELP_WIDTH = 100;
    private static final Set<String> VERSION = Set.of("--version", "-V");

    private Commands() {}

    /** Runs one command; returns its exit status. */
    public static int run(Surroundings surroundings, String... arguments) {
        CommandLine root = described(surroundings, arguments);
        StringWriter help = new StringWriter();
        root.setOut(new PrintWriter(help))
                .setErr(surroundings.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(HELP_WIDTH)
                .setAbbreviatedOptionsAllowed(false)
                // a schema may be called @x
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((complaint, all) -> complain(surroundings, complaint, all))
                .setExecutionExceptionHandler((failure, line, parsed) ->
                        failures(surroundings, arguments).report(failure));
        int status = root.execute(arguments);
        root.getOut().flush();
        if (!help.toString().isEmpty()) {
            new StandardOutput(surroundings.out()).write(help.toString());
        }
        return status;
    }

    /** Whether the arguments ask for stack traces; also where they couldn't be parsed. */
    public static boolean wantsTraces(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> "-v".equals(argument) || "--verbose".equals(argument));
    }

    private static CommandLine described(Surroundings surroundings, String... arguments) {
        CommandLine root = new CommandLine(new PlumbCommand().describe(), Arguments.FACTORY);
        String first = arguments.length == 0 ? "" : arguments[0];
        if (VERSION.contains(first)) {
            return root;
        }
        boolean one = NAMES.contains(first) && !"help".equals(first);
        for (String name : one ? List.of(first) : NAMES) {
            root.addSubcommand(name, command(name, surroundings));
        }
        return root;
    }

    private static CommandSpec command(String name, Surroundings surroundings) {
        return switch (name) {
            case "inspect" -> new InspectCommand(surroundings).describe();
            case "snapshot" -> new SnapshotCommand(surroundings).describe();
            case "diff" -> new DiffCommand(surroundings).describe();
            case "plan" -> new PlanCommand(surroundings).describe();
            case "apply" -> new ApplyCommand(surroundings).describe();
            case "demo" -> new DemoCommand(surroundings).describe();
            case "help" -> new HelpCommand().describe();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int complain(Surroundings surroundings, ParameterException complaint, String... arguments) {
        return failures(surroundings, arguments).report(UsageMessages.of(complaint));
    }

    private static Failures failures(Surroundings surroundings, String... arguments) {
        return new Failures(surroundings.err(), wantsTraces(arguments));
    }
}
