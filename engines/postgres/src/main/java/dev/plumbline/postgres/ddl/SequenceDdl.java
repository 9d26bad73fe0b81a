package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PostgresSequenceDetail;
import dev.plumbline.postgres.model.PostgresSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * CREATE, ALTER and DROP SEQUENCE.
 *
 * <p>A sequence is created before the column whose default uses it, so the column's writer says OWNED BY. When a column
 * becomes or ceases to be an identity column, the old sequence frees its name for the new one.
 */
final class SequenceDdl implements KindDdl<Sequence> {
    private final Words words;

    SequenceDdl(Words words) {
        this.words = words;
    }

    /** A sequence goes with the column or table that owns it, or makes way for the identity that replaces it. */
    @Override
    public Means removal(Sequence sequence, PlanContext context) {
        boolean implied = sequence.ownedBy()
                .filter(column -> context.dropped().contains(column)
                        || column.owner().filter(context.dropped()::contains).isPresent()
                        || becomesIdentity(column, context))
                .isPresent();
        return implied ? new Means.Implied() : new Means.InPlace();
    }

    /** Whether a column that draws from a sequence of its own becomes an identity column. */
    static boolean becomesIdentity(ObjectId column, PlanContext context) {
        return context.before(column, Column.class)
                        .filter(before -> before.identity().isEmpty())
                        .isPresent()
                && context.after(column, Column.class)
                        .filter(after -> after.identity().isPresent())
                        .isPresent();
    }

    /** Whether a column ceases to be an identity column as a sequence of the same name is made for it. */
    static boolean replacesIdentity(Sequence sequence, PlanContext context) {
        return sequence.ownedBy()
                .flatMap(column -> context.before(column, Column.class))
                .flatMap(Column::identity)
                .flatMap(identity -> identity.sequence())
                .filter(old -> old.equals(sequence.id()))
                .isPresent();
    }

    @Override
    public Means alteration(Change.Alter alter, Sequence before, Sequence after, PlanContext context) {
        return new Means.InPlace();
    }

    @Override
    public List<Statement> create(Sequence sequence, Operation.Create operation, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        if (replacesIdentity(sequence, context)) {
            ObjectId column = sequence.ownedBy().orElseThrow();
            statements.add(words.alterTable(
                    column.owner().orElseThrow(),
                    "ALTER COLUMN " + Sql.name(column) + " DROP IDENTITY",
                    "make %s an ordinary column".formatted(column.describe()),
                    LockForm.IDENTITY));
        }
        boolean unlogged = sequence.detail() instanceof PostgresSequenceDetail detail && detail.unlogged();
        List<String> options = SequenceClause.options(sequence.options(), true);
        statements.add(words.free(
                "CREATE " + (unlogged ? "UNLOGGED " : "") + "SEQUENCE " + Sql.name(sequence.id())
                        + (options.isEmpty() ? "" : " " + String.join(" ", options)),
                "create " + sequence.id().describe()));
        if (sequence.ownedBy().isPresent() && !isTiedByColumn(sequence, context)) {
            statements.addAll(tie(sequence, context));
        }
        return statements;
    }

    /** Whether the sequence is there before its column, which then ties it to itself. */
    private static boolean isTiedByColumn(Sequence sequence, PlanContext context) {
        ObjectId column = sequence.ownedBy().orElseThrow();
        boolean columnIsNew = context.created().contains(column)
                || column.owner().filter(context.created()::contains).isPresent();
        return columnIsNew
                && context.to().evidence().dependencies().referencedBy(column).contains(sequence.id());
    }

    /** The statements that tie sequences to a new column that draws from them. */
    List<Statement> tie(Column column, PlanContext context) {
        return context.to().evidence().dependencies().referencedBy(column.id()).stream()
                .flatMap(id -> context.after(id, Sequence.class).stream())
                .filter(sequence ->
                        sequence.ownedBy().filter(column.id()::equals).isPresent())
                .flatMap(sequence -> tie(sequence, context).stream())
                .toList();
    }

    /**
     * Ties a sequence to its column. It has to have the owner of the column's table, and follows that from then on; one that is
     * new has another where the table is somebody else's.
     */
    List<Statement> tie(Sequence sequence, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        ObjectId table = sequence.ownedBy().flatMap(ObjectId::owner).orElseThrow();
        boolean isNew =
                context.created().contains(sequence.id()) || !context.before().contains(sequence.id());
        Optional<Identifier> present = isNew
                ? context.from().header().setting(PostgresSettings.ROLE).map(Identifier::of)
                : ownerBefore(sequence.id(), context);
        Optional<Identifier> wanted = ownerBefore(table, context)
                .flatMap(owner -> context.projection().compares(Aspect.OWNERS)
                        ? context.after()
                                .find(table)
                                .flatMap(object -> object.common().owner())
                        : Optional.of(owner)); // a table is given away before its columns are made
        wanted.filter(owner -> present.filter(other -> !other.equals(owner)).isPresent())
                .ifPresent(owner -> statements.add(CommonDdl.owner(words, sequence, owner)));
        statements.add(ownedBy(sequence.id(), sequence.ownedBy()));
        return statements;
    }

    /** The owner of what is there and stays. */
    private static Optional<Identifier> ownerBefore(ObjectId id, PlanContext context) {
        return context.created().contains(id)
                ? Optional.empty()
                : context.before().find(id).flatMap(object -> object.common().owner());
    }

    /** The statement that ties a sequence to its column, or unties it. */
    Statement ownedBy(ObjectId sequence, Optional<ObjectId> column) {
        String owner = column.map(id -> Sql.owner(id) + "." + Sql.name(id)).orElse("NONE");
        return words.locking(
                "ALTER SEQUENCE " + Sql.name(sequence) + " OWNED BY " + owner,
                column.map(id -> "let %s go with %s".formatted(sequence.describe(), id.describe()))
                        .orElse("let %s stand for itself".formatted(sequence.describe())),
                LockForm.ALTER_SEQUENCE,
                sequence);
    }

    @Override
    public List<Statement> drop(Sequence sequence, Operation.Drop operation, PlanContext context) {
        return List.of(words.locking(
                        "DROP SEQUENCE " + Sql.name(sequence.id()),
                        "drop " + sequence.id().describe(),
                        LockForm.DROP_SEQUENCE,
                        sequence.id())
                .with(Words.loses("the place at which %s had arrived is forgotten"
                        .formatted(sequence.id().path()))));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, Sequence before, Sequence after, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        List<String> changes = SequenceClause.changes(before.options(), after.options(), true);
        statements.addAll(SequencePlace.within(words, after.id(), before.options(), after.options()));
        if (!changes.isEmpty()) {
            statements.add(words.locking(
                    "ALTER SEQUENCE " + Sql.name(after.id()) + " " + String.join(" ", changes),
                    "change how %s counts".formatted(after.id().describe()),
                    LockForm.ALTER_SEQUENCE,
                    after.id()));
        }
        if (alter.touches(PostgresSequenceDetail.UNLOGGED)) {
            boolean unlogged = after.detail() instanceof PostgresSequenceDetail detail && detail.unlogged();
            statements.add(words.locking(
                    "ALTER SEQUENCE " + Sql.name(after.id()) + " SET " + (unlogged ? "UNLOGGED" : "LOGGED"),
                    "make %s %s".formatted(after.id().describe(), unlogged ? "unlogged" : "logged"),
                    LockForm.SET_SEQUENCE_LOGGED,
                    after.id()));
        }
        if (alter.touches(Sequence.OWNED_BY) && after.ownedBy().isEmpty()) {
            statements.add(ownedBy(after.id(), after.ownedBy()));
        } else if (alter.touches(Sequence.OWNED_BY) && !isTiedByColumn(after, context)) {
            statements.addAll(tie(after, context));
        }
        return statements;
    }
}
