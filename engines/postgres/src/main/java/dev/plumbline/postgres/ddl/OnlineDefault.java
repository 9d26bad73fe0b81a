package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Delta;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Identity;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.NotNull;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A new column whose default gives each row a value of its own: it comes empty, new rows get the default, and those that are there get
 * theirs a few at a time. A new identity column draws from a sequence of ours until all have a value.
 *
 * <p>Until all have one, a check that forbids nothing says so: whoever drops it fills the column first. So a plan that was stopped there is
 * gone on with by whatever plan comes next, and the mark can't be lost without the work being done.
 */
final class OnlineDefault {
    private static final String MARK =
            HelperMark.of("rows that were there before the column still have to get its default");

    private final Words words;
    private final ColumnWriters writers;

    OnlineDefault(Words words, ColumnWriters writers) {
        this.words = words;
        this.writers = writers;
    }

    /** Why a column that has its rows written again can't come this way; empty if it can. */
    static Optional<String> obstacle(Column column, PlanContext context) {
        if (column.generated().isPresent()) {
            return Optional.of(
                    "PostgreSQL makes no column that is there a generated one; an ordinary column that a trigger keeps"
                            + " up needs no rewrite, nor does a virtual one, from 18 on");
        }
        if ((column.defaultValue().isEmpty() && sequence(column).isEmpty())
                || ColumnFilling.isOfCheckedDomain(column.id(), context)) {
            return Optional.of("its domain is checked for each row");
        }
        return Backfill.obstacle(column.id().parent(), context);
    }

    /** The statements that add a column for which there is no obstacle. */
    List<Statement> add(Column column, PlanContext context) {
        ObjectId table = column.id().parent();
        Optional<Sequence> drawn = drawn(column, context);
        Column empty = empty(column);
        List<Statement> statements = new ArrayList<>();
        drawn.ifPresent(sequence -> statements.addAll(create(sequence, column)));
        statements.add(words.alterTable(
                table,
                "ADD COLUMN " + writers.clause().definition(empty),
                "add column %s to %s, without values yet".formatted(column.id().name(), table.path()),
                LockForm.ADD_COLUMN));
        statements.add(writers.alteration()
                .setDefault(column.id(), drawn.map(OnlineDefault::next).or(column::defaultValue)));
        drawn.ifPresent(sequence -> statements.addAll(writers.sequences().tie(sequence, context)));
        statements.addAll(mark(column, context));
        statements.add(fill(column, context));
        statements.add(words.alterTable(
                table,
                "DROP CONSTRAINT " + Sql.name(markName(column.id(), context)),
                "drop the mark: every row has its value of %s"
                        .formatted(column.id().name()),
                LockForm.DROP_CONSTRAINT));
        if (!column.nullable()) {
            List<Delta<?>> deltas = List.of(new Delta<>(Column.NULLABLE, true, false));
            statements.addAll(
                    writers.notNulls().altered(new Change.Alter(empty, column, deltas), empty, column, context));
        }
        drawn.ifPresent(sequence -> {
            statements.add(writers.alteration().setDefault(column.id(), Optional.empty()));
            statements.addAll(writers.identities().added(column, List.of(sequence)));
        });
        return statements;
    }

    private static Optional<ObjectId> sequence(Column column) {
        return column.identity().flatMap(Identity::sequence);
    }

    /** What an identity column draws from until it is one. */
    private static Optional<Sequence> drawn(Column column, PlanContext context) {
        String purpose = HelperMark.of(
                "counts for %s until that is an identity".formatted(column.id().path()));
        return sequence(column)
                .map(wanted -> new Sequence(
                        new NamedId(
                                Sequence.KIND,
                                wanted.namespace(),
                                Identifier.of(AsideName.of(wanted, "_until", context))),
                        column.identity().orElseThrow().options(),
                        Optional.of(column.id()),
                        new CommonProperties(purpose, Optional.empty(), Privileges.DEFAULT),
                        Detail.NONE));
    }

    private List<Statement> create(Sequence sequence, Column column) {
        List<String> options = new ArrayList<>(List.of("CREATE SEQUENCE " + Sql.name(sequence.id())));
        options.addAll(SequenceClause.options(sequence.options(), true));
        return List.of(
                words.free(
                        String.join(" ", options),
                        "create a sequence that counts for %s until that is an identity"
                                .formatted(column.id().name())),
                words.free(
                        "COMMENT ON SEQUENCE " + Sql.name(sequence.id()) + " IS "
                                + Sql.literal(sequence.common().comment()),
                        "note what it is for"));
    }

    private static Expression next(Sequence sequence) {
        return new Expression("nextval(" + Sql.literal(Sql.name(sequence.id())) + "::regclass)");
    }

    /** As it comes: with nulls, and no default for the rows that are there. */
    private static Column empty(Column column) {
        return new Column(
                column.id(),
                column.type(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                column.collation(),
                CommonProperties.NONE,
                column.detail() instanceof PostgresColumnDetail detail ? detail.with(NotNull.PLAIN) : column.detail());
    }

    private List<Statement> mark(Column column, PlanContext context) {
        ObjectId table = column.id().parent();
        String name = Sql.name(markName(column.id(), context));
        return List.of(
                words.alterTable(
                        table,
                        "ADD CONSTRAINT " + name + " CHECK (" + Sql.name(column.id()) + " IS NULL OR true) NOT VALID",
                        "mark %s as not yet filled".formatted(column.id().describe()),
                        LockForm.ADD_CHECK_NOT_VALID),
                words.locking(
                        "COMMENT ON CONSTRAINT " + name + " ON " + Sql.name(table) + " IS " + Sql.literal(MARK),
                        "say what the mark means",
                        LockForm.COMMENT,
                        table));
    }

    private static Identifier markName(ObjectId column, PlanContext context) {
        return Identifier.of(AsideName.of(column, "_unfilled", context));
    }

    /** What a marked column still needs before its mark may go: nothing if the column goes too, or gets another default. */
    static List<Statement> before(Words words, Check check, PlanContext context) {
        if (!check.common().comment().equals(MARK)) {
            return List.of();
        }
        return context.from().evidence().dependencies().referencedBy(check.id()).stream()
                .flatMap(id -> context.before(id, Column.class).stream())
                .filter(column -> !context.dropped().contains(column.id()))
                .filter(column -> column.defaultValue().isPresent())
                .map(column -> fill(words, column, context))
                .toList();
    }

    private Statement fill(Column column, PlanContext context) {
        return fill(words, column, context);
    }

    private static Statement fill(Words words, Column column, PlanContext context) {
        ObjectId table = column.id().parent();
        String name = Sql.name(column.id());
        String summary = "give the rows of %s their values of %s"
                .formatted(table.path(), column.id().name());
        return Backfill.of(words, table, context)
                .map(backfill ->
                        backfill.statement(name + " = DEFAULT", name + " IS NULL", summary + ", a few at a time"))
                .orElseGet(() -> words.locking(
                        "UPDATE " + Sql.name(table) + " SET " + name + " = DEFAULT WHERE " + name + " IS NULL",
                        summary,
                        LockForm.BACKFILL,
                        table));
    }
}
