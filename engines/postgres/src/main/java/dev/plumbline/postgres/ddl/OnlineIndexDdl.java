package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PostgresIndexDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * CREATE and DROP INDEX CONCURRENTLY. An index that takes the place of another of its name is built under a name of our own, so that
 * there is always one.
 *
 * <p>A partitioned table has no such statement and needs none: its index is made for itself alone, and those of its partitions are
 * built one by one and attached.
 */
final class OnlineIndexDdl implements KindDdl<Index> {
    private final Words words;
    private final IndexDdl plain;

    OnlineIndexDdl(Words words, IndexDdl plain) {
        this.words = words;
        this.plain = plain;
    }

    @Override
    public Means creation(Index index, PlanContext context) {
        return plain.creation(index, context);
    }

    @Override
    public Means removal(Index index, PlanContext context) {
        return plain.removal(index, context);
    }

    @Override
    public Means alteration(Change.Alter alter, Index before, Index after, PlanContext context) {
        return plain.alteration(alter, before, after, context);
    }

    @Override
    public List<Statement> create(Index index, Operation.Create operation, PlanContext context) {
        List<Statement> statements = plain.create(index, operation, context);
        if (!isBuiltApart(index, operation, context)) {
            return statements;
        }
        Optional<Index> old = predecessor(index, context);
        List<Statement> online = new ArrayList<>();
        String name = old.map(before -> AsideName.of(before.id(), "_new", context))
                .orElse(index.id().name());
        online.add(concurrently(index, name, context));
        old.ifPresent(before -> {
            online.add(drop(before));
            online.add(OnlineIndex.rename(words, index.id(), name));
        });
        online.addAll(statements.subList(1, statements.size()));
        return online;
    }

    /** One that only makes way for another change comes back in the transaction of that. */
    private static boolean isBuiltApart(Index index, Operation operation, PlanContext context) {
        return Online.isOwnChange(operation)
                && Online.isThere(index.id().owner().orElseThrow(), context)
                && !IndexDdl.isPartitioned(index.id().owner().orElseThrow(), context)
                && PartSuccession.predecessor(index, context).isEmpty();
    }

    /** The index whose place it takes, if that can stay until then. */
    private static Optional<Index> predecessor(Index index, PlanContext context) {
        return context.before(index.id(), Index.class)
                .filter(before -> context.dropped().contains(before.id()))
                .filter(before -> Online.canStay(before, context))
                .filter(before -> PartSuccession.whole(before).isEmpty());
    }

    private Statement concurrently(Index index, String name, PlanContext context) {
        ObjectId table = index.id().owner().orElseThrow();
        Statement create = OnlineIndex.outside(words.locking(
                IndexDdl.definition(index, name, "CONCURRENTLY ", "", Listing.of(index.id(), context)),
                "build index %s on %s while others write".formatted(name, table.path()),
                LockForm.CREATE_INDEX_CONCURRENTLY,
                table));
        return index.unique() ? create.with(OnlineIndex.DUPLICATES) : create;
    }

    private Statement drop(Index index) {
        return OnlineIndex.drop(words, index.id());
    }

    @Override
    public List<Statement> drop(Index index, Operation.Drop operation, PlanContext context) {
        ObjectId table = index.id().owner().orElseThrow();
        boolean stays = context.after(index.id(), Index.class)
                .filter(next -> isBuiltApart(next, operation, context))
                .flatMap(next -> predecessor(next, context))
                .isPresent();
        if (operation.recreated() && stays) {
            return List.of();
        }
        boolean apart = !operation.recreated()
                && Online.isOwnChange(operation)
                && Online.isThere(table, context)
                && !Online.isPartitioned(table, context.before())
                && PartSuccession.whole(index).isEmpty();
        return apart ? List.of(drop(index)) : plain.drop(index, operation, context);
    }

    @Override
    public List<Statement> alter(Change.Alter alter, Index before, Index after, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : plain.alter(alter, before, after, context)) {
            statements.add(isReindex(alter, statement) ? rebuild(after.id()) : statement);
        }
        return statements;
    }

    private static boolean isReindex(Change.Alter alter, Statement statement) {
        return alter.touches(PostgresIndexDetail.VALID)
                && statement.sql().text().startsWith("REINDEX ");
    }

    private Statement rebuild(ObjectId index) {
        return OnlineIndex.outside(words.locking(
                "REINDEX INDEX CONCURRENTLY " + Sql.name(index),
                "build %s again while others write".formatted(index.describe()),
                LockForm.REINDEX_CONCURRENTLY,
                index.owner().orElseThrow()));
    }
}
