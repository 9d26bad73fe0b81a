package dev.plumbline.cli.command;

import dev.plumbline.app.config.Progress;
import dev.plumbline.cli.failure.Failures;
import dev.plumbline.cli.failure.Passwords;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.problem.Problem;
import dev.plumbline.report.SafeText;
import java.util.List;
import java.util.Locale;

/** What a person should hear beside the result; all of it goes to the standard error output. */
final class Talk implements Progress {
    private final Surroundings surroundings;
    private final CommonOptions common;

    Talk(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    /** Progress is for somebody who waits: it is shown on a terminal, or when it is asked for. */
    @Override
    public void begin(String what) {
        if (common.isVerbose() || (!common.isQuiet() && surroundings.terminal().showsErrors())) {
            line(what + " …");
        }
    }

    @Override
    public void tell(String what) {
        say(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1));
    }

    void say(String what) {
        if (!common.isQuiet()) {
            line(what);
        }
    }

    /** Several lines, safe already. */
    void show(String text) {
        surroundings.err().print(text);
        surroundings.err().flush();
    }

    void problem(Problem problem) {
        new Failures(surroundings.err(), false).tell(problem);
    }

    /** What a text would have said, where the result has another form. */
    void notices(Snapshot snapshot) {
        notices(snapshot.header().unknowns(), snapshot.header().notices());
    }

    void notices(List<Unknown> unknowns, List<Notice> notices) {
        unknowns.forEach(unknown -> say("Could not be read: " + unknown.what()
                + unknown.object().map(id -> " of " + id.describe()).orElse("") + ": " + unknown.reason()));
        notices.forEach(notice -> say(notice.code() + ": " + notice.message()));
    }

    private void line(String text) {
        surroundings.err().println(Passwords.mask(SafeText.line(text)));
    }
}
