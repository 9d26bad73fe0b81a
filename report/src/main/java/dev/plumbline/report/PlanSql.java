package dev.plumbline.report;

import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.Undo;
import java.util.List;

/** A plan as a script that the engine's own client runs as it is. */
public final class PlanSql {
    private final Engine engine;

    public PlanSql(Engine engine) {
        this.engine = engine;
    }

    public String render(Plan plan) {
        Header target = plan.diff().from().header();
        ScriptWriter script = new ScriptWriter(engine, target.version());
        if (!plan.isEmpty()) {
            script.prologue();
        }
        List<Step> steps = plan.steps().toList();
        script.comment("Plumbline: " + Counts.of(steps.size(), "step") + " for " + engine.title() + " "
                + target.version() + ".");
        script.comment("Not proved: this version does not run a plan on a shadow database before writing it.");
        for (int at = 0; at < steps.size(); at++) {
            warnings(script, at + 1, steps.get(at));
        }
        for (Plan.Unplanned unplanned : plan.unplanned()) {
            script.comment("NOT PLANNED: " + unplanned.change().id().kind().label() + " "
                    + Names.path(unplanned.change().id()) + ": " + SafeText.flat(unplanned.reason()));
        }
        script.secretsFromEnvironment(plan);
        script.steps(plan, true);
        return script.toString();
    }

    private static void warnings(ScriptWriter script, int number, Step step) {
        step.hazards().stream()
                .filter(hazard -> hazard.kind() == Hazard.Kind.DATA_LOSS)
                .forEach(hazard ->
                        script.comment("DATA LOSS in step " + number + ": " + SafeText.flat(hazard.message())));
        if (step.undo() instanceof Undo.None none) {
            script.comment("NO WAY BACK from step " + number + ": " + SafeText.flat(none.reason()));
        }
    }
}
