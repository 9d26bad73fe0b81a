package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.secret.GuardedText;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.Publication;
import dev.plumbline.postgres.model.PublishedTable;
import dev.plumbline.postgres.model.Subscription;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publications and subscriptions. */
final class ReplicationAssembler {
    private final CatalogSession session;
    private final Assembly assembly;
    private final Map<Long, List<PublishedTable>> tables = new HashMap<>();
    private final Map<Long, List<Address>> parts = new HashMap<>();
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
        readSubscriptions();
    }

    /** The connection strings are asked for only where there is one and it may be seen: a refusal would be noise. */
    private void readSubscriptions() throws SQLException {
        Map<Long, Subscription> subscriptions = new LinkedHashMap<>();
        List<Boolean> visible = new ArrayList<>();
        session.each(CatalogQuery.SUBSCRIPTIONS, row -> {
            subscriptions.put(row.number("oid"), subscription(row));
            visible.add(row.flag("connection_visible"));
        });
        Map<Long, String> connections = new HashMap<>();
        if (visible.contains(true)) {
            session.each(CatalogQuery.CONNECTIONS, row -> connections.put(row.number("oid"), row.text("connection")));
        }
        subscriptions.forEach((oid, subscription) -> {
            Optional<String> connection = Optional.ofNullable(connections.get(oid));
            if (connection.isEmpty()) {
                session.unknown(
                        new Unknown(Optional.of(subscription.id()), "connection", "PostgreSQL shows it to superusers"));
            }
            assembly.add(
                    Address.of(Address.SUBSCRIPTION, oid),
                    subscription.connectedBy(ConnectionString.of(
                            connection.orElse(""), subscription.id().name())));
        });
    }

    private void table(Row row) throws SQLException {
        Optional<Relation> relation = assembly.relation(row.number("relation"));
        if (relation.isPresent()) {
            parts.computeIfAbsent(row.number("publication"), absent -> new ArrayList<>())
                    .add(Address.of(Address.PUBLICATION_TABLE, row.number("oid")));
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
        NamedId id = new NamedId(Publication.KIND, Namespace.DEFAULT, assembly.name(row.text("name")));
        for (Address published : parts.getOrDefault(oid, List.of())) {
            assembly.register(published, id);
        }
        assembly.add(
                address,
                new Publication(
                        id,
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

    /** A subscription whose connection isn't known yet. */
    private Subscription subscription(Row row) throws SQLException {
        return new Subscription(
                new NamedId(Subscription.KIND, Namespace.DEFAULT, assembly.name(row.text("name"))),
                GuardedText.open(""),
                row.texts("publications").stream().map(assembly::name).toList(),
                row.flag("enabled"),
                row.maybe("slot").orElse(Subscription.NO_SLOT),
                subscriptionParameters(row),
                assembly.common(Address.of(Address.SUBSCRIPTION, row.number("oid")), row.number("owner")));
    }

    private static List<Option> subscriptionParameters(Row row) throws SQLException {
        List<Option> parameters = new ArrayList<>();
        row.maybe("streaming").ifPresent(streaming -> parameters.add(new Option("streaming", streaming)));
        if (!row.text("synchronous_commit").equals("off")) {
            parameters.add(new Option("synchronous_commit", row.text("synchronous_commit")));
        }
        if (!row.text("origin").equals("any")) {
            parameters.add(new Option("origin", row.text("origin")));
        }
        for (String flag : List.of("binary", "two_phase", "disable_on_error", "run_as_owner", "failover")) {
            if (row.flag(flag)) {
                parameters.add(new Option(flag, "true"));
            }
        }
        if (!row.flag("password_required")) {
            parameters.add(new Option("password_required", "false"));
        }
        return parameters;
    }
}
