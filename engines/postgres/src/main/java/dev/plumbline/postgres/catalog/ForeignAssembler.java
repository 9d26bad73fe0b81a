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
import dev.plumbline.postgres.model.UserMapping;
import java.sql.SQLException;
import java.util.Optional;

/** Foreign data: wrappers, servers, user mappings and tables. */
final class ForeignAssembler {
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
                        ForeignOptions.of(row.options("options"), name),
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
                        ForeignOptions.of(row.options("options"), name),
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
            session.unknown(new Unknown(
                    Optional.of(id), "options", "PostgreSQL shows them to the role itself and to superusers"));
        }
        Address address = Address.of(Address.USER_MAPPING, row.number("oid"));
        assembly.add(
                address,
                new UserMapping(
                        id,
                        ForeignOptions.ofMapping(
                                row.options("options"), server.get().name(), name.text()),
                        assembly.common(address)));
    }

    private void table(Row row, Relation relation) throws SQLException {
        assembly.add(
                Address.of(Address.RELATION, relation.oid()),
                new ForeignTable(
                        relation.id(),
                        relation.columnOrder(),
                        serverId(row.text("server")),
                        ForeignOptions.of(
                                row.options("options"), relation.name().text()),
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
}
