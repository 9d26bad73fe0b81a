package dev.plumbline.report;

import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.plan.Plan;
import java.util.List;

/** A schema as a script that makes it in an empty database: for any client, and a source like other files of SQL. */
public final class InspectSql {
    private final Engine engine;

    public InspectSql(Engine engine) {
        this.engine = engine;
    }

    /**
     * The script.
     *
     * @param creation the plan from {@link Engine#empty} to the schema
     */
    public String render(Plan creation) {
        String version = creation.diff().to().header().version();
        ScriptWriter script = new ScriptWriter(engine, version);
        script.comment("A schema of " + engine.describe(version) + ", written by Plumbline.");
        for (Unknown unknown : creation.diff().notCompared()) {
            script.comment("NOT IN HERE: " + UnknownText.of(unknown));
        }
        for (Plan.Unplanned unplanned : creation.unplanned()) {
            script.comment("NOT IN HERE: " + unplanned.change().id().kind().label() + " "
                    + Names.path(unplanned.change().id()) + ": " + SafeText.flat(unplanned.reason()));
        }
        script.secretsLeftOut(creation);
        script.steps(creation, false, group -> List.of());
        return script.toString();
    }
}
