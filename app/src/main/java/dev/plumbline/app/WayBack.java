package dev.plumbline.app;

import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.Undo;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan, and the plan that leads back from where it leads. What was renamed there is renamed back; rows and values that were lost don't
 * come back by it.
 */
public record WayBack(Plan there, Plan back) {
    /** The same with the way back as it is once it was tried. */
    public WayBack with(Plan tried) {
        return new WayBack(there, tried);
    }

    /** What doesn't come back: for a person, a line for each step there that loses data or can't be taken back. */
    public List<String> lost() {
        List<String> lost = new ArrayList<>();
        there.steps().forEach(step -> lost(step).forEach(what -> lost.add(step.summary() + ": " + what)));
        return lost;
    }

    private static List<String> lost(Step step) {
        List<String> lost = new ArrayList<>();
        step.hazards().stream()
                .filter(hazard -> hazard.kind() == Hazard.Kind.DATA_LOSS)
                .forEach(hazard -> lost.add(hazard.message()));
        if (step.undo() instanceof Undo.None none) {
            lost.add(none.reason());
        }
        return lost;
    }

    /** The way back as a document. */
    public PlanDocument document() {
        return PlanDocument.of(back, lost());
    }
}
