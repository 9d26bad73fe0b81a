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
            case FAILED -> "failed: " + firstLine(stopped.message());
            case STOPPED -> "was stopped";
            case LOST -> "ended without a word";
        };
        String begun = stopped.begun()
                .map(step -> "; one more was begun outside a transaction (" + step
                        + "), and whether it took effect is read from the catalogue")
                .orElse("");
        return "The last apply here, begun at %s by %s, %s. Steps done: %d of %d%s."
                .formatted(TIME.format(stopped.started()), stopped.who(), how, stopped.done(), stopped.steps(), begun);
    }

    /** The details were said when it failed. */
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
