package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.postgres.model.ProvidedPrivileges;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is granted on objects that the server or an extension brings along, where somebody changed it. */
final class ProvidedAssembler {
    private final CatalogSession session;
    private final Assembly assembly;

    ProvidedAssembler(CatalogSession session, Assembly assembly) {
        this.session = session;
        this.assembly = assembly;
    }

    /** Nobody is asked for the names of such objects where there are none, as almost everywhere. */
    void read() throws SQLException {
        Map<Address, Change> changes = assembly.provided();
        if (changes.isEmpty()) {
            return;
        }
        session.each(CatalogQuery.PROVIDED_OBJECTS, row -> {
            Address address = new Address(row.number("classid"), row.number("objid"), row.small("objsubid"));
            Optional<Change> change = Optional.ofNullable(changes.get(address));
            if (change.isPresent()) {
                add(row, address, change.get());
            }
        });
    }

    private void add(Row row, Address address, Change change) throws SQLException {
        Optional<Identifier> column = row.maybe("column").map(assembly::name);
        String target = word(row.text("type")) + " " + row.text("identity");
        Identifier name =
                assembly.name(column.map(part -> target + "." + part.text()).orElse(target));
        NamedId id = new NamedId(ProvidedPrivileges.KIND, Namespace.DEFAULT, name);
        // Whoever uses the object itself still needs what brought it along, so its address stays that.
        assembly.extensionOf(address).ifPresent(extension -> assembly.addNeed(id, extension));
        assembly.add(new ProvidedPrivileges(
                id, column, List.copyOf(change.granted()), List.copyOf(change.revoked()), CommonProperties.NONE));
    }

    /** The word of GRANT for what pg_identify_object calls an object: views and their like are tables to it. */
    private static String word(String type) {
        return switch (type) {
            case "view", "materialized view", "foreign table" -> "TABLE";
            case "aggregate" -> "FUNCTION";
            case "foreign-data wrapper" -> "FOREIGN DATA WRAPPER";
            case "server" -> "FOREIGN SERVER";
            default -> type.toUpperCase(Locale.ROOT);
        };
    }

    /** How what is granted differs from what came with the object. */
    record Change(Set<Grant> granted, Set<Grant> revoked) {}
}
