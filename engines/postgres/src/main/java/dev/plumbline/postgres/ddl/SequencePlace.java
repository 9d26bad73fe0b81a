package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SequenceOptions;
import dev.plumbline.core.plan.Statement;
import java.util.ArrayList;
import java.util.List;

/** Where a sequence has arrived, so far as a change of how it counts has to move that. */
final class SequencePlace {
    private SequencePlace() {}

    /** Moves a sequence that stands outside of its new bounds to the nearer of them, or the server would refuse these. */
    static List<Statement> within(Words words, ObjectId sequence, SequenceOptions before, SequenceOptions after) {
        List<Statement> statements = new ArrayList<>();
        long minimum = after.minimum();
        long maximum = after.maximum();
        if (minimum > before.minimum() && minimum <= before.maximum()) {
            statements.add(move(words, sequence, minimum, "<", "lift %s to its new minimum if it is below"));
        }
        if (maximum < before.maximum() && maximum >= before.minimum()) {
            statements.add(move(words, sequence, maximum, ">", "lower %s to its new maximum if it is above"));
        }
        return statements;
    }

    private static Statement move(Words words, ObjectId sequence, long bound, String beyond, String summary) {
        return words.free(
                "SELECT pg_catalog.setval(%s, %d, %s) FROM %s WHERE last_value %s %d"
                        .formatted(
                                Sql.literal(Sql.name(sequence)),
                                bound,
                                beyond.equals(">"),
                                Sql.name(sequence),
                                beyond,
                                bound),
                summary.formatted(sequence.describe()));
    }
}
