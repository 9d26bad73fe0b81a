package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PostgresKeyDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Primary keys and unique constraints from indexes that were built while others write. Where one takes the place of another of its
 * name, that goes in the transaction in which the new one comes.
 *
 * @param <T> a primary key or a unique constraint; an exclusion constraint has no such way, nor has a key without overlaps
 */
final class OnlineKeyDdl<T extends SchemaObject> implements KindDdl<T> {
    private static final int NOT_NULLS_SINCE = 18;

    private final Words words;
    private final KindDdl<T> plain;

    OnlineKeyDdl(Words words, KindDdl<T> plain) {
        this.words = words;
        this.plain = plain;
    }

    @Override
    public Means creation(T key, PlanContext context) {
        return plain.creation(key, context);
    }

    @Override
    public Means removal(T key, PlanContext context) {
        return plain.removal(key, context);
    }

    @Override
    public Means alteration(Change.Alter alter, T before, T after, PlanContext context) {
        return plain.alteration(alter, before, after, context);
    }

    @Override
    public List<Statement> create(T key, Operation.Create operation, PlanContext context) {
        List<Statement> statements = plain.create(key, operation, context);
        if (!isBuiltApart(key, operation, context)) {
            return statements;
        }
        ObjectId table = key.id().owner().orElseThrow();
        Optional<SchemaObject> old = predecessor(key, context);
        String name = old.map(before -> AsideName.of(before.id(), "_new", context))
                .orElse(key.id().name());
        List<Statement> online = new ArrayList<>();
        online.add(OnlineIndex.outside(words.locking(
                        definition(key, name, UnaryOperator.identity()),
                        "build index %s on %s while others write".formatted(name, table.path()),
                        LockForm.CREATE_INDEX_CONCURRENTLY,
                        table))
                .with(OnlineIndex.DUPLICATES));
        old.ifPresent(before -> online.add(words.alterTable(
                table,
                "DROP CONSTRAINT " + Sql.name(before.id()),
                "drop %s of %s"
                        .formatted(
                                before.id().kind().label() + " " + before.id().name(), table.path()),
                LockForm.DROP_CONSTRAINT)));
        online.add(using(words, key, name));
        online.addAll(statements.subList(1, statements.size()));
        return online;
    }

    /** The statement that makes a key of an index, which gets the key's name. */
    static Statement using(Words words, SchemaObject key, String index) {
        ObjectId table = key.id().owner().orElseThrow();
        return words.alterTable(
                table,
                "ADD CONSTRAINT " + Sql.name(key.id()) + (key instanceof PrimaryKey ? " PRIMARY KEY" : " UNIQUE")
                        + " USING INDEX " + Sql.name(Identifier.of(index)) + ConstraintDdl.deferral(deferral(key)),
                "add %s to %s".formatted(key.kind().label() + " " + key.id().name(), table.path()),
                LockForm.ADD_KEY_USING_INDEX);
    }

    private boolean isBuiltApart(SchemaObject key, Operation operation, PlanContext context) {
        ObjectId table = key.id().owner().orElseThrow();
        boolean overlaps = key.detail() instanceof PostgresKeyDetail detail && detail.withoutOverlaps();
        return !overlaps
                && !takesNotNull(key, context)
                && Online.isOwnChange(operation)
                && Online.isThere(table, context)
                && !IndexDdl.isPartitioned(table, context)
                && PartSuccession.predecessor(key, context).isEmpty();
    }

    /** From 18 on a primary key USING INDEX makes a NOT NULL that a partition only inherits its own, for good. */
    private boolean takesNotNull(SchemaObject key, PlanContext context) {
        return key instanceof PrimaryKey
                && words.major() >= NOT_NULLS_SINCE
                && !Parents.of(key.id().owner().orElseThrow(), context.after()).isEmpty();
    }

    /** The key whose place it takes, if that can stay until then. */
    private static Optional<SchemaObject> predecessor(SchemaObject key, PlanContext context) {
        return context.before()
                .find(key.id())
                .filter(before -> context.dropped().contains(before.id()))
                .filter(before -> Online.canStay(before, context))
                .filter(before -> PartSuccession.whole(before).isEmpty())
                .filter(before -> !isSucceeded(before, context));
    }

    /** Whether another key is to have its columns: foreign keys would come under the old one while that is there. */
    private static boolean isSucceeded(SchemaObject before, PlanContext context) {
        return context.after().members(before.id().owner().orElseThrow()).stream()
                .filter(other -> other instanceof PrimaryKey || other instanceof Unique)
                .filter(other -> !other.id().equals(before.id()))
                .anyMatch(other -> columns(other).equals(columns(before)));
    }

    /** @param place what stands in the place of a column */
    static String definition(SchemaObject key, String name, UnaryOperator<Identifier> place) {
        StringBuilder sql = new StringBuilder("CREATE UNIQUE INDEX CONCURRENTLY ");
        sql.append(Sql.name(Identifier.of(name))).append(" ON ").append(Sql.owner(key.id()));
        sql.append(" ").append(Sql.list(columns(key).stream().map(place).toList()));
        if (!(key.detail() instanceof PostgresKeyDetail detail)) {
            return sql.toString();
        }
        sql.append(
                detail.include().isEmpty()
                        ? ""
                        : " INCLUDE "
                                + Sql.list(detail.include().stream().map(place).toList()));
        sql.append(key instanceof Unique unique && !unique.nullsDistinct() ? " NULLS NOT DISTINCT" : "");
        sql.append(detail.parameters().isEmpty() ? "" : " WITH " + Sql.parameters(detail.parameters()));
        detail.tablespace().ifPresent(space -> sql.append(" TABLESPACE ").append(Sql.name(space)));
        return sql.toString();
    }

    private static List<Identifier> columns(SchemaObject key) {
        return switch (key) {
            case PrimaryKey primary -> primary.columns();
            case Unique unique -> unique.columns();
            case SchemaObject other -> throw new IllegalArgumentException(other.id() + " is no key");
        };
    }

    private static Deferral deferral(SchemaObject key) {
        return switch (key) {
            case PrimaryKey primary -> primary.deferral();
            case Unique unique -> unique.deferral();
            case SchemaObject other -> Deferral.NOT_DEFERRABLE;
        };
    }

    @Override
    public List<Statement> drop(T key, Operation.Drop operation, PlanContext context) {
        boolean stays = context.after()
                .find(key.id())
                .filter(next -> isBuiltApart(next, operation, context))
                .flatMap(next -> predecessor(next, context))
                .isPresent();
        return operation.recreated() && stays ? List.of() : plain.drop(key, operation, context);
    }

    @Override
    public List<Statement> alter(Change.Alter alter, T before, T after, PlanContext context) {
        return plain.alter(alter, before, after, context);
    }
}
