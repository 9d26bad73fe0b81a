package dev.plumbline.cli.command;

import dev.plumbline.app.source.Source;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.plan.Plan;
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
        try {
            String line = surroundings.in().readLine();
            String answer = line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
            return plan.losesData() ? "yes".equals(answer) : YES.contains(answer);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
