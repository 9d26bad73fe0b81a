package dev.plumbline.report;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Likeness;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was inferred to be renamed, and what nobody knows, as a person reads it: what speaks for it, what against, what to say. */
public final class LikenessText {
    private LikenessText() {}

    /** Everything that a person should look at; nothing of what holds no rows and is renamed. */
    static void write(TextWriter writer, Diff diff) {
        for (Likeness likeness : diff.likenesses()) {
            boolean renamed = likeness.verdict() == Likeness.Verdict.RENAMED;
            if (!renamed || matters(likeness)) {
                writer.paragraph(0, 2, renamed ? Tone.CHANGED : Tone.DANGER, sentence(likeness));
                reasons(writer, "for", likeness.supports());
                reasons(writer, "against", likeness.contradicts());
                if (!renamed) {
                    writer.paragraph(4, 4, Tone.PLAIN, "say so: " + flags(likeness));
                }
                if (likeness.verdict() == Likeness.Verdict.UNDECIDED && holdsRows(likeness)) {
                    writer.paragraph(4, 4, Tone.PLAIN, "or let it go: " + dropFlag(likeness));
                }
            }
        }
    }

    private static boolean matters(Likeness likeness) {
        return holdsRows(likeness) || likeness.value().isPresent();
    }

    private static boolean holdsRows(Likeness likeness) {
        return likeness.value().isEmpty()
                && (likeness.before() instanceof Table
                        || likeness.before() instanceof Column
                        || likeness.before() instanceof Schema);
    }

    private static void reasons(TextWriter writer, String heading, List<String> reasons) {
        if (!reasons.isEmpty()) {
            writer.paragraph(
                    4,
                    4,
                    Tone.MUTED,
                    heading + ": " + reasons.stream().map(SafeText::flat).collect(Collectors.joining("; ")));
        }
    }

    /** What a person is asked, with what speaks for it and against it; whole lines. */
    public static String question(Likeness likeness) {
        TextWriter writer = new TextWriter(new TextOptions(100, Style.PLAIN));
        writer.paragraph(0, 2, Tone.PLAIN, described(likeness) + ": it is not sure whether that is a rename.");
        reasons(writer, "for", likeness.supports());
        reasons(writer, "against", likeness.contradicts());
        return writer.toString();
    }

    private static String described(Likeness likeness) {
        return "%s%s (%s)"
                .formatted(
                        likeness.before().kind().label() + " "
                                + Names.path(likeness.before().id()),
                        RenameText.arrow(likeness),
                        percent(likeness.probability()));
    }

    /** The one sentence about it. */
    private static String sentence(Likeness likeness) {
        String what = described(likeness);
        return switch (likeness.verdict()) {
            case RENAMED -> "Inferred: " + what + " is a rename.";
            case UNDECIDED -> "NOT DECIDED: whether " + what + " is a rename; as it is, one goes and another comes.";
            case DROP_ALLOWED -> "Not decided, and may go: " + what + ".";
        };
    }

    /** The options that say that it is a rename, as a shell takes them. */
    private static String flags(Likeness likeness) {
        return likeness.hints().stream().map(hint -> "--rename " + shell(hint)).collect(Collectors.joining(" "));
    }

    /** The option that says that what is there may go. */
    private static String dropFlag(Likeness likeness) {
        return "--allow-drop " + shell(likeness.id().path());
    }

    private static String shell(String word) {
        String safe = SafeText.line(word);
        boolean plain =
                safe.chars().allMatch(letter -> Character.isLetterOrDigit(letter) || "_.=:-".indexOf(letter) >= 0);
        return plain ? safe : "'" + safe.replace("'", "'\\''") + "'";
    }

    /** Never certain, and never impossible. */
    private static String percent(double probability) {
        long percent = Math.round(probability * 100);
        return percent >= 100 ? "over 99 %" : String.format(Locale.ROOT, "%d %%", percent);
    }
}
