package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Functions and procedures: replaced in place as long as arguments and result stay. */
final class RoutineDdl implements KindDdl<Routine> {
    private final Words words;
    private final boolean online;

    /** @param online whether what was made to go around long locks is gone on with */
    RoutineDdl(Words words, boolean online) {
        this.words = words;
        this.online = online;
    }

    /** Whether a statement is one of those that pg_get_functiondef() prints. */
    static boolean creates(Statement statement) {
        String sql = statement.sql().text();
        return sql.startsWith("CREATE OR REPLACE FUNCTION ") || sql.startsWith("CREATE OR REPLACE PROCEDURE ");
    }

    /** The words of a routine's text, as names are folded and as they stand. */
    static Set<String> words(Routine routine) {
        Set<String> words = new HashSet<>();
        String text = routine.definition().text();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                String word = text.substring(start, at);
                words.add(word);
                words.add(word.toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
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
        if (online && ColumnSuccessor.isTaken(routine, context)) {
            return List.of();
        }
        return List.of(words.free(
                "DROP " + Sql.reference(routine), "drop " + routine.id().describe()));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, Routine before, Routine after, PlanContext context) {
        return List.of(words.free(
                after.definition().text().strip(), "replace " + after.id().describe()));
    }
}
