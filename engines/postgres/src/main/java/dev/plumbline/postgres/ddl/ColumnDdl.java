package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Columns of tables, attributes of composite types; a view's columns come and change with the view. */
final class ColumnDdl implements KindDdl<Column> {
    private final Words words;
    private final ColumnWriters writers;
    private final ColumnAlteration alteration;
    private final AttributeDdl attributes;
    private final int major;
    private final boolean online;

    /** @param online whether long locks are to be gone around */
    ColumnDdl(Words words, ColumnWriters writers, int major, boolean online) {
        this.words = words;
        this.writers = writers;
        this.alteration = writers.alteration();
        this.attributes = new AttributeDdl(words);
        this.major = major;
        this.online = online;
    }

    /** As a clause has it while what was set aside still has the names that the server would give. */
    Column named(Column column) {
        return writers.notNulls().named(column);
    }

    @Override
    public Means creation(Column column, PlanContext context) {
        if (isOfTable(column.id())
                && !isLocal(column)
                && context.before().contains(column.id().parent())
                && comesFromNewParent(column, context)) {
            return new Means.InPart(OwnColumn.instead(column), OwnColumn.REASON);
        }
        if (comesFromParent(column, context) && GeneratedParts.differs(column, context)) {
            return major < GeneratedParts.CHANGE_SINCE
                    ? new Means.Impossible(GeneratedParts.REASON)
                    : new Means.InPlace();
        }
        return isOfTable(column.id()) || isOfType(column.id()) || isOfForeignTable(column.id())
                ? comesFromParent(column, context) && !hasOwn(column, defaultOfParent(column, context))
                        ? new Means.Implied()
                        : new Means.InPlace()
                : hasOwn(column, Optional.empty()) ? new Means.InPlace() : new Means.Implied();
    }

    /** Whether a column that comes by itself has anything that doesn't come with it. */
    private static boolean hasOwn(Column column, Optional<Expression> comes) {
        return !column.common().comment().isEmpty()
                || column.common().privileges().explicit()
                || !column.defaultValue().equals(comes)
                || hasOwnStorage(column);
    }

    /** The default that a column gets from the parent that it comes from; the last one's, if there are several. */
    private static Optional<Expression> defaultOfParent(Column column, PlanContext context) {
        return Parents.columns(column, context).stream()
                .filter(context.created()::contains)
                .flatMap(parent -> context.after(parent, Column.class).stream())
                .reduce((one, other) -> other)
                .flatMap(parent ->
                        comesFromParent(parent, context) ? defaultOfParent(parent, context) : parent.defaultValue());
    }

    private static boolean hasOwnStorage(Column column) {
        return column.detail() instanceof PostgresColumnDetail detail && detail.hasOwnStorage();
    }

    @Override
    public Means removal(Column column, PlanContext context) {
        boolean own = isOfTable(column.id()) || isOfType(column.id()) || isOfForeignTable(column.id());
        return own && !goesWithParent(column, context) ? new Means.InPlace() : new Means.Implied();
    }

    /** A column that only the parent defines comes to its children by itself; so does one of a typed table. */
    private static boolean comesFromParent(Column column, PlanContext context) {
        return Parents.kept(column.id().parent(), context).stream()
                .filter(parent -> follows(column, parent))
                .anyMatch(parent -> context.created().contains(Parents.column(parent, column)));
    }

    /** Whether only a parent that its table gets will have it: it has to be there before. */
    private static boolean comesFromNewParent(Column column, PlanContext context) {
        return !Parents.isPartition(column, context)
                && !Parents.define(column, context)
                && Parents.of(column.id().parent(), context.after()).stream()
                        .anyMatch(parent -> context.after().contains(Parents.column(parent, column)));
    }

    private static boolean goesWithParent(Column column, PlanContext context) {
        return Parents.kept(column.id().parent(), context).stream()
                .filter(parent -> follows(column, parent))
                .map(parent -> Parents.column(parent, column))
                .anyMatch(origin -> context.dropped().contains(origin) && !Parents.leavesToChildren(origin, context));
    }

    private static boolean follows(Column column, ObjectId parent) {
        return !isLocal(column) || parent.kind().equals(CompositeType.KIND);
    }

    private static boolean isLocal(Column column) {
        return !(column.detail() instanceof PostgresColumnDetail detail) || detail.local();
    }

    static boolean isOfTable(ObjectId column) {
        return isOf(column, Table.KIND.name());
    }

    private static boolean isOfType(ObjectId column) {
        return isOf(column, CompositeType.KIND.name());
    }

    private static boolean isOfForeignTable(ObjectId column) {
        return isOf(column, ForeignTable.KIND.name());
    }

    private static boolean isOf(ObjectId column, String kind) {
        return column.owner().orElseThrow().kind().name().equals(kind);
    }

    @Override
    public Means alteration(Change.Alter alter, Column before, Column after, PlanContext context) {
        if (isOfType(after.id())) {
            return attributes.means(alter, after, context);
        }
        if (!isOfTable(after.id()) && !isOfForeignTable(after.id())) {
            return alter.touches(Column.DEFAULT_VALUE, CommonProperties.COMMENT, CommonProperties.PRIVILEGES)
                            || alter.touches(
                                    PostgresColumnDetail.STORAGE,
                                    PostgresColumnDetail.COMPRESSION,
                                    PostgresColumnDetail.STATISTICS,
                                    PostgresColumnDetail.OPTIONS)
                    ? new Means.InPlace()
                    : new Means.Implied();
        }
        if (alter.touches(Column.TYPE, Column.COLLATION) && PartitionKeys.hold(before, context)) {
            return PartitionKeys.replacement(before, context);
        }
        if (Parents.define(after, context) && comesWithParents(alter, after, context)) {
            return new Means.Implied();
        }
        return alteration.means(alter, before, after, major, context);
    }

    /** Whether statements on the parents say all that differs. */
    private static boolean comesWithParents(Change.Alter alter, Column after, PlanContext context) {
        boolean hasItsDefault = new Heirs(context).haveFromAbove(after, Column.DEFAULT_VALUE)
                || (alter.touches(Column.TYPE) && after.defaultValue().isEmpty());
        return hasItsDefault
                ? alter.touchesOnly(Column.TYPE, Column.COLLATION, Column.DEFAULT_VALUE)
                : alter.touchesOnly(Column.COLLATION);
    }

    @Override
    public List<Statement> create(Column column, Operation.Create operation, PlanContext context) {
        ObjectId owner = column.id().parent();
        if (isOfType(column.id())) {
            return attributes.create(column, context);
        }
        if (!isOfTable(column.id()) && !isOfForeignTable(column.id())) {
            List<Statement> statements = new ArrayList<>();
            column.defaultValue()
                    .ifPresent(value -> statements.add(alteration.viewDefault(column.id(), Optional.of(value))));
            statements.addAll(storage(column, context));
            return statements;
        }
        boolean comesWithTable = isOfForeignTable(column.id())
                && !isLocal(column)
                && context.created().contains(owner);
        if (comesFromParent(column, context) || comesWithTable) {
            List<Statement> statements = new ArrayList<>();
            if (!column.defaultValue().equals(comesWithTable ? Optional.empty() : defaultOfParent(column, context))) {
                statements.add(alteration.setDefault(column.id(), context));
            }
            if (GeneratedParts.differs(column, context)) {
                statements.addAll(alteration.expression(column, context));
            }
            statements.addAll(storage(column, context));
            return statements;
        }
        boolean foreign = isOfForeignTable(column.id());
        boolean rewrites = !foreign && ColumnFilling.rewrites(column, context);
        boolean apart = online && rewrites && Online.isOwnChange(operation) && Online.isThere(owner, context);
        Optional<String> obstacle = apart ? OnlineDefault.obstacle(column, context) : Optional.empty();
        if (apart && obstacle.isEmpty()) {
            return filledLater(column, context);
        }
        List<Statement> statements = new ArrayList<>();
        if (!foreign && ComputedOnce.isOf(column, context)) {
            statements.addAll(new ComputedOnce(words, writers.clause()).add(column, context));
            statements.addAll(afterwards(column, context));
            return statements;
        }
        Statement add = words.locking(
                "ALTER " + (foreign ? "FOREIGN " : "") + "TABLE " + Sql.name(owner) + " ADD COLUMN "
                        + writers.clause().definition(column, foreignOptions(column)),
                "add column %s to %s".formatted(column.id().name(), owner.path()),
                LockForm.ADD_COLUMN,
                owner);
        boolean empty = column.nullable()
                || column.defaultValue().isPresent()
                || column.identity().isPresent()
                || column.generated().isPresent();
        Statement safe = empty
                ? add
                : add.with(Words.mayFail(
                        owner,
                        "it fails if %s holds rows: the column has no default for them".formatted(owner.path())));
        Hazard rewriting = obstacle.map(reason -> Words.rewrites(owner, reason)).orElseGet(() -> Words.rewrites(owner));
        statements.add(rewrites ? safe.with(rewriting) : safe);
        statements.addAll(afterwards(column, context));
        return statements;
    }

    private List<Statement> filledLater(Column column, PlanContext context) {
        List<Statement> statements = new ArrayList<>(new OnlineDefault(words, writers).add(column, context));
        statements.addAll(writers.sequences().tie(column, context));
        statements.addAll(storage(column, context));
        statements.addAll(writers.notNulls().described(column));
        statements.addAll(identityLogging(column, context));
        return statements;
    }

    private List<Statement> identityLogging(Column column, PlanContext context) {
        boolean isSpecial = column.detail() instanceof PostgresColumnDetail detail
                && detail.identityLogging().isPresent();
        return isSpecial ? writers.identities().logging(column, context) : List.of();
    }

    static String foreignOptions(Column column) {
        return column.detail() instanceof PostgresColumnDetail detail
                        && !detail.foreignOptions().isEmpty()
                ? " OPTIONS "
                        + detail.foreignOptions().stream()
                                .map(option ->
                                        Sql.name(Identifier.of(option.name())) + " " + Sql.literal(option.value()))
                                .collect(Collectors.joining(", ", "(", ")"))
                : "";
    }

    /** What a new column gets that its clause can't say. */
    List<Statement> afterwards(Column column, PlanContext context) {
        List<Statement> statements = new ArrayList<>(writers.sequences().tie(column, context));
        statements.addAll(storage(column, context));
        statements.addAll(writers.notNulls().created(column));
        statements.addAll(identityLogging(column, context));
        origin(column, context)
                .map(parent -> isLocal(column) ? column.defaultValue().or(parent::defaultValue) : parent.defaultValue())
                .filter(comes -> !comes.equals(column.defaultValue()))
                .ifPresent(comes -> statements.add(alteration.setDefault(column.id(), context)));
        return statements;
    }

    /** Where a column's values are kept, and what is known of them. */
    List<Statement> storage(Column column, PlanContext context) {
        PostgresColumnDetail comes = origin(column, context)
                .map(Column::detail)
                .filter(PostgresColumnDetail.class::isInstance)
                .map(parent -> ((PostgresColumnDetail) parent).ofHeir())
                .orElse(PostgresColumnDetail.PLAIN);
        return column.detail() instanceof PostgresColumnDetail detail
                ? alteration.storage(column, comes, detail, context)
                : List.of();
    }

    /** The column that one of a new table inherits its default and its storage from; of several, the last. */
    private static Optional<Column> origin(Column column, PlanContext context) {
        ObjectId table = column.id().parent();
        return context
                .after(table, Table.class)
                .filter(found -> context.created().contains(table))
                .stream()
                .flatMap(found -> TableDdl.detail(found).inherits().stream())
                .flatMap(parent -> context.after(Parents.column(parent, column), Column.class).stream())
                .reduce((one, other) -> other);
    }

    @Override
    public List<Statement> drop(Column column, Operation.Drop operation, PlanContext context) {
        ObjectId owner = column.id().parent();
        if ((online && ColumnSuccessor.isTaken(column, context)) || goesWithParent(column, context)) {
            return List.of();
        }
        if (isOfType(column.id())) {
            return attributes.drop(column, context);
        }
        boolean foreign = isOfForeignTable(column.id());
        Statement drop = words.locking(
                "ALTER " + (foreign ? "FOREIGN " : "") + "TABLE "
                        + (Parents.leavesToChildren(column.id(), context) ? "ONLY " : "") + Sql.name(owner)
                        + " DROP COLUMN "
                        + Sql.name(column.id()),
                "drop column %s of %s".formatted(column.id().name(), owner.path()),
                LockForm.DROP_COLUMN,
                owner);
        boolean derived = column.generated().isPresent() || foreign;
        if (derived) {
            return List.of(
                    ComputedOnce.isLeftOut(column, context)
                            ? drop.with(Words.loses(
                                    "the values computed for %s are lost, since what they are computed from changes"
                                            .formatted(column.id().path())))
                            : drop);
        }
        return List.of(drop.with(
                Words.loses("the values of %s are lost".formatted(column.id().path()))));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, Column before, Column after, PlanContext context) {
        if (isOfType(after.id())) {
            return attributes.alter(alter, after, context);
        }
        if (!isOfTable(after.id()) && !isOfForeignTable(after.id())) {
            List<Statement> statements = new ArrayList<>();
            if (alter.touches(Column.DEFAULT_VALUE)) {
                statements.add(alteration.viewDefault(after.id(), after.defaultValue()));
            }
            if (before.detail() instanceof PostgresColumnDetail old
                    && after.detail() instanceof PostgresColumnDetail wanted) {
                statements.addAll(alteration.storage(after, old, wanted, context));
            }
            return statements;
        }
        boolean rewritten = online && ColumnSuccessor.isRewritten(before, after, context);
        Optional<String> obstacle = rewritten ? ColumnSuccessor.obstacle(before, after, context) : Optional.empty();
        if (rewritten && obstacle.isEmpty()) {
            return new OnlineType(words, writers, before, after, context).statements();
        }
        List<Statement> statements = new ArrayList<>(alteration.statements(alter, before, after, obstacle, context));
        statements.addAll(ForeignTableDdl.columnOptions(words, before, after));
        return statements;
    }
}
