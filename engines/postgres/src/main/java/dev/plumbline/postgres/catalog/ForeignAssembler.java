package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.postgres.model.ForeignDataWrapper;
import dev.plumbline.postgres.model.ForeignServer;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.UserMapping;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Foreign data: wrappers, servers, user mappings and tables. The value of a secret never leaves here. */
final class ForeignAssembler {
    private static final List<String> SECRET_WORDS =
            List.of("password", "passwd", "passphrase", "secret", "token", "credential", "private_key", "api_key");

    private final CatalogSession session;
    private final Assembly assembly;
    private final RelationAssembler relations;

    ForeignAssembler(CatalogSession session, Assembly assembly, RelationAssembler relations) {
        this.session = session;
        this.assembly = assembly;
        this.relations = relations;
    }

    void read() throws SQLException {
        session.each(CatalogQuery.FOREIGN_DATA_WRAPPERS, this::wrapper);
        session.each(CatalogQuery.FOREIGN_SERVERS, this::server);
        session.each(CatalogQuery.USER_MAPPINGS, this::mapping);
        session.each(CatalogQuery.FOREIGN_TABLES, row -> {
            Optional<Relation> relation = assembly.relation(row.number("relation"));
            if (relation.isPresent()) {
                table(row, relation.get());
            }
        });
    }

    private void wrapper(Row row) throws SQLException {
        long oid = row.number("oid");
        if (assembly.isExtensionMember(Address.FOREIGN_DATA_WRAPPER, oid)) {
            return;
        }
        Address address = Address.of(Address.FOREIGN_DATA_WRAPPER, oid);
        String name = row.text("name");
        assembly.add(
                address,
                new ForeignDataWrapper(
                        wrapperId(name),
                        row.maybe("handler"),
                        row.maybe("validator"),
                        masked(row.options("options"), name),
                        assembly.common(address, row.number("owner"))));
    }

    private void server(Row row) throws SQLException {
        long oid = row.number("oid");
        if (assembly.isExtensionMember(Address.FOREIGN_SERVER, oid)) {
            return;
        }
        Address address = Address.of(Address.FOREIGN_SERVER, oid);
        String name = row.text("name");
        assembly.add(
                address,
                new ForeignServer(
                        serverId(name),
                        wrapperId(row.text("wrapper")),
                        row.maybe("type"),
                        row.maybe("version"),
                        masked(row.options("options"), name),
                        assembly.common(address, row.number("owner"))));
    }

    private void mapping(Row row) throws SQLException {
        Optional<ObjectId> server = assembly.find(Address.of(Address.FOREIGN_SERVER, row.number("server")));
        if (server.isEmpty()) {
            return;
        }
        long role = row.number("role");
        Identifier name = role == 0 ? assembly.name("PUBLIC") : assembly.roleName(role);
        MemberId id = new MemberId(server.get(), UserMapping.KIND, name);
        if (row.flag("hidden")) {
            session.unknown(
                    new Unknown(Optional.of(id), "options", "They are hidden from this role, or there are none"));
        }
        List<Option> options = row.texts("options").stream()
                .map(option -> secret(option, server.get().name() + "/" + name))
                .toList();
        Address address = Address.of(Address.USER_MAPPING, row.number("oid"));
        assembly.add(address, new UserMapping(id, options, assembly.common(address)));
    }

    private void table(Row row, Relation relation) throws SQLException {
        assembly.add(
                Address.of(Address.RELATION, relation.oid()),
                new ForeignTable(
                        relation.id(),
                        relation.columnOrder(),
                        serverId(row.text("server")),
                        masked(row.options("options"), relation.name().text()),
                        relations.inherits(relation),
                        relations.partitionOf(relation),
                        relation.common()));
    }

    private NamedId wrapperId(String name) {
        return new NamedId(ForeignDataWrapper.KIND, Namespace.DEFAULT, assembly.name(name));
    }

    private NamedId serverId(String name) {
        return new NamedId(ForeignServer.KIND, Namespace.DEFAULT, assembly.name(name));
    }

    private static List<Option> masked(List<Option> options, String owner) {
        return options.stream()
                .map(option -> isSecret(option.name()) ? secret(option.name(), owner) : option)
                .toList();
    }

    private static boolean isSecret(String option) {
        String lower = option.toLowerCase(Locale.ROOT);
        return SECRET_WORDS.stream().anyMatch(lower::contains);
    }

    private static Option secret(String option, String owner) {
        return new Option(option, "${secret:" + owner + "/" + option + "}");
    }
}
