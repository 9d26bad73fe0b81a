package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Unique;
import dev.plumbline.postgres.model.Exclusion;
import dev.plumbline.postgres.model.GeneratedNames;
import dev.plumbline.postgres.model.PostgresKeyDetail;
import java.util.ArrayList;
import java.util.List;

/** Constraints that have an index: primary keys, unique and exclusion constraints. */
final class KeyAssembler {
    private final Assembly assembly;
    private final IndexAssembler indexes;
    private final List<Pending> pending = new ArrayList<>();

    KeyAssembler(Assembly assembly, IndexAssembler indexes) {
        this.assembly = assembly;
        this.indexes = indexes;
    }

    /** Takes a constraint, and with it its index. It is added when all are known: those of partitions refer to others. */
    void add(ConstraintRow row, Relation relation) {
        MemberId id = new MemberId(relation.id(), kind(row.type()), row.name());
        assembly.register(Address.of(Address.RELATION, row.index()), id);
        pending.add(new Pending(row, relation, id));
    }

    void addKeys() {
        for (Pending key : pending) {
            indexes.find(key.row().index()).ifPresent(index -> add(key, index));
        }
    }

    /** Keeps in mind that the server could have made up a constraint's name. */
    void nameIfGenerated(MemberId id, Relation relation, List<Identifier> columns, String label) {
        String joined =
                GeneratedNames.join(columns.stream().map(Identifier::text).toList());
        if (GeneratedNames.isGenerated(id.name(), relation.name().text(), joined, label)) {
            assembly.addGeneratedName(id);
        }
    }

    private void add(Pending key, IndexRow index) {
        ConstraintRow row = key.row();
        Relation relation = key.relation();
        List<Identifier> columns = relation.columns(row.columns());
        CommonProperties common = assembly.common(row.address());
        PostgresKeyDetail detail = detail(row, index);
        MemberId id = key.id();
        SchemaObject object = switch (row.type()) {
            case 'p' -> new PrimaryKey(id, columns, row.deferral(), common, detail);
            case 'u' -> new Unique(id, columns, index.nullsDistinct(), row.deferral(), common, detail);
            default -> new Exclusion(id, new Definition(row.requiredText()), common, detail);
        };
        assembly.add(row.address(), object);
        List<Identifier> named = new ArrayList<>(columns);
        named.addAll(index.include());
        switch (row.type()) {
            case 'p' -> nameIfGenerated(id, relation, List.of(), "pkey");
            case 'u' -> nameIfGenerated(id, relation, named, "key");
            default -> nameIfGenerated(id, relation, named, "excl");
        }
    }

    /** What an exclusion constraint includes is in its definition. */
    private PostgresKeyDetail detail(ConstraintRow row, IndexRow index) {
        PostgresKeyDetail detail = new PostgresKeyDetail(
                row.type() == 'x' ? List.of() : index.include(),
                row.period(),
                index.options(),
                index.tablespace(),
                index.clustered(),
                index.replicaIdentity(),
                indexes.attachedTo(index.oid()),
                assembly.common(Address.of(Address.RELATION, index.oid())).comment());
        return detail.equals(PostgresKeyDetail.PLAIN) ? PostgresKeyDetail.PLAIN : detail;
    }

    private static ObjectKind<?> kind(char type) {
        return switch (type) {
            case 'p' -> PrimaryKey.KIND;
            case 'u' -> Unique.KIND;
            default -> Exclusion.KIND;
        };
    }

    private record Pending(ConstraintRow row, Relation relation, MemberId id) {}
}
