package dev.plumbline.cli.failure;

import dev.plumbline.core.problem.UsageException;
import java.util.Collection;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the parser of arguments complains of, in the form of all our messages. */
public final class UsageMessages {
    private UsageMessages() {}

    public static UsageException of(ParameterException complaint) {
        String command = complaint.getCommandLine().getCommandSpec().qualifiedName();
        String help = "'" + command + " --help' shows what there is";
        String what = sentence(Objects.requireNonNullElse(complaint.getMessage(), "The arguments make no sense"));
        return switch (complaint) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, help);
            case MissingParameterException missing -> new UsageException("PLB-1003", what, help, complaint);
            case OverwrittenOptionException twice -> new UsageException("PLB-1005", what, help, complaint);
            case MutuallyExclusiveArgsException both -> new UsageException("PLB-1005", what, help, complaint);
            case ParameterException other -> new UsageException("PLB-1004", what, help, complaint);
        };
    }

    private static UsageException unmatched(UnmatchedArgumentException complaint, String help) {
        String first = complaint.getUnmatched().getFirst();
        CommandLine command = complaint.getCommandLine();
        if (complaint.isUnknownOption()) {
            String option = first.replaceFirst("=.*", "");
            String next =
                    suggestion(option, command.getCommandSpec().optionsMap().keySet(), help);
            return new UsageException("PLB-1001", "There is no option " + option, next, complaint);
        }
        if (command.getParent() == null) {
            String next = suggestion(first, command.getSubcommands().keySet(), help);
            return new UsageException("PLB-1002", "There is no command '" + first + "'", next, complaint);
        }
        return new UsageException("PLB-1006", "'" + first + "' is one argument too many", help, complaint);
    }

    private static String suggestion(String word, Collection<String> known, String help) {
        return Nearest.to(word, known).map("Did you mean %s?"::formatted).orElse(help);
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
