package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.Publication;
import dev.plumbline.postgres.model.PublishedTable;
import dev.plumbline.postgres.model.Subscription;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publications and subscriptions. */
final class ReplicationAssembler {
    private final CatalogSession session;
    private final Assembly assembly;
    private final Map<Long, List<PublishedTable>> tables = new HashMap<>();
    private final Map<Long, List<Identifier>> schemas = new HashMap<>();

    ReplicationAssembler(CatalogSession session, Assembly assembly) {
        this.session = session;
        this.assembly = assembly;
    }

    void read() throws SQLException {
        session.each(CatalogQuery.PUBLICATION_TABLES, this::table);
        session.each(
                CatalogQuery.PUBLICATION_SCHEMAS,
                row -> schemas.computeIfAbsent(row.number("publication"), absent -> new ArrayList<>())
                        .add(assembly.name(row.text("name"))));
        session.each(CatalogQuery.PUBLICATIONS, this::publication);
        session.each(CatalogQuery.SUBSCRIPTIONS, this::subscription);
    }

    private void table(Row row) throws SQLException {
        Optional<Relation> relation = assembly.relation(row.number("relation"));
        if (relation.isPresent()) {
            tables.computeIfAbsent(row.number("publication"), absent -> new ArrayList<>())
                    .add(new PublishedTable(
                            relation.get().id(),
                            relation.get().columns(row.numbers("columns")),
                            row.maybe("rows").map(Expression::new)));
        }
    }

    private void publication(Row row) throws SQLException {
        long oid = row.number("oid");
        Address address = Address.of(Address.PUBLICATION, oid);
        assembly.add(
                address,
                new Publication(
                        new NamedId(Publication.KIND, Namespace.DEFAULT, assembly.name(row.text("name"))),
                        row.flag("all_tables"),
                        tables.getOrDefault(oid, List.of()),
                        schemas.getOrDefault(oid, List.of()),
                        parameters(row),
                        assembly.common(address, row.number("owner"))));
    }

    private static List<Option> parameters(Row row) throws SQLException {
        List<String> published = new ArrayList<>();
        for (String operation : List.of("insert", "update", "delete", "truncate")) {
            if (row.flag(operation + "s")) {
                published.add(operation);
            }
        }
        List<Option> parameters = new ArrayList<>();
        if (published.size() < 4) {
            parameters.add(new Option("publish", String.join(", ", published)));
        }
        if (row.flag("via_root")) {
            parameters.add(new Option("publish_via_partition_root", "true"));
        }
        if (row.letter("generated") == 's') {
            parameters.add(new Option("publish_generated_columns", "stored"));
        }
        return parameters;
    }

    private void subscription(Row row) throws SQLException {
        Address address = Address.of(Address.SUBSCRIPTION, row.number("oid"));
        String name = row.text("name");
        List<Option> parameters = new ArrayList<>();
        Optional<String> slot = row.maybe("slot");
        if (!slot.equals(Optional.of(name))) {
            parameters.add(new Option("slot_name", slot.orElse("none")));
        }
        if (!row.text("synchronous_commit").equals("off")) {
            parameters.add(new Option("synchronous_commit", row.text("synchronous_commit")));
        }
        assembly.add(
                address,
                new Subscription(
                        new NamedId(Subscription.KIND, Namespace.DEFAULT, assembly.name(name)),
                        row.texts("publications").stream().map(assembly::name).toList(),
                        parameters,
                        assembly.common(address, row.number("owner"))));
    }
}
