package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.postgres.model.DefaultPrivileges;
import dev.plumbline.postgres.model.DefaultPrivileges.ObjectClass;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is granted on objects to come. */
final class DefaultPrivilegesAssembler {
    private final CatalogSession session;
    private final Assembly assembly;
    private final Map<Long, Entry> entries = new LinkedHashMap<>();

    DefaultPrivilegesAssembler(CatalogSession session, Assembly assembly) {
        this.session = session;
        this.assembly = assembly;
    }

    void read() throws SQLException {
        session.each(CatalogQuery.DEFAULT_PRIVILEGES, this::grant);
        entries.forEach(this::add);
    }

    private void grant(Row row) throws SQLException {
        long oid = row.number("oid");
        long role = row.number("role");
        long schema = row.number("namespace");
        Entry entry = entries.get(oid);
        if (entry == null) {
            entry = new Entry(
                    assembly.roleName(role),
                    assembly.namespace(schema),
                    objects(row.letter("type")),
                    new HashSet<>(),
                    new HashSet<>());
            entries.put(oid, entry);
        }
        Set<Grant> list = row.text("origin").equals("now") ? entry.now() : entry.standard();
        list.add(CommonAssembler.grant(row, role, assembly));
    }

    private void add(long oid, Entry entry) {
        List<Grant> granted = entry.now().stream()
                .filter(grant -> !entry.standard().contains(grant))
                .toList();
        List<Grant> revoked = entry.standard().stream()
                .filter(grant -> !entry.now().contains(grant))
                .toList();
        if (granted.isEmpty() && revoked.isEmpty()) {
            return;
        }
        String name = entry.objects().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " of " + entry.role();
        assembly.add(
                Address.of(Address.DEFAULT_PRIVILEGES, oid),
                new DefaultPrivileges(
                        new NamedId(DefaultPrivileges.KIND, entry.namespace(), assembly.name(name)),
                        entry.role(),
                        entry.objects(),
                        granted,
                        revoked,
                        CommonProperties.NONE));
    }

    private static ObjectClass objects(char letter) {
        return switch (letter) {
            case 'S' -> ObjectClass.SEQUENCES;
            case 'f' -> ObjectClass.FUNCTIONS;
            case 'T' -> ObjectClass.TYPES;
            case 'n' -> ObjectClass.SCHEMAS;
            case 'L' -> ObjectClass.LARGE_OBJECTS;
            default -> ObjectClass.TABLES;
        };
    }

    private record Entry(
            Identifier role, Namespace namespace, ObjectClass objects, Set<Grant> now, Set<Grant> standard) {}
}
