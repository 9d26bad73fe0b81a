package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.IndexKey.Direction;
import dev.plumbline.core.model.IndexKey.Nulls;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.postgres.catalog.Relation.ColumnEntry;
import dev.plumbline.postgres.model.GeneratedNames;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.PostgresIndexDetail;
import dev.plumbline.postgres.model.PostgresIndexDetail.KeyStatistics;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Indexes. Those of constraints are handed to their constraints. */
final class IndexAssembler {
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private final CatalogSession session;
    private final Assembly assembly;
    private final Map<Long, Long> parents;
    private final KeyPhrases phrases;
    private final Map<Long, IndexRow> rows = new LinkedHashMap<>();
    private final List<IndexRow> free = new ArrayList<>();
    private final Map<Address, List<Option>> classParameters = new HashMap<>();
    private final Map<Long, List<KeyStatistics>> statistics = new HashMap<>();
    private final Map<Address, String> columnNames = new HashMap<>();

    /**
     * @param parents the index of the partitioned table by the oid of the partition's index
     * @param phrases how collations and operator classes are written
     */
    IndexAssembler(CatalogSession session, Assembly assembly, Map<Long, Long> parents, KeyPhrases phrases) {
        this.session = session;
        this.assembly = assembly;
        this.parents = parents;
        this.phrases = phrases;
    }

    void read() throws SQLException {
        session.each(CatalogQuery.INDEXES, row -> {
            Optional<Relation> relation = assembly.relation(row.number("relation"));
            if (relation.isPresent()) {
                index(row, relation.get());
            }
        });
        session.each(CatalogQuery.INDEX_COLUMNS, this::column);
    }

    private void index(Row row, Relation relation) throws SQLException {
        boolean printed = row.flag("printed");
        Optional<Row> text = printed
                ? session.text(CatalogQuery.INDEX_TEXTS, Address.of(Address.RELATION, row.number("oid")))
                : Optional.empty();
        if (!printed || text.isPresent()) {
            IndexRow index = IndexRow.of(row, text, relation, assembly);
            rows.put(index.oid(), index);
            assembly.addListed(
                    Address.of(Address.RELATION, index.oid()),
                    index.options().stream().map(Option::name).toList());
        }
    }

    /** The row of a constraint's index. */
    Optional<IndexRow> find(long oid) {
        return Optional.ofNullable(rows.get(oid));
    }

    /** What the partitioned table's index, or its constraint, is called. */
    Optional<ObjectId> attachedTo(long index) {
        return Optional.ofNullable(parents.get(index))
                .flatMap(parent -> assembly.find(Address.of(Address.RELATION, parent)));
    }

    /** Makes those known that belong to no constraint; by then every constraint has claimed its own. */
    void claimRest() {
        for (IndexRow row : rows.values()) {
            Address address = Address.of(Address.RELATION, row.oid());
            if (assembly.find(address).isEmpty()) {
                free.add(row);
                assembly.register(address, id(row));
            }
        }
    }

    /** Adds those that belong to no constraint. */
    void addIndexes() {
        free.forEach(this::add);
    }

    private void add(IndexRow row) {
        Address address = Address.of(Address.RELATION, row.oid());
        MemberId id = id(row);
        assembly.add(
                address,
                new Index(
                        id,
                        row.unique(),
                        row.method(),
                        keys(row),
                        row.include(),
                        row.predicate().map(Expression::new),
                        row.nullsDistinct(),
                        assembly.common(address),
                        detail(row)));
        if (GeneratedNames.isGenerated(
                row.name(), row.relation().name().text(), GeneratedNames.join(namesOf(row)), "idx")) {
            assembly.addGeneratedName(id);
        }
    }

    private MemberId id(IndexRow row) {
        return new MemberId(row.relation().id(), Index.KIND, assembly.name(row.name()));
    }

    private void column(Row row) throws SQLException {
        Address address = new Address(Address.RELATION, row.number("index"), row.small("number"));
        columnNames.put(address, row.text("name"));
        List<Option> options = row.options("options");
        if (!options.isEmpty()) {
            classParameters.put(address, options);
        }
        long target = row.number("statistics");
        if (target >= 0) {
            statistics
                    .computeIfAbsent(address.oid(), absent -> new ArrayList<>())
                    .add(new KeyStatistics(address.part(), target));
        }
    }

    /** What the server joins to name an index: the columns, and for expressions the name that it gave them. */
    private List<String> namesOf(IndexRow row) {
        List<String> names = new ArrayList<>(row.keys().size());
        for (int at = 0; at < row.keys().size(); at++) {
            Address address = new Address(Address.RELATION, row.oid(), at + 1);
            names.add(row.relation()
                    .column(Math.toIntExact(row.keys().get(at)))
                    .map(MemberId::name)
                    .orElseGet(() -> columnNames.getOrDefault(address, "expr")));
        }
        return names;
    }

    private List<IndexKey> keys(IndexRow row) {
        List<IndexKey> keys = new ArrayList<>(row.keyCount());
        for (int at = 0; at < row.keyCount(); at++) {
            int number = Math.toIntExact(row.keys().get(at));
            Optional<ColumnEntry> entry = row.relation().entry(number);
            Optional<Identifier> column = entry.map(known -> known.id().identifier());
            Optional<Expression> expression =
                    column.isPresent() || row.expressions().size() <= at
                            ? Optional.empty()
                            : Optional.of(new Expression(row.expressions().get(at)));
            long order = at < row.orders().size() ? row.orders().get(at) : 0;
            List<Option> parameters =
                    classParameters.getOrDefault(new Address(Address.RELATION, row.oid(), at + 1), List.of());
            long own = entry.map(ColumnEntry::collation).orElse(KeyPhrases.DEFAULT_COLLATION);
            long type = entry.map(ColumnEntry::type).orElse(0L);
            keys.add(new IndexKey(
                    column,
                    expression,
                    (order & DESCENDING) != 0 ? Direction.DESCENDING : Direction.ASCENDING,
                    nulls(order),
                    phrases.collation(row.collations().get(at), own),
                    phrases.operatorClass(row.classes().get(at), type, parameters)));
        }
        return keys;
    }

    private static Nulls nulls(long order) {
        boolean descending = (order & DESCENDING) != 0;
        boolean first = (order & NULLS_FIRST) != 0;
        if (descending == first) {
            return Nulls.DEFAULT;
        }
        return first ? Nulls.FIRST : Nulls.LAST;
    }

    private PostgresIndexDetail detail(IndexRow row) {
        PostgresIndexDetail detail = new PostgresIndexDetail(
                row.options(),
                row.tablespace(),
                row.valid(),
                row.clustered(),
                row.replicaIdentity(),
                attachedTo(row.oid()),
                statistics.getOrDefault(row.oid(), List.of()));
        return detail.equals(PostgresIndexDetail.PLAIN) ? PostgresIndexDetail.PLAIN : detail;
    }
}
