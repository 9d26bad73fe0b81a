package dev.plumbline.report;

import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import java.time.Duration;
import java.util.List;

/** A plan as a script that the engine's own client runs as it is. */
public final class PlanSql {
    private final Engine engine;
    private final Duration lockTimeout;

    /** @param lockTimeout how long a statement waits for a lock, with everybody who comes later waiting behind it; zero for ever */
    public PlanSql(Engine engine, Duration lockTimeout) {
        this.engine = engine;
        this.lockTimeout = lockTimeout;
    }

    /** A plan. */
    public String render(Plan plan) {
        return render(plan, "", List.of());
    }

    /**
     * The way back from where another plan leads.
     *
     * @param lost what doesn't come back by it, line by line
     */
    public String renderBack(Plan back, List<String> lost) {
        return render(back, "the way back, ", lost);
    }

    private String render(Plan plan, String lead, List<String> lost) {
        Header target = plan.diff().from().header();
        ScriptWriter script = new ScriptWriter(engine, target.version());
        if (!plan.isEmpty()) {
            script.prologue();
        }
        List<Step> steps = plan.steps().toList();
        script.comment("Plumbline: " + lead + Counts.of(steps.size(), "step") + " for "
                + engine.describe(target.version()) + ".");
        if (!plan.isEmpty()) {
            script.comment(ProofText.line(plan.proof()));
            ProofText.details(plan.proof()).forEach(script::comment);
        }
        lost.forEach(line -> script.comment("DOES NOT COME BACK: " + SafeText.flat(line)));
        PlanHead.losses(steps).forEach(loss -> script.comment("DATA LOSS in " + loss));
        PlanHead.withoutWayBack(steps).forEach(step -> script.comment("NO WAY BACK from " + step));
        plan.diff().renames().forEach(rename -> script.comment("RENAMED: " + PlanHead.rename(rename)));
        unplanned(script, plan);
        plan.diff().notices().forEach(notice -> script.comment(notice.code() + ": " + SafeText.line(notice.message())));
        script.secretsFromEnvironment(plan);
        script.steps(plan, true, group -> engine.guard().bounding(group, lockTimeout));
        return script.toString();
    }

    private static void unplanned(ScriptWriter script, Plan plan) {
        if (!plan.unplanned().isEmpty()) {
            script.comment("INCOMPLETE: " + Counts.of(plan.unplanned().size(), "difference")
                    + " cannot be planned; steps that need what is left may fail.");
        }
        for (Plan.Unplanned unplanned : plan.unplanned()) {
            script.comment("NOT PLANNED: " + unplanned.change().id().kind().label() + " "
                    + Names.path(unplanned.change().id()) + ": " + SafeText.flat(unplanned.reason()));
        }
    }
}
