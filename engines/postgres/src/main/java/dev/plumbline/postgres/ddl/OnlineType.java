package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Identity;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.NotNull;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another type by way of another column: it is added empty, a trigger keeps it up, the rows that are there are converted a few at a time,
 * indexes are built beside the old ones, and in one short transaction the new column takes the place of the old.
 */
final class OnlineType {
    private static final int NOT_NULLS_SINCE = 18;

    private final Words words;
    private final ColumnWriters writers;
    private final PlanContext context;
    private final Column before;
    private final Column after;
    private final ObjectId table;
    private final MemberId successor;
    private final Conversion conversion;

    /** @param after as it is wanted; there is no {@link ColumnSuccessor#obstacle obstacle} */
    OnlineType(Words words, ColumnWriters writers, Column before, Column after, PlanContext context) {
        this.words = words;
        this.writers = writers;
        this.context = context;
        this.before = before;
        this.after = after;
        this.table = before.id().parent();
        this.conversion = Conversion.of(before.type(), after.type(), context);
        this.successor = ColumnSuccessor.present(before, after, context)
                .map(Column::id)
                .orElseGet(() ->
                        new MemberId(table, Column.KIND, Identifier.of(AsideName.of(before.id(), "_new", context))));
    }

    List<Statement> statements() {
        Optional<Column> present = ColumnSuccessor.present(before, after, context);
        List<Statement> statements = new ArrayList<>(present.isPresent() ? List.of() : prepare());
        statements.add(fill());
        statements.addAll(forbidNulls(present));
        MovedIndexes indexes = new MovedIndexes(words, writers, before, successor, context);
        statements.addAll(indexes.build());
        statements.addAll(swap(indexes));
        statements.addAll(writers.alteration()
                .storage(
                        after, (PostgresColumnDetail) before.detail(), (PostgresColumnDetail) after.detail(), context));
        Stream.concat(
                        checks().stream().filter(OnlineType::isChecked),
                        following(ForeignKey.class).stream().filter(OnlineType::isChecked))
                .forEach(constraint -> statements.add(OnlineConstraintDdl.validate(words, constraint)));
        return statements;
    }

    private static boolean isChecked(ForeignKey key) {
        return key.validated() && ForeignKeyDdl.isEnforced(key);
    }

    private static boolean isChecked(Check check) {
        return check.validated() && ConstraintDdl.detail(check).enforced();
    }

    /** As they are to be: their text may tell of the type. */
    private List<Check> checks() {
        return following(Check.class).stream()
                .flatMap(check -> context.after(check.id(), Check.class).stream())
                .toList();
    }

    private <T extends SchemaObject> List<T> following(Class<T> type) {
        return ColumnSuccessor.following(before, type, context);
    }

    private List<Statement> prepare() {
        List<Statement> statements = new ArrayList<>();
        Column empty = successor(true);
        statements.add(words.alterTable(
                table,
                "ADD COLUMN " + writers.clause().definition(empty),
                "add column %s to %s, which is to take the place of %s"
                        .formatted(successor.name(), table.path(), before.id().name()),
                LockForm.ADD_COLUMN));
        statements.addAll(writers.alteration()
                .storage(empty, PostgresColumnDetail.PLAIN, (PostgresColumnDetail) empty.detail(), context));
        statements.add(words.locking(
                "COMMENT ON COLUMN " + Sql.name(table) + "." + Sql.name(successor) + mark(),
                "note whose place %s takes: a later plan goes on with it".formatted(successor.name()),
                LockForm.COMMENT,
                table));
        statements.add(words.free(
                "CREATE FUNCTION " + function() + "() RETURNS trigger LANGUAGE plpgsql AS "
                        + Sql.body("BEGIN NEW.%s := %s; RETURN NEW; END"
                                .formatted(Sql.name(successor), conversion.converted("NEW." + Sql.name(before.id())))),
                "create the function that keeps %s up".formatted(successor.name())));
        statements.add(words.free("COMMENT ON FUNCTION " + function() + "()" + mark(), "note whom it serves"));
        Identifier trigger = triggerName();
        statements.add(words.locking(
                "CREATE TRIGGER " + Sql.name(trigger) + " BEFORE INSERT OR UPDATE OF " + Sql.name(before.id()) + " ON "
                        + Sql.name(table) + " FOR EACH ROW EXECUTE FUNCTION " + function() + "()",
                "let a trigger keep %s up".formatted(successor.name()),
                LockForm.CREATE_TRIGGER,
                table));
        statements.add(words.alterTable(
                table,
                "ENABLE ALWAYS TRIGGER " + Sql.name(trigger),
                "let it do so for replicated rows, too",
                LockForm.ENABLE_TRIGGER));
        return statements;
    }

    private Column successor(boolean empty) {
        PostgresColumnDetail detail = (PostgresColumnDetail) before.detail();
        return new Column(
                successor,
                after.type(),
                empty,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                after.collation(),
                CommonProperties.NONE,
                empty ? detail.with(NotNull.PLAIN) : detail);
    }

    private String mark() {
        return " IS " + Sql.literal(ColumnSuccessor.mark(before.id()));
    }

    /** A name behind those of most others: the triggers of a row fire in the order of their names, and this one has to see what the others leave. */
    private Identifier triggerName() {
        MemberId last = new MemberId(
                table, Trigger.KIND, Identifier.of("~" + before.id().name()));
        return ColumnSuccessor.trigger(before, context)
                .map(trigger -> trigger.id().identifier())
                .orElseGet(() -> Identifier.of(AsideName.of(last, "_sync", context)));
    }

    private String function() {
        String name = ColumnSuccessor.routine(before, context)
                .map(routine -> routine.id().name())
                .orElseGet(() -> AsideName.of(
                        new MemberId(
                                table,
                                before.id().kind(),
                                Identifier.of(table.name() + "_" + before.id().name())),
                        "_sync",
                        context));
        return Sql.inOwnersSchema(before.id(), name);
    }

    private Statement fill() {
        String column = Sql.name(before.id());
        Statement fill = Backfill.of(words, table, context)
                .orElseThrow()
                .statement(
                        Sql.name(successor) + " = " + conversion.converted(column),
                        Sql.name(successor) + " IS NULL AND " + column + " IS NOT NULL",
                        "convert the values of %s to %s in %s, a few at a time"
                                .formatted(before.id().path(), after.type(), successor.name()));
        return ColumnAlteration.valued(fill, new ConversionEffect(conversion), after);
    }

    /** What forbids nulls in the successor, as far as no earlier plan has done it. */
    private List<Statement> forbidNulls(Optional<Column> present) {
        Optional<Column> begun = present.filter(column -> !column.nullable());
        if (begun.isPresent()) {
            return writers.notNulls().validated(begun.get());
        }
        if (after.nullable()) {
            return List.of();
        }
        NotNull wanted = NotNull.of((PostgresColumnDetail) after.detail());
        return new OnlineNotNull(words).add(successor(false), wanted, notNullName(successor), context);
    }

    private Identifier notNullName(ObjectId column) {
        NotNull plain = NotNull.PLAIN;
        return plain.nameOn(table.name(), column.name());
    }

    private List<Statement> swap(MovedIndexes indexes) {
        List<Statement> statements = new ArrayList<>();
        statements.add(words.locking(
                "DROP TRIGGER " + Sql.name(triggerName()) + " ON " + Sql.name(table),
                "drop the trigger, which has done its work",
                LockForm.DROP_TRIGGER,
                table));
        statements.add(words.free("DROP FUNCTION " + function() + "()", "drop its function"));
        Stream.of(PrimaryKey.class, Unique.class, Check.class)
                .flatMap(type -> following(type).stream())
                .forEach(constraint -> statements.add(dropped(constraint)));
        following(ForeignKey.class).forEach(key -> statements.add(new ForeignKeyDdl(words).drop(key)));
        ColumnSuccessor.owned(before, context).forEach(sequence -> statements.add(keep(sequence)));
        Optional<Identifier> counting = identity(statements);
        statements.add(words.alterTable(
                table,
                "DROP COLUMN " + Sql.name(before.id()),
                "drop the old column, whose values are in %s".formatted(successor.name()),
                LockForm.DROP_COLUMN));
        statements.add(renamed());
        counting.ifPresent(name -> statements.add(words.free(
                "ALTER SEQUENCE " + Sql.inOwnersSchema(before.id(), name.text()) + " RENAME TO "
                        + Sql.name(Identifier.of(sequence().name())),
                "give the sequence of its identity the old name")));
        after.defaultValue()
                .ifPresent(value -> statements.add(writers.alteration().setDefault(after.id(), Optional.of(value))));
        if (!after.nullable() && words.major() >= NOT_NULLS_SINCE) {
            NotNull wanted = NotNull.of((PostgresColumnDetail) after.detail());
            statements.add(words.alterTable(
                    table,
                    "RENAME CONSTRAINT " + Sql.name(notNullName(successor)) + " TO "
                            + Sql.name(wanted.nameOn(table.name(), after.id().name())),
                    "give what forbids nulls in it the old name",
                    LockForm.RENAME_CONSTRAINT));
        }
        if (!after.nullable()) {
            statements.addAll(writers.notNulls().described(after));
        }
        if (!isDescribed()) {
            statements.add(words.locking(
                    "COMMENT ON COLUMN " + Sql.name(table) + "." + Sql.name(after.id()) + " IS NULL",
                    "take the note away",
                    LockForm.COMMENT,
                    table));
        }
        statements.addAll(common(after, before.common()));
        statements.addAll(indexes.take());
        Stream.concat(checks().stream(), following(ForeignKey.class).stream())
                .forEach(constraint -> statements.addAll(unchecked(constraint)));
        return statements;
    }

    /** Whether another comment takes the place of the note anyway. */
    private boolean isDescribed() {
        boolean wanted = context.projection().compares(Aspect.COMMENTS)
                && !after.common().comment().isEmpty();
        return wanted || !before.common().comment().isEmpty();
    }

    private Statement renamed() {
        Statement rename = words.alterTable(
                table,
                "RENAME COLUMN " + Sql.name(successor) + " TO " + Sql.name(after.id()),
                "let %s take its place".formatted(successor.name()),
                LockForm.RENAME_COLUMN);
        boolean last = context.before().columns(table).getLast().id().equals(before.id());
        return last
                ? rename
                : rename.with(new Hazard(
                        Hazard.Kind.BREAKS_CLIENTS,
                        "%s is the last column then: an INSERT without a list of columns gives its values to others"
                                .formatted(after.id().path())));
    }

    /** It mustn't go with the column. */
    private Statement keep(Sequence sequence) {
        boolean stays = context.after(sequence.id(), Sequence.class)
                .flatMap(Sequence::ownedBy)
                .filter(before.id()::equals)
                .isPresent();
        return writers.sequences().ownedBy(sequence.id(), stays ? Optional.of(successor) : Optional.empty());
    }

    private Statement dropped(SchemaObject constraint) {
        return words.alterTable(
                table,
                "DROP CONSTRAINT " + Sql.name(constraint.id()),
                "drop %s of the old column".formatted(constraint.id().name()),
                LockForm.DROP_CONSTRAINT);
    }

    private List<Statement> common(SchemaObject object, CommonProperties common) {
        return writers.common().created(new Operation.Wanted(object, common), context);
    }

    private ObjectId sequence() {
        return after.identity().flatMap(Identity::sequence).orElseThrow();
    }

    /** A sequence that counts on where the old one is; the name that it has at first. */
    private Optional<Identifier> identity(List<Statement> statements) {
        if (after.identity().flatMap(Identity::sequence).isEmpty()
                || before.identity().flatMap(Identity::sequence).isEmpty()) {
            return Optional.empty();
        }
        Identity wanted = after.identity().get();
        ObjectId old = before.identity().flatMap(Identity::sequence).get();
        String name = AsideName.of(old, "_new", context);
        List<String> options = new ArrayList<>();
        options.add("SEQUENCE NAME " + Sql.inOwnersSchema(before.id(), name));
        options.addAll(SequenceClause.options(wanted.options(), false));
        statements.add(words.alterTable(
                table,
                "ALTER COLUMN " + Sql.name(successor) + " ADD GENERATED " + ColumnClause.mode(wanted) + " AS IDENTITY ("
                        + String.join(" ", options) + ")",
                "make %s an identity column".formatted(successor.name()),
                LockForm.IDENTITY));
        statements.add(words.free(
                "SELECT pg_catalog.setval("
                        + Sql.literal(Sql.inOwnersSchema(before.id(), name)) + ", last_value, is_called) FROM "
                        + Sql.name(old),
                "let it count on where the old one is"));
        return Optional.of(Identifier.of(name));
    }

    private List<Statement> unchecked(SchemaObject constraint) {
        List<Statement> statements = new ArrayList<>();
        statements.add(
                constraint instanceof Check check
                        ? words.alterTable(
                                table,
                                "ADD "
                                        + writers.constraints()
                                                .clause(OnlineConstraintDdl.unchecked(check))
                                                .orElseThrow(),
                                "add check %s again".formatted(check.id().name()),
                                LockForm.ADD_CHECK_NOT_VALID)
                        : new ForeignKeyDdl(words).add(OnlineConstraintDdl.unchecked((ForeignKey) constraint)));
        statements.addAll(common(constraint, constraint.common()));
        return statements;
    }
}
