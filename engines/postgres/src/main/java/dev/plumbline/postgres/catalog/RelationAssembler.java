package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.PartitionOf;
import dev.plumbline.postgres.model.PostgresTableDetail;
import dev.plumbline.postgres.model.PostgresTableDetail.ReplicaIdentity;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tables, composite types, and what the other relations have in common with them. */
final class RelationAssembler {
    private static final int PAGE_BYTES = 8192;

    private final CatalogSession session;
    private final Assembly assembly;
    private final Map<Long, RelationRow> rows = new HashMap<>();
    private final Map<Long, SequenceRelation> sequences = new HashMap<>();
    private final Map<Long, Long> indexParents = new HashMap<>();
    /** Partitions that are no longer, but for the end of a DETACH that was stopped. */
    private final Set<Long> detaching = new HashSet<>();

    RelationAssembler(CatalogSession session, Assembly assembly) {
        this.session = session;
        this.assembly = assembly;
    }

    /** Makes the relations known; their columns come before they can be added. */
    void read() throws SQLException {
        session.each(CatalogQuery.RELATIONS, this::relation);
        session.each(CatalogQuery.INHERITANCE, row -> {
            long child = row.number("child");
            long parent = row.number("parent");
            assembly.relation(child).ifPresentOrElse(relation -> relation.addParent(parent), () -> {
                indexParents.put(child, parent);
            });
            if (row.flag("detaching")) {
                detaching.add(child);
            }
        });
    }

    /** By the oid of a partition's index: the index of the partitioned table. */
    Map<Long, Long> indexParents() {
        return indexParents;
    }

    Map<Long, SequenceRelation> sequences() {
        return sequences;
    }

    /** Views and foreign tables need more than their relation. */
    RelationRow row(Relation relation) {
        return Optional.ofNullable(rows.get(relation.oid())).orElseThrow();
    }

    void addTables() {
        for (Relation relation : assembly.relations()) {
            Address address = Address.of(Address.RELATION, relation.oid());
            switch (relation.kind()) {
                case 'r', 'p' -> {
                    RelationRow row = row(relation);
                    assembly.add(
                            address,
                            new Table(relation.id(), relation.columnOrder(), relation.common(), detail(relation, row)));
                    assembly.addSize(relation.id(), row.size());
                }
                case 'c' -> {
                    assembly.register(Address.of(Address.TYPE, row(relation).rowType()), relation.id());
                    assembly.add(
                            address,
                            new CompositeType(relation.id(), relation.columnOrder(), relation.common(), Detail.NONE));
                }
                default -> {} // the others have assemblers of their own
            }
        }
    }

    /** The parents by inheritance; a partition has none. */
    List<ObjectId> inherits(Relation relation) {
        if (row(relation).bound().isPresent()) {
            return List.of();
        }
        List<ObjectId> parents = new ArrayList<>(relation.parents().size());
        relation.parents().forEach(parent -> assembly.relation(parent).ifPresent(known -> parents.add(known.id())));
        return parents;
    }

    Optional<PartitionOf> partitionOf(Relation relation) {
        return row(relation)
                .bound()
                .flatMap(bound -> relation.parents().stream()
                        .findFirst()
                        .flatMap(assembly::relation)
                        .map(parent -> new PartitionOf(
                                parent.id(), new Expression(bound), detaching.contains(relation.oid()))));
    }

    private void relation(Row row) throws SQLException {
        long oid = row.number("oid");
        if (assembly.isExtensionMember(Address.RELATION, oid)) {
            return;
        }
        char kind = row.letter("kind");
        NamedId id =
                new NamedId(kindOf(kind), assembly.namespace(row.number("namespace")), assembly.name(row.text("name")));
        long rowType = row.number("row_type");
        if (kind == 'c' && assembly.isExtensionMember(Address.TYPE, rowType)) {
            return;
        }
        Address described = kind == 'c' ? Address.of(Address.TYPE, rowType) : Address.of(Address.RELATION, oid);
        CommonProperties common = assembly.common(described, row.number("owner"));
        if (kind == 'S') {
            sequences.put(oid, new SequenceRelation(id, common, row.letter("persistence") == 'u'));
            assembly.register(Address.of(Address.RELATION, oid), id);
            return;
        }
        Optional<Row> partitioning = row.flag("partitioning")
                ? session.text(CatalogQuery.PARTITIONS, Address.of(Address.RELATION, oid))
                : Optional.empty();
        RelationRow relation = RelationRow.of(row, partitioning, rowType, assembly);
        assembly.addRelation(new Relation(oid, kind, id, common, relation.unlogged()));
        rows.put(oid, relation);
        assembly.addListed(
                Address.of(Address.RELATION, oid),
                relation.options().stream().map(Option::name).toList());
    }

    private static ObjectKind<?> kindOf(char kind) {
        return switch (kind) {
            case 'v' -> View.KIND;
            case 'm' -> MaterializedView.KIND;
            case 'f' -> ForeignTable.KIND;
            case 'c' -> CompositeType.KIND;
            case 'S' -> Sequence.KIND;
            default -> Table.KIND;
        };
    }

    private PostgresTableDetail detail(Relation relation, RelationRow row) {
        PostgresTableDetail detail = new PostgresTableDetail(
                row.unlogged(),
                row.accessMethod(),
                row.options(),
                row.tablespace(),
                row.replicaIdentity(),
                row.rowSecurity(),
                row.forceRowSecurity(),
                inherits(relation),
                row.partitionKey().map(Expression::new),
                partitionOf(relation),
                assembly.relation(row.ofType()).map(Relation::id));
        return detail.equals(PostgresTableDetail.PLAIN) ? PostgresTableDetail.PLAIN : detail;
    }

    /** A sequence as a relation: the rest is in a catalogue of its own. */
    record SequenceRelation(NamedId id, CommonProperties common, boolean unlogged) {}

    /** What a relation's row says beyond its name. */
    record RelationRow(
            long rowType,
            long ofType,
            boolean unlogged,
            Optional<Identifier> accessMethod,
            List<Option> options,
            Optional<Identifier> tablespace,
            ReplicaIdentity replicaIdentity,
            boolean rowSecurity,
            boolean forceRowSecurity,
            boolean populated,
            Optional<String> partitionKey,
            Optional<String> bound,
            Evidence.Size size) {
        private static RelationRow of(Row row, Optional<Row> partitioning, long rowType, Assembly assembly) {
            List<Option> options = new ArrayList<>(row.options("options"));
            options.addAll(row.options("toast_options", "toast."));
            return new RelationRow(
                    rowType,
                    row.number("of_type"),
                    row.letter("persistence") == 'u',
                    row.maybe("access_method")
                            .filter(method -> !method.equals("heap"))
                            .map(assembly::name),
                    options,
                    row.maybe("tablespace").map(assembly::name),
                    replicaIdentity(row.letter("replica_identity")),
                    row.flag("row_security"),
                    row.flag("force_row_security"),
                    row.flag("populated"),
                    partitioning.flatMap(text -> text.maybe("partition_key")),
                    partitioning.flatMap(text -> text.maybe("bound")),
                    new Evidence.Size(row.number("rows"), row.number("pages") * PAGE_BYTES));
        }

        private static ReplicaIdentity replicaIdentity(char letter) {
            return switch (letter) {
                case 'n' -> ReplicaIdentity.NOTHING;
                case 'f' -> ReplicaIdentity.FULL;
                case 'i' -> ReplicaIdentity.INDEX;
                default -> ReplicaIdentity.DEFAULT;
            };
        }
    }
}
