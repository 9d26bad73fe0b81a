package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Identity;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a column becomes an identity column, counts otherwise, and is an ordinary one again. */
final class IdentityDdl {
    private final Words words;
    private final ColumnClause clause;

    IdentityDdl(Words words, ColumnClause clause) {
        this.words = words;
        this.clause = clause;
    }

    /** Whether a column becomes one. */
    static boolean comes(Column before, Column after) {
        return before.identity().isEmpty() && after.identity().isPresent();
    }

    /** Whether the bounds of the identity's sequence have to fit the smaller type before the column gets it. */
    static boolean isNarrowed(Column before, Column after) {
        return before.identity()
                .flatMap(old -> after.identity()
                        .filter(wanted ->
                                wanted.options().maximum() < old.options().maximum()))
                .isPresent();
    }

    /** What makes it an ordinary column; nothing if a sequence of its own takes the identity's place, whose creation does it. */
    List<Statement> dropped(Column before, PlanContext context) {
        boolean isReplaced = before.identity()
                .flatMap(Identity::sequence)
                .filter(context.created()::contains)
                .flatMap(sequence -> context.after(sequence, Sequence.class))
                .filter(sequence -> SequenceDdl.replacesIdentity(sequence, context))
                .isPresent();
        return isReplaced ? List.of() : List.of(column(before.id(), "DROP IDENTITY", "make %s an ordinary column"));
    }

    /** What makes it an identity column, or lets it count otherwise. */
    List<Statement> altered(Column before, Column after, PlanContext context) {
        if (after.identity().isEmpty()) {
            return List.of();
        }
        return before.identity()
                .map(old -> changed(after.id(), old, after.identity().get()))
                .orElseGet(() -> added(after, drawnFrom(after.id(), context)));
    }

    /** The sequences of its own that a column draws from before it is an identity column. */
    private static List<Sequence> drawnFrom(ObjectId column, PlanContext context) {
        return context.from().evidence().dependencies().referencedBy(column).stream()
                .flatMap(sequence -> context.before(sequence, Sequence.class).stream())
                .filter(sequence -> sequence.ownedBy().filter(column::equals).isPresent())
                .filter(sequence -> !context.after().contains(sequence.id()))
                .toList();
    }

    /**
     * Makes an ordinary column without a default an identity column, which goes on behind the greatest value that is there. Of one whose values all come from a
     * sequence that a plan has made for them, that is where this one is.
     *
     * @param drawn what the column draws from, and the identity replaces
     */
    List<Statement> added(Column after, List<Sequence> drawn) {
        ObjectId id = after.id();
        Identity wanted = after.identity().orElseThrow();
        List<Statement> statements = new ArrayList<>();
        drawn.stream()
                .filter(sequence -> !HelperMark.isOn(sequence))
                .forEach(sequence -> statements.add(drop(sequence)));
        List<String> options = clause.options(wanted, id);
        statements.add(column(
                id,
                "ADD GENERATED " + ColumnClause.mode(wanted) + " AS IDENTITY"
                        + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")"),
                "make %s an identity column"));
        Optional<Sequence> helper = drawn.stream().filter(HelperMark::isOn).findFirst();
        wanted.sequence()
                .map(sequence -> helper.map(from -> countOn(sequence, from))
                        .orElseGet(() -> IdentityStart.after(words, id, sequence)))
                .ifPresent(statements::add);
        helper.ifPresent(sequence -> statements.add(drop(sequence)));
        return statements;
    }

    private Statement countOn(ObjectId sequence, Sequence from) {
        return words.free(
                "SELECT pg_catalog.setval(" + Sql.literal(Sql.name(sequence)) + ", last_value, is_called) FROM "
                        + Sql.name(from.id()),
                "let it count on where %s is".formatted(from.id().describe()));
    }

    private Statement drop(Sequence sequence) {
        return words.locking(
                "DROP SEQUENCE " + Sql.name(sequence.id()),
                "drop %s, which the identity replaces".formatted(sequence.id().describe()),
                LockForm.DROP_SEQUENCE,
                sequence.id());
    }

    private List<Statement> changed(ObjectId id, Identity old, Identity wanted) {
        List<Statement> statements = new ArrayList<>();
        List<String> actions = new ArrayList<>();
        if (old.mode() != wanted.mode()) {
            actions.add("SET GENERATED " + ColumnClause.mode(wanted));
        }
        old.sequence()
                .ifPresent(sequence ->
                        statements.addAll(SequencePlace.within(words, sequence, old.options(), wanted.options())));
        SequenceClause.changes(old.options(), wanted.options(), false).forEach(option -> actions.add("SET " + option));
        if (!old.options().type().equals(wanted.options().type()) && actions.isEmpty()) {
            return statements;
        }
        if (!actions.isEmpty()) {
            statements.add(column(id, String.join(" ", actions), "change the identity of %s"));
        }
        if (!old.sequence().equals(wanted.sequence()) && old.sequence().isPresent()) {
            wanted.sequence()
                    .ifPresent(sequence -> statements.add(words.locking(
                            "ALTER SEQUENCE " + Sql.name(old.sequence().get()) + " RENAME TO "
                                    + Sql.name(Identifier.of(sequence.name())),
                            "rename the sequence of %s".formatted(id.describe()),
                            LockForm.RENAME_SEQUENCE,
                            old.sequence().get())));
        }
        return statements;
    }

    /** Whether the sequence of an identity column is logged, where that isn't as with its table. */
    List<Statement> logging(Column column, PlanContext context) {
        Optional<ObjectId> sequence = column.identity().flatMap(Identity::sequence);
        if (sequence.isEmpty() || !(column.detail() instanceof PostgresColumnDetail detail)) {
            return List.of();
        }
        String logging = detail.identityLogging()
                .orElseGet(() -> TableDdl.isUnlogged(column.id().parent(), context.after()) ? "UNLOGGED" : "LOGGED");
        return List.of(words.locking(
                "ALTER SEQUENCE " + Sql.name(sequence.get()) + " SET " + logging,
                "say whether the identity of %s is logged".formatted(column.id().describe()),
                LockForm.ALTER_SEQUENCE,
                sequence.get()));
    }

    private Statement column(ObjectId id, String action, String summary) {
        return words.alterTable(
                id.owner().orElseThrow(),
                "ALTER COLUMN " + Sql.name(id) + " " + action,
                summary.formatted(id.describe()),
                LockForm.IDENTITY);
    }
}
