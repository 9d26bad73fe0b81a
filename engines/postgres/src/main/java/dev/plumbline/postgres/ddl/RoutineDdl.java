package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.List;

/** Functions and procedures: replaced in place as long as arguments and result stay. */
final class RoutineDdl implements KindDdl<Routine> {
    private final Words words;

    RoutineDdl(Words words) {
        this.words = words;
    }

    /** Whether a statement is one of those that pg_get_functiondef() prints. */
    static boolean creates(Statement statement) {
        String sql = statement.sql().text();
        return sql.startsWith("CREATE OR REPLACE FUNCTION ") || sql.startsWith("CREATE OR REPLACE PROCEDURE ");
    }

    @Override
    public Means alteration(Change.Alter alter, Routine before, Routine after, PlanContext context) {
        return alter.touches(Routine.ROUTINE_KIND, Routine.ARGUMENTS, Routine.RESULT)
                ? new Means.Recreate("CREATE OR REPLACE keeps argument names, defaults and the result")
                : new Means.InPlace();
    }

    @Override
    public List<Statement> create(Routine routine, Operation.Create operation, PlanContext context) {
        return List.of(words.free(
                routine.definition().text().strip(), "create " + routine.id().describe()));
    }

    @Override
    public List<Statement> drop(Routine routine, Operation.Drop operation, PlanContext context) {
        return List.of(words.free(
                "DROP " + Sql.reference(routine), "drop " + routine.id().describe()));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, Routine before, Routine after, PlanContext context) {
        return List.of(words.free(
                after.definition().text().strip(), "replace " + after.id().describe()));
    }
}
