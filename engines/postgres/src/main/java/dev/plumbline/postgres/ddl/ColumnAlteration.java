package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ALTER TABLE … ALTER COLUMN, in an order in which each part finds what it needs. */
final class ColumnAlteration {
    private final Words words;
    private final IdentityDdl identities;
    private final NotNullDdl notNulls;

    ColumnAlteration(Words words, IdentityDdl identities, NotNullDdl notNulls) {
        this.words = words;
        this.identities = identities;
        this.notNulls = notNulls;
    }

    Means means(Change.Alter alter, Column before, Column after, int version, PlanContext context) {
        if (alter.touchesOnly(PostgresColumnDetail.NOT_NULL) && NotNullDdl.isStuck(before, after, context)) {
            return new Means.Impossible("PostgreSQL can't change a NOT NULL that is inherited");
        }
        if (isLocal(before) && !isLocal(after) && !Parents.isPartition(after, context)) {
            Column own = OwnColumn.instead(before, after);
            return own.equals(before)
                    ? new Means.Impossible(OwnColumn.REASON)
                    : new Means.InPart(own, OwnColumn.REASON);
        }
        if (alter.touches(Column.GENERATED) && after.generated().isPresent()) {
            boolean sameStorage = before.generated()
                    .map(Generated::storage)
                    .equals(after.generated().map(Generated::storage));
            boolean settable = sameStorage && version >= GeneratedParts.CHANGE_SINCE;
            if (!settable && Parents.define(after, context) && !GeneratedParts.follows(after, context)) {
                return new Means.Impossible(GeneratedParts.REASON);
            }
            return settable
                    ? new Means.InPlace()
                    : new Means.Recreate("PostgreSQL can't alter what the column is generated from");
        }
        if (alter.touches(Column.GENERATED)
                && before.generated().map(Generated::storage).equals(Optional.of(Generated.Storage.VIRTUAL))) {
            return new Means.Recreate("a virtual column has no values to keep");
        }
        return new Means.InPlace();
    }

    /** @param obstacle why the rows of its table can't be written bit by bit, if they are to be */
    List<Statement> statements(
            Change.Alter alter, Column before, Column after, Optional<String> obstacle, PlanContext context) {
        ObjectId id = after.id();
        boolean retyped = alter.touches(Column.TYPE, Column.COLLATION) && !Parents.define(after, context);
        Heirs heirs = new Heirs(context);
        boolean defaultIsSaid = heirs.haveFromAbove(after, Column.DEFAULT_VALUE);
        boolean defaultWent = alter.touches(Column.TYPE) && Parents.define(after, context);
        boolean defaultMakesWay = retyped && alter.touches(Column.TYPE) && heirs.haveDefault(before);
        boolean defaultGoes = before.defaultValue().isPresent()
                && after.defaultValue().isEmpty()
                && !defaultIsSaid
                && !defaultWent
                && !defaultMakesWay;
        boolean defaultIsNeeded = IdentityDdl.comes(before, after); // until the identity is there
        List<Statement> statements = new ArrayList<>();
        boolean generates = alter.touches(Column.GENERATED) && !heirs.haveFromAbove(after, Column.GENERATED);
        if (generates && after.generated().isEmpty()) {
            statements.add(column(id, "DROP EXPRESSION", "make %s an ordinary column", LockForm.DROP_EXPRESSION));
        }
        if (before.identity().isPresent() && after.identity().isEmpty()) {
            statements.addAll(identities.dropped(before, context));
        }
        if (defaultMakesWay) {
            statements.add(setDefault(id, "", Optional.empty()));
        } else if (defaultGoes && !defaultIsNeeded) {
            statements.add(setDefault(id, heirs.onlyOf(id, Column.DEFAULT_VALUE), Optional.empty()));
        }
        boolean narrowed = IdentityDdl.isNarrowed(before, after);
        if (narrowed) {
            statements.addAll(identities.altered(before, after, context));
        }
        if (retyped) {
            statements.addAll(
                    CompositeConversion.wrapped(words, before, after, type(before, after, obstacle, context), context));
            statements.addAll(new PartNames(words, context).kept(before));
        }
        if (generates) {
            statements.addAll(expression(after, context));
        }
        boolean defaultComes = alter.touches(Column.DEFAULT_VALUE) || defaultMakesWay || defaultWent;
        if (after.defaultValue().isPresent() && defaultComes && !defaultIsSaid) {
            statements.add(setDefault(id, heirs.onlyOf(id, Column.DEFAULT_VALUE), after.defaultValue()));
        }
        statements.addAll(notNulls.altered(alter, before, after, context));
        if (defaultGoes && defaultIsNeeded) {
            statements.add(setDefault(id, heirs.onlyOf(id, Column.DEFAULT_VALUE), Optional.empty()));
        }
        if (alter.touches(Column.IDENTITY) && !narrowed) {
            statements.addAll(identities.altered(before, after, context));
        }
        if (before.detail() instanceof PostgresColumnDetail old
                && after.detail() instanceof PostgresColumnDetail wanted) {
            statements.addAll(storage(after, old, wanted, context));
        }
        if (alter.touches(PostgresColumnDetail.IDENTITY_LOGGING)) {
            statements.addAll(identities.logging(after, context));
        }
        return statements;
    }

    /** Generates a column otherwise; nothing if it isn't generated. */
    List<Statement> expression(Column column, PlanContext context) {
        ObjectId id = column.id();
        return column.generated().stream()
                .map(generated -> column(
                                id,
                                new Heirs(context).onlyOf(id, Column.GENERATED),
                                "SET EXPRESSION AS (" + generated.expression() + ")",
                                "change what %s is generated from",
                                LockForm.ALTER_COLUMN_TYPE)
                        .with(Words.rewrites(id.owner().orElseThrow())))
                .toList();
    }

    private Statement column(ObjectId id, String action, String summary, LockForm form) {
        return column(id, "", action, summary, form);
    }

    /** @param only see {@link Heirs#only} */
    private Statement column(ObjectId id, String only, String action, String summary, LockForm form) {
        ObjectId table = id.owner().orElseThrow();
        return words.locking(
                "ALTER TABLE " + only + Sql.name(table) + " ALTER COLUMN " + Sql.name(id) + " " + action,
                summary.formatted(id.describe()),
                form,
                table);
    }

    private Statement type(Column before, Column after, Optional<String> obstacle, PlanContext context) {
        ObjectId id = after.id();
        ObjectId table = id.owner().orElseThrow();
        String collation = after.collation().map(name -> " COLLATE " + name).orElse("");
        boolean foreign = table.kind().equals(ForeignTable.KIND);
        Conversion conversion = Conversion.of(before.type(), after.type(), context);
        Statement statement = column(
                id,
                "TYPE " + after.type() + collation
                        + (foreign
                                ? ""
                                : CompositeConversion.using(before, after, context)
                                        .orElseGet(() -> conversion.using(Sql.name(id)))),
                "change the type of %s from " + escaped(before) + " to " + escaped(after)
                        + (conversion.isReadInTheZoneOfTheSession() ? ", read in the time zone of the session" : ""),
                LockForm.ALTER_COLUMN_TYPE);
        return foreign ? statement : withEffect(statement, new ConversionEffect(conversion), obstacle, after);
    }

    private static Statement withEffect(
            Statement statement, ConversionEffect effect, Optional<String> obstacle, Column after) {
        Statement found = valued(statement, effect, after);
        ObjectId table = after.id().owner().orElseThrow();
        return effect.isMetadataOnly()
                ? found
                : found.with(
                        obstacle.map(reason -> Words.rewrites(table, reason)).orElseGet(() -> Words.rewrites(table)));
    }

    /** What becomes of the values. */
    static Statement valued(Statement statement, ConversionEffect effect, Column after) {
        ObjectId id = after.id();
        Statement found = effect.loss()
                .map(loss -> statement.with(Words.loses("the values of %s are %s".formatted(id.path(), loss))))
                .orElse(statement);
        if (!effect.alwaysFits()) {
            found = found.with(Words.mayFail(
                    id.owner().orElseThrow(),
                    "values of %s that don't fit %s make it fail".formatted(id.path(), after.type())));
        }
        return found;
    }

    private static boolean isLocal(Column column) {
        return !(column.detail() instanceof PostgresColumnDetail detail) || detail.local();
    }

    private static String escaped(Column column) {
        return column.type().text().replace("%", "%%");
    }

    Statement setDefault(ObjectId id, Optional<Expression> value) {
        return setDefault(id, "", value);
    }

    /** The default that a column which came from a parent is to have instead of the parent's. */
    Statement setDefault(ObjectId id, PlanContext context) {
        return setDefault(
                id,
                new Heirs(context).only(id.owner().orElseThrow()),
                context.after(id, Column.class).flatMap(Column::defaultValue));
    }

    private Statement setDefault(ObjectId id, String only, Optional<Expression> value) {
        return column(
                id,
                only,
                value.map(expression -> "SET DEFAULT " + expression).orElse("DROP DEFAULT"),
                value.isPresent() ? "set the default of %s" : "drop the default of %s",
                LockForm.SET_DEFAULT);
    }

    /** The default of a view's column, for rows that are inserted through the view. */
    Statement viewDefault(ObjectId id, Optional<Expression> value) {
        ObjectId view = id.owner().orElseThrow();
        return words.locking(
                "ALTER VIEW " + Sql.name(view) + " ALTER COLUMN " + Sql.name(id) + " "
                        + value.map(expression -> "SET DEFAULT " + expression).orElse("DROP DEFAULT"),
                "set the default of %s".formatted(id.describe()),
                LockForm.ALTER_VIEW,
                view);
    }

    /** Storage, compression, statistics target and options. */
    List<Statement> storage(Column column, PostgresColumnDetail old, PostgresColumnDetail wanted, PlanContext context) {
        ObjectId id = column.id();
        String only = new Heirs(context).only(column.id().parent());
        List<Statement> statements = new ArrayList<>();
        if (!old.storage().equals(wanted.storage())) {
            statements.add(column(
                    id,
                    only,
                    "SET STORAGE " + wanted.storage().orElseGet(() -> standardStorage(column, context)),
                    "set the storage of %s",
                    LockForm.SET_STORAGE));
        }
        if (!old.compression().equals(wanted.compression())) {
            statements.add(column(
                    id,
                    "SET COMPRESSION " + wanted.compression().orElse("DEFAULT"),
                    "set the compression of %s",
                    LockForm.SET_STORAGE));
        }
        if (!old.statistics().equals(wanted.statistics())) {
            statements.add(column(
                    id,
                    only,
                    "SET STATISTICS " + wanted.statistics().orElse(-1L),
                    "set the statistics target of %s",
                    LockForm.SET_STATISTICS));
        }
        ParameterChange.of(old.options(), Listing.of(id, context).options(wanted.options()))
                .clauses()
                .forEach(
                        action -> statements.add(column(id, action, "set options of %s", LockForm.SET_COLUMN_OPTIONS)));
        return statements;
    }

    private String standardStorage(Column column, PlanContext context) {
        return words.major() >= 16 ? "DEFAULT" : StandardStorage.of(column.type(), context);
    }
}
