package dev.plumbline.cli.command;

import dev.plumbline.app.apply.StoppedApply;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What an earlier apply has left behind, in a sentence or two. */
final class StoppedText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private StoppedText() {}

    static String of(StoppedApply stopped) {
        String how = switch (stopped.how()) {
            case FAILED -> "failed: " + stopped.message();
            case STOPPED -> "was stopped";
            case LOST -> "ended without a word";
        };
        String begun = stopped.begun()
                .map(step -> ", and one more was begun outside a transaction (" + step
                        + "): whether it took effect is read from the catalogue")
                .orElse("");
        return "The last apply here, begun at %s by %s, %s. Of its %d steps %d were done%s. This goes on from what is there."
                .formatted(TIME.format(stopped.started()), stopped.who(), how, stopped.steps(), stopped.done(), begun);
    }
}
