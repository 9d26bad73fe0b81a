package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.PartitionOf;
import dev.plumbline.postgres.model.PostgresTableDetail;
import dev.plumbline.postgres.model.PostgresTableDetail.ReplicaIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ALTER TABLE of what is the table's own, not its columns' or constraints'. */
final class TableAlteration {
    private final Words words;
    private final PartitionDdl partitions;
    private final InheritedChecks inheritedChecks;

    TableAlteration(Words words) {
        this(words, new PartitionDdl(words, false));
    }

    TableAlteration(Words words, PartitionDdl partitions) {
        this.words = words;
        this.partitions = partitions;
        this.inheritedChecks = new InheritedChecks(words);
    }

    Means means(Change.Alter alter, Table before, Table after, PlanContext context) {
        if (alter.touches(PostgresTableDetail.INHERITS)
                && !Parents.canBeSorted(
                        before.id(),
                        TableDdl.detail(before).inherits(),
                        TableDdl.detail(after).inherits(),
                        context)) {
            return new Means.Impossible(
                    "PostgreSQL can't change the order of a table's parents and leave what comes from them inherited");
        }
        if (alter.touches(PostgresTableDetail.PARTITION_OF)
                && PartitionDdl.isBeingDetached(TableDdl.detail(after).partitionOf())) {
            return PartitionDdl.HALF_DETACHED;
        }
        if (alter.touches(PostgresTableDetail.PARTITION_BY)) {
            return TableReplacement.means(before, after, context);
        }
        return movingColumns(alter, Table.COLUMN_ORDER, before.columnOrder(), after.columnOrder())
                .orElse(new Means.InPlace());
    }

    /** What follows from the order of columns: if some go and new ones come after those that stay, it comes by itself. */
    static Optional<Means> movingColumns(
            Change.Alter alter, Property<?, ?> property, List<Identifier> before, List<Identifier> after) {
        if (!alter.touches(property)) {
            return Optional.empty();
        }
        List<Identifier> staying = before.stream().filter(after::contains).toList();
        if (!after.subList(0, staying.size()).equals(staying)) {
            return Optional.of(new Means.Impossible("PostgreSQL can't move columns"));
        }
        return alter.touchesOnly(property) ? Optional.of(new Means.Implied()) : Optional.empty();
    }

    /** A table is detached before its members change and attached after, so that they fit. */
    static Optional<SchemaObject> meanwhile(Change.Alter alter, PlanContext context) {
        if (!(alter.before() instanceof Table before)
                || !(alter.after() instanceof Table after)
                || !alter.touches(PostgresTableDetail.PARTITION_OF, PostgresTableDetail.INHERITS)) {
            return Optional.empty();
        }
        PostgresTableDetail old = TableDdl.detail(before);
        PostgresTableDetail wanted = TableDdl.detail(after);
        Optional<PartitionOf> partition =
                old.partitionOf().equals(wanted.partitionOf()) ? wanted.partitionOf() : Optional.empty();
        List<ObjectId> parents = Parents.fits(after, context)
                ? wanted.inherits()
                : wanted.inherits().stream().filter(old.inherits()::contains).toList();
        return Optional.of(
                new Table(after.id(), after.columnOrder(), after.common(), wanted.withParents(partition, parents)));
    }

    /** The table as one of its own. */
    static Table apart(Table table) {
        PostgresTableDetail detail = TableDdl.detail(table);
        return new Table(
                table.id(),
                table.columnOrder(),
                table.common(),
                detail.withParents(Optional.empty(), detail.inherits()));
    }

    List<Statement> statements(Change.Alter alter, Table before, Table after, PlanContext context) {
        PostgresTableDetail old = TableDdl.detail(before);
        PostgresTableDetail wanted = TableDdl.detail(after);
        ObjectId table = after.id();
        List<Statement> statements = new ArrayList<>();
        if (alter.touches(PostgresTableDetail.PARTITION_OF)) {
            old.partitionOf().ifPresent(partition -> {
                statements.addAll(partitions.detach(table, partition, context));
                statements.addAll(inheritedChecks.left(table, partition.parent(), context));
                statements.addAll(new LeftForeignKeys(context).dropped(table, partition.parent(), words));
            });
        }
        inherit(old, wanted, table, context, statements);
        if (alter.touches(PostgresTableDetail.OF_TYPE)) {
            statements.add(words.alterTable(
                    table,
                    wanted.ofType().map(type -> "OF " + Sql.name(type)).orElse("NOT OF"),
                    "change the type that %s is of".formatted(table.describe()),
                    LockForm.OF_TYPE));
        }
        storage(alter, old, wanted, table, context, statements);
        statements.addAll(rowSecurity(old, wanted, table));
        if (alter.touches(PostgresTableDetail.REPLICA_IDENTITY) && wanted.replicaIdentity() != ReplicaIdentity.INDEX) {
            statements.add(replicaIdentity(table, wanted.replicaIdentity()));
        }
        if (alter.touches(PostgresTableDetail.PARTITION_OF)) {
            wanted.partitionOf().ifPresent(partition -> {
                statements.addAll(inheritedChecks.needed(table, partition.parent(), context));
                statements.addAll(partitions.attach(table, partition, context));
            });
        }
        return statements;
    }

    /** What a new table gets that CREATE TABLE has no clause for. */
    List<Statement> afterwards(Table table) {
        PostgresTableDetail detail = TableDdl.detail(table);
        List<Statement> statements = new ArrayList<>(rowSecurity(PostgresTableDetail.PLAIN, detail, table.id()));
        ReplicaIdentity identity = detail.replicaIdentity();
        if (identity != ReplicaIdentity.DEFAULT && identity != ReplicaIdentity.INDEX) {
            statements.add(replicaIdentity(table.id(), identity));
        }
        return statements;
    }

    /** The new parents come first: what comes from two parents stays inherited when one of them goes. */
    private void inherit(
            PostgresTableDetail old,
            PostgresTableDetail wanted,
            ObjectId table,
            PlanContext context,
            List<Statement> statements) {
        for (ObjectId parent : wanted.inherits()) {
            if (!old.inherits().contains(parent)) {
                statements.addAll(inheritedChecks.needed(table, parent, context));
                statements.add(join(table, parent));
            }
        }
        for (ObjectId parent : old.inherits()) {
            if (!wanted.inherits().contains(parent)) {
                statements.add(leave(table, parent));
                statements.addAll(inheritedChecks.left(table, parent, context));
            }
        }
        for (ObjectId parent : Parents.outOfOrder(old.inherits(), wanted.inherits())) {
            statements.add(leave(table, parent));
            statements.add(join(table, parent));
        }
    }

    private Statement join(ObjectId table, ObjectId parent) {
        Statement inherit = words.alterTable(
                table,
                "INHERIT " + Sql.name(parent),
                "let %s inherit from %s".formatted(table.describe(), parent.path()),
                LockForm.INHERIT);
        return words.also(inherit, LockForm.INHERIT, LockRole.PARENT, parent);
    }

    private Statement leave(ObjectId table, ObjectId parent) {
        return words.alterTable(
                table,
                "NO INHERIT " + Sql.name(parent),
                "let %s no longer inherit from %s".formatted(table.describe(), parent.path()),
                LockForm.NO_INHERIT);
    }

    private void storage(
            Change.Alter alter,
            PostgresTableDetail old,
            PostgresTableDetail wanted,
            ObjectId table,
            PlanContext context,
            List<Statement> statements) {
        if (alter.touches(PostgresTableDetail.UNLOGGED)) {
            statements.add(words.alterTable(
                            table,
                            "SET " + (wanted.unlogged() ? "UNLOGGED" : "LOGGED"),
                            "make %s %s".formatted(table.describe(), wanted.unlogged() ? "unlogged" : "logged"),
                            LockForm.SET_LOGGED)
                    .with(Words.rewrites(table)));
        }
        if (alter.touches(PostgresTableDetail.ACCESS_METHOD)) {
            statements.add(words.alterTable(
                            table,
                            "SET ACCESS METHOD "
                                    + wanted.accessMethod().map(Sql::name).orElse("heap"),
                            "change the access method of %s".formatted(table.describe()),
                            LockForm.SET_ACCESS_METHOD)
                    .with(Words.rewrites(table)));
        }
        if (alter.touches(PostgresTableDetail.TABLESPACE)) {
            statements.add(words.alterTable(
                            table,
                            "SET TABLESPACE "
                                    + wanted.tablespace().map(Sql::name).orElse("pg_default"),
                            "move %s".formatted(table.describe()),
                            LockForm.SET_TABLESPACE)
                    .with(Words.rewrites(table)));
        }
        statements.addAll(parameters(
                "TABLE", table, old.parameters(), Listing.of(table, context).options(wanted.parameters())));
    }

    /** SET and RESET of the storage parameters that differ. */
    List<Statement> parameters(String word, ObjectId object, List<Option> old, List<Option> wanted) {
        return ParameterChange.of(old, wanted).clauses().stream()
                .map(clause -> words.locking(
                        "ALTER " + word + " " + Sql.name(object) + " " + clause,
                        "set parameters of %s".formatted(object.describe()),
                        clause.contains("user_catalog_table")
                                ? LockForm.SET_CATALOG_PARAMETER
                                : LockForm.SET_PARAMETERS,
                        object))
                .toList();
    }

    private List<Statement> rowSecurity(PostgresTableDetail old, PostgresTableDetail wanted, ObjectId table) {
        List<Statement> statements = new ArrayList<>();
        if (old.rowSecurity() != wanted.rowSecurity()) {
            statements.add(words.alterTable(
                    table,
                    (wanted.rowSecurity() ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY",
                    "%s row security of %s".formatted(wanted.rowSecurity() ? "enable" : "disable", table.describe()),
                    LockForm.ROW_SECURITY));
        }
        if (old.forceRowSecurity() != wanted.forceRowSecurity()) {
            statements.add(words.alterTable(
                    table,
                    (wanted.forceRowSecurity() ? "" : "NO ") + "FORCE ROW LEVEL SECURITY",
                    "%s row security of %s on its owner"
                            .formatted(wanted.forceRowSecurity() ? "force" : "don't force", table.describe()),
                    LockForm.ROW_SECURITY));
        }
        return statements;
    }

    private Statement replicaIdentity(ObjectId table, ReplicaIdentity identity) {
        return words.alterTable(
                table,
                "REPLICA IDENTITY " + identity,
                "set the replica identity of %s".formatted(table.describe()),
                LockForm.REPLICA_IDENTITY);
    }

    /** What an index does for its table beyond searching: it orders it, or tells its rows apart for replication. */
    List<Statement> roles(ObjectId index, boolean clustered, boolean replicaIdentity) {
        ObjectId table = index.owner().orElseThrow();
        List<Statement> statements = new ArrayList<>();
        if (clustered) {
            statements.add(words.alterTable(
                    table,
                    "CLUSTER ON " + Sql.name(Identifier.of(index.name())),
                    "let CLUSTER go by %s".formatted(index.describe()),
                    LockForm.SET_PARAMETERS));
        }
        if (replicaIdentity) {
            statements.add(words.alterTable(
                    table,
                    "REPLICA IDENTITY USING INDEX " + Sql.name(Identifier.of(index.name())),
                    "let replication tell rows of %s apart by %s".formatted(table.describe(), index.name()),
                    LockForm.REPLICA_IDENTITY));
        }
        return statements;
    }

    /** The statement that ends CLUSTER's order. */
    Statement withoutCluster(ObjectId table) {
        return words.alterTable(
                table,
                "SET WITHOUT CLUSTER",
                "let CLUSTER go by no index of %s".formatted(table.describe()),
                LockForm.SET_PARAMETERS);
    }
}
