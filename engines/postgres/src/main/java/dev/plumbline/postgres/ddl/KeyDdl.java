package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PostgresKeyDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Primary keys, unique and exclusion constraints: adding one builds its index. */
final class KeyDdl<T extends SchemaObject> implements KindDdl<T> {
    private final Words words;
    private final TableAlteration tables;
    private final ConstraintDdl constraints;
    private final LockForm form;

    KeyDdl(Words words, TableAlteration tables, ConstraintDdl constraints, LockForm form) {
        this.words = words;
        this.tables = tables;
        this.constraints = constraints;
        this.form = form;
    }

    /** The key of a partition goes with that of its parent, or gets another name. */
    @Override
    public Means removal(T key, PlanContext context) {
        return PartSuccession.removal(key, context);
    }

    @Override
    public Means alteration(Change.Alter alter, T before, T after, PlanContext context) {
        boolean inPlace = alter.touchesOnly(
                PostgresKeyDetail.PARAMETERS,
                PostgresKeyDetail.TABLESPACE,
                PostgresKeyDetail.CLUSTERED,
                PostgresKeyDetail.REPLICA_IDENTITY,
                PostgresKeyDetail.ATTACHED_TO,
                PostgresKeyDetail.INDEX_COMMENT,
                CommonProperties.COMMENT);
        return inPlace && PartSuccession.canMove(alter, context)
                ? new Means.InPlace()
                : new Means.Recreate("PostgreSQL can't alter a key");
    }

    @Override
    public List<Statement> create(T key, Operation.Create operation, PlanContext context) {
        ObjectId table = key.id().owner().orElseThrow();
        List<Statement> statements = new ArrayList<>();
        Optional<SchemaObject> predecessor = PartSuccession.predecessor(key, context);
        if (predecessor.isPresent()) {
            statements.add(PartRename.of(words, predecessor.get().id(), key.id()));
            statements.addAll(constraints.afterwards(key));
            return statements;
        }
        // on a partitioned table the key would come to all partitions under names of the server's making
        boolean partitioned = IndexDdl.isPartitioned(table, context);
        boolean only = attachedTo(key).isPresent() || partitioned;
        Statement add = words.locking(
                "ALTER TABLE " + (only ? "ONLY " : "") + Sql.name(table) + " ADD "
                        + constraints.clause(key).orElseThrow(),
                "add %s to %s".formatted(key.kind().label() + " " + key.id().name(), table.path()),
                form,
                table);
        statements.add(
                partitioned
                        ? add
                        : add.with(Words.mayFail(table, "rows that share a key make it fail"))
                                .with(Words.scans(table)));
        attachedTo(key)
                .filter(whole -> PartSuccession.isAttachedByItself(key, whole, context))
                .ifPresent(whole -> statements.add(attach(key.id(), whole)));
        statements.addAll(constraints.afterwards(key));
        return statements;
    }

    private Statement attach(ObjectId key, ObjectId parent) {
        Statement attach = words.locking(
                "ALTER INDEX " + Sql.inOwnersSchema(parent) + " ATTACH PARTITION " + Sql.inOwnersSchema(key),
                "make %s a part of %s".formatted(key.describe(), parent.path()),
                LockForm.ATTACH_INDEX,
                parent);
        return words.also(attach, LockForm.ATTACH_INDEX, LockRole.PARTITION, key);
    }

    @Override
    public List<Statement> drop(T key, Operation.Drop operation, PlanContext context) {
        if (PartSuccession.goesAlong(key, context)) {
            return List.of();
        }
        ObjectId table = key.id().owner().orElseThrow();
        return List.of(words.alterTable(
                table,
                "DROP CONSTRAINT " + Sql.name(key.id()),
                "drop %s of %s".formatted(key.kind().label() + " " + key.id().name(), table.path()),
                LockForm.DROP_CONSTRAINT));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, T before, T after, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        if (!(before.detail() instanceof PostgresKeyDetail old)
                || !(after.detail() instanceof PostgresKeyDetail wanted)) {
            return statements;
        }
        ObjectId id = after.id();
        statements.addAll(IndexDdl.storage(words, id, old.parameters(), wanted.parameters()));
        if (alter.touches(PostgresKeyDetail.TABLESPACE)) {
            statements.add(IndexDdl.tablespace(words, id, wanted.tablespace()));
        }
        if (alter.touches(PostgresKeyDetail.ATTACHED_TO)) {
            wanted.attachedTo()
                    .filter(whole -> PartSuccession.isAttachedByItself(after, whole, context))
                    .ifPresent(whole -> statements.add(attach(id, whole)));
        }
        if (old.clustered() && !wanted.clustered()) {
            statements.add(tables.withoutCluster(id.owner().orElseThrow()));
        }
        if (alter.touches(PostgresKeyDetail.INDEX_COMMENT)) {
            statements.add(constraints.indexComment(id, wanted.indexComment()));
        }
        statements.addAll(tables.roles(
                id, wanted.clustered() && !old.clustered(), wanted.replicaIdentity() && !old.replicaIdentity()));
        return statements;
    }

    private static Optional<ObjectId> attachedTo(SchemaObject key) {
        return key.detail() instanceof PostgresKeyDetail detail ? detail.attachedTo() : Optional.empty();
    }
}
