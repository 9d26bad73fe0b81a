package dev.plumbline.report;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.Undo;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person has to see of a plan before the steps: what is lost, what can't be taken back, what is renamed, what else there is to
 * hear. A few names of each, and how many more there are: each step says it again.
 */
final class PlanHead {
    private static final int NAMED = 5;

    private final TextWriter writer;

    PlanHead(TextWriter writer) {
        this.writer = writer;
    }

    /** @param lost of a way back: what doesn't come back by it */
    void write(Plan plan, List<String> lost) {
        List<Step> steps = plan.steps().toList();
        section(
                Tone.DANGER,
                "!! DOES NOT COME BACK",
                lost.stream().map(SafeText::flat).toList(),
                "line");
        section(Tone.DANGER, "!! DATA LOSS", losses(steps), "step");
        section(Tone.DANGER, "!! NO WAY BACK", withoutWayBack(steps), "step");
        section(Tone.CHANGED, "RENAMED", renames(plan.diff()), "rename");
        remarks(plan);
    }

    static boolean losesData(Step step) {
        return step.hazards().stream().anyMatch(hazard -> hazard.kind() == Hazard.Kind.DATA_LOSS);
    }

    static List<String> losses(List<Step> steps) {
        List<String> losses = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            String lead = lead(at, steps.get(at));
            steps.get(at).hazards().stream()
                    .filter(hazard -> hazard.kind() == Hazard.Kind.DATA_LOSS)
                    .forEach(hazard -> losses.add(lead + SafeText.flat(hazard.message())));
        }
        return losses;
    }

    static List<String> withoutWayBack(List<Step> steps) {
        List<String> irreversible = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at).undo() instanceof Undo.None none) {
                irreversible.add(lead(at, steps.get(at)) + SafeText.flat(none.reason()));
            }
        }
        return irreversible;
    }

    private static String lead(int at, Step step) {
        return "step " + (at + 1) + ", " + SafeText.flat(step.summary()) + ": ";
    }

    private static List<String> renames(Diff diff) {
        return diff.renames().stream().map(PlanHead::rename).toList();
    }

    static String rename(Change.Rename rename) {
        String what = rename.id().kind().label() + " " + Names.path(rename.id()) + RenameText.arrow(rename);
        return switch (rename.origin()) {
            case KNOWN -> what + "; it is physically the same";
            case INFERRED -> what + "; inferred";
            case TOLD, GENERATED -> what;
        };
    }

    /** A heading and the first few lines; nothing if there are none. */
    void section(Tone tone, String heading, List<String> lines, String one) {
        if (!lines.isEmpty()) {
            writer.blank();
            writer.line(0, Span.of(tone, heading));
            lines.stream().limit(NAMED).forEach(line -> writer.paragraph(3, 2, tone, line));
            if (lines.size() > NAMED) {
                writer.paragraph(3, 2, tone, "and " + Counts.of(lines.size() - NAMED, "more " + one));
            }
        }
    }

    private void remarks(Plan plan) {
        Diff diff = plan.diff();
        writer.blank();
        for (Notice notice : diff.notices()) {
            writer.paragraph(0, 2, Tone.CHANGED, notice.code() + ": " + SafeText.line(notice.message()));
        }
        List<Unknown> unknowns = diff.notCompared();
        unknowns.stream()
                .limit(NAMED)
                .forEach(unknown -> writer.paragraph(0, 2, Tone.CHANGED, "Not compared: " + UnknownText.of(unknown)));
        if (unknowns.size() > NAMED) {
            writer.paragraph(0, 2, Tone.CHANGED, "Not compared: " + Counts.grouped(unknowns.size() - NAMED) + " more.");
        }
        if (!plan.isEmpty()) {
            DiffText.leftOut(writer, diff);
        }
    }
}
