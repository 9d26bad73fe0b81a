package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.PostgresIndexDetail;
import dev.plumbline.postgres.model.PostgresTableDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** CREATE, ALTER and DROP INDEX. */
final class IndexDdl implements KindDdl<Index> {
    private final Words words;
    private final TableAlteration tables;

    IndexDdl(Words words) {
        this.words = words;
        this.tables = new TableAlteration(words);
    }

    /** The index of a partition goes with that of its parent, or gets another name. */
    @Override
    public Means removal(Index index, PlanContext context) {
        return PartSuccession.removal(index, context);
    }

    @Override
    public Means alteration(Change.Alter alter, Index before, Index after, PlanContext context) {
        if (alter.touches(PostgresIndexDetail.VALID) && !detail(after).valid()) {
            return isPartitioned(after.id().owner().orElseThrow(), context)
                    ? new Means.Recreate("PostgreSQL can't take a part of an index away")
                    : new Means.Impossible("PostgreSQL makes no index invalid; a build that fails leaves one");
        }
        boolean inPlace = alter.touchesOnly(
                PostgresIndexDetail.PARAMETERS,
                PostgresIndexDetail.TABLESPACE,
                PostgresIndexDetail.CLUSTERED,
                PostgresIndexDetail.REPLICA_IDENTITY,
                PostgresIndexDetail.ATTACHED_TO,
                PostgresIndexDetail.STATISTICS,
                PostgresIndexDetail.VALID,
                CommonProperties.COMMENT);
        return inPlace && PartSuccession.canMove(alter, context)
                ? new Means.InPlace()
                : new Means.Recreate("PostgreSQL can't alter an index's keys");
    }

    @Override
    public List<Statement> create(Index index, Operation.Create operation, PlanContext context) {
        Optional<SchemaObject> predecessor = PartSuccession.predecessor(index, context);
        if (predecessor.isPresent()) {
            return renamed((Index) predecessor.get(), index);
        }
        List<Statement> statements = new ArrayList<>(build(index, context));
        detail(index)
                .attachedTo()
                .filter(whole -> PartSuccession.isAttachedByItself(index, whole, context))
                .ifPresent(whole -> statements.add(attach(index.id(), whole)));
        return statements;
    }

    /** The same index under another name, with what else may differ of it. */
    private List<Statement> renamed(Index before, Index after) {
        List<Statement> statements = new ArrayList<>();
        statements.add(PartRename.of(words, before.id(), after.id()));
        statements.addAll(storage(
                words, after.id(), detail(before).parameters(), detail(after).parameters()));
        if (!detail(before).tablespace().equals(detail(after).tablespace())) {
            statements.add(tablespace(words, after.id(), detail(after).tablespace()));
        }
        return statements;
    }

    /** Everything but attaching, which happens by itself when the partition is attached. */
    List<Statement> build(Index index, PlanContext context) {
        ObjectId table = index.id().owner().orElseThrow();
        List<Statement> statements = new ArrayList<>();
        boolean partitioned = isPartitioned(table, context);
        Statement create = words.locking(
                definition(index, index.id().name(), "", partitioned ? "ONLY " : "", Listing.of(index.id(), context)),
                "create %s on %s"
                        .formatted(index.kind().label() + " " + index.id().name(), table.path()),
                LockForm.CREATE_INDEX,
                table);
        statements.add(partitioned ? create : reading(create, index, table));
        detail(index).statistics().forEach(key -> statements.add(statistics(index.id(), key.place(), key.target())));
        statements.addAll(tables.roles(
                index.id(), detail(index).clustered(), detail(index).replicaIdentity()));
        return statements;
    }

    /** A table that is only made of others has no rows of its own to read. */
    private static Statement reading(Statement create, Index index, ObjectId table) {
        Statement scan = create.with(Words.scans(table));
        return index.unique() ? scan.with(Words.mayFail(table, "rows that share a key make it fail")) : scan;
    }

    /** The partitions of a table: an index comes after them, or the server would give each one of its own. */
    static List<ObjectId> partitions(ObjectId table, PlanContext context) {
        return !isPartitioned(table, context)
                ? List.of()
                : context.to().evidence().dependencies().dependentsOf(table).stream()
                        .filter(id -> Parents.of(id, context.after()).contains(table))
                        .toList();
    }

    static boolean isPartitioned(ObjectId table, PlanContext context) {
        return context.after(table, Table.class)
                .filter(found -> found.detail() instanceof PostgresTableDetail detail
                        && detail.partitionBy().isPresent())
                .isPresent();
    }

    /**
     * The statement that makes an index.
     *
     * @param how {@code CONCURRENTLY} or nothing, and a space
     * @param only {@code ONLY} or nothing, and a space
     */
    static String definition(Index index, String name, String how, String only, Listing listing) {
        PostgresIndexDetail detail = detail(index);
        StringBuilder sql = new StringBuilder("CREATE ");
        sql.append(index.unique() ? "UNIQUE " : "");
        sql.append("INDEX ").append(how).append(Sql.name(Identifier.of(name)));
        sql.append(" ON ").append(only).append(Sql.owner(index.id()));
        if (!index.method().equals("btree")) {
            sql.append(" USING ").append(Sql.name(Identifier.of(index.method())));
        }
        sql.append(index.keys().stream().map(IndexDdl::key).collect(Collectors.joining(", ", " (", ")")));
        sql.append(index.include().isEmpty() ? "" : " INCLUDE " + Sql.list(index.include()));
        sql.append(index.nullsDistinct() ? "" : " NULLS NOT DISTINCT");
        sql.append(
                detail.parameters().isEmpty() ? "" : " WITH " + Sql.parameters(listing.options(detail.parameters())));
        detail.tablespace().ifPresent(space -> sql.append(" TABLESPACE ").append(Sql.name(space)));
        index.predicate()
                .ifPresent(predicate -> sql.append(" WHERE (").append(predicate).append(")"));
        return sql.toString();
    }

    private static String key(IndexKey key) {
        return key.column()
                        .map(Sql::name)
                        .orElseGet(() -> key.expression().orElseThrow().text())
                + key.collation().map(collation -> " COLLATE " + collation).orElse("")
                + key.operatorClass().map(operatorClass -> " " + operatorClass).orElse("")
                + (key.direction() == IndexKey.Direction.DESCENDING ? " DESC" : "")
                + switch (key.nulls()) {
                    case DEFAULT -> "";
                    case FIRST -> " NULLS FIRST";
                    case LAST -> " NULLS LAST";
                };
    }

    private Statement attach(ObjectId index, ObjectId parent) {
        Statement attach = words.locking(
                "ALTER INDEX " + Sql.inOwnersSchema(parent) + " ATTACH PARTITION " + Sql.name(index),
                "make %s a part of %s".formatted(index.describe(), parent.path()),
                LockForm.ATTACH_INDEX,
                parent);
        return words.also(attach, LockForm.ATTACH_INDEX, LockRole.PARTITION, index);
    }

    private Statement statistics(ObjectId index, long place, long target) {
        return words.locking(
                "ALTER INDEX " + Sql.name(index) + " ALTER COLUMN " + place + " SET STATISTICS " + target,
                "set the statistics target of key %d of %s".formatted(place, index.describe()),
                LockForm.ALTER_INDEX,
                index);
    }

    @Override
    public List<Statement> drop(Index index, Operation.Drop operation, PlanContext context) {
        return PartSuccession.goesAlong(index, context)
                ? List.of()
                : List.of(words.locking(
                        "DROP INDEX " + Sql.name(index.id()),
                        "drop %s".formatted(index.id().describe()),
                        LockForm.DROP_INDEX,
                        index.id().owner().orElseThrow()));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, Index before, Index after, PlanContext context) {
        PostgresIndexDetail old = detail(before);
        PostgresIndexDetail wanted = detail(after);
        ObjectId id = after.id();
        List<Statement> statements = new ArrayList<>(storage(words, id, old.parameters(), wanted.parameters()));
        if (alter.touches(PostgresIndexDetail.TABLESPACE)) {
            statements.add(tablespace(words, id, wanted.tablespace()));
        }
        if (alter.touches(PostgresIndexDetail.STATISTICS)) {
            old.statistics().stream()
                    .filter(key -> wanted.statistics().stream().noneMatch(other -> other.place() == key.place()))
                    .forEach(key -> statements.add(statistics(id, key.place(), -1)));
            wanted.statistics().forEach(key -> statements.add(statistics(id, key.place(), key.target())));
        }
        if (alter.touches(PostgresIndexDetail.ATTACHED_TO)) {
            wanted.attachedTo()
                    .filter(whole -> PartSuccession.isAttachedByItself(after, whole, context))
                    .ifPresent(whole -> statements.add(attach(id, whole)));
        }
        // one of a partitioned table becomes valid by itself, when its last part is attached
        if (alter.touches(PostgresIndexDetail.VALID)
                && wanted.valid()
                && wanted.attachedTo().isEmpty()
                && !isPartitioned(id.owner().orElseThrow(), context)) {
            Statement reindex = words.locking(
                    "REINDEX INDEX " + Sql.name(id),
                    "build %s again".formatted(id.describe()),
                    LockForm.REINDEX,
                    id.owner().orElseThrow());
            statements.add(words.also(reindex, LockForm.REINDEX, LockRole.INDEX, id));
        }
        if (old.clustered() && !wanted.clustered()) {
            statements.add(tables.withoutCluster(id.owner().orElseThrow()));
        }
        statements.addAll(tables.roles(
                id, wanted.clustered() && !old.clustered(), wanted.replicaIdentity() && !old.replicaIdentity()));
        return statements;
    }

    static List<Statement> storage(Words words, ObjectId index, List<Option> old, List<Option> wanted) {
        return ParameterChange.of(old, wanted).clauses().stream()
                .map(clause -> words.locking(
                        "ALTER INDEX " + Sql.inOwnersSchema(index) + " " + clause,
                        "set parameters of %s".formatted(index.describe()),
                        LockForm.ALTER_INDEX,
                        index))
                .toList();
    }

    static Statement tablespace(Words words, ObjectId index, Optional<Identifier> tablespace) {
        return words.locking(
                "ALTER INDEX " + Sql.inOwnersSchema(index) + " SET TABLESPACE "
                        + tablespace.map(Sql::name).orElse("pg_default"),
                "move %s".formatted(index.describe()),
                LockForm.SET_TABLESPACE,
                index);
    }

    private static PostgresIndexDetail detail(Index index) {
        return index.detail() instanceof PostgresIndexDetail detail ? detail : PostgresIndexDetail.PLAIN;
    }
}
