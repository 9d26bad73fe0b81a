package dev.plumbline.cli.command;

import dev.plumbline.app.config.RenamePolicy;
import dev.plumbline.app.source.Source;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.diff.Likeness;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.report.LikenessText;
import dev.plumbline.report.SafeText;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Asks before something is run. No answer is no. */
final class Question {
    private static final Set<String> YES = Set.of("y", "yes");

    private final Surroundings surroundings;

    Question(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Whether something is only called otherwise; who doesn't know says nothing. */
    RenamePolicy.Answer isSame(Likeness likeness) {
        surroundings.err().println();
        surroundings.err().print(LikenessText.question(likeness));
        surroundings.err().print("The same? [y/n, Enter if you don't know] ");
        surroundings.err().flush();
        return switch (answer()) {
            case "y", "yes" -> RenamePolicy.Answer.SAME;
            case "n", "no" -> RenamePolicy.Answer.OTHER;
            default -> RenamePolicy.Answer.UNKNOWN;
        };
    }

    private String answer() {
        try {
            String line = surroundings.in().readLine();
            return line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Whether the person says so; a plan that loses data wants the whole word. */
    boolean mayRun(Plan plan, Source target) {
        String where = SafeText.line(target.display());
        surroundings.err().println();
        surroundings
                .err()
                .print(
                        plan.losesData()
                                ? "This LOSES DATA in " + where + ". Type yes to run it: "
                                : "Run it on " + where + "? [y/N] ");
        surroundings.err().flush();
        String answer = answer();
        return plan.losesData() ? "yes".equals(answer) : YES.contains(answer);
    }
}
