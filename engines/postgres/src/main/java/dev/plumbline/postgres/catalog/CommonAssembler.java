package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Grant.GranteeKind;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Privileges;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Roles, members of extensions, comments and privileges: what every other object may refer to. */
final class CommonAssembler {
    private static final long FIRST_OWN = 16384;
    private static final long PUBLIC_SCHEMA = 2200;
    private static final long NOBODY = -1;

    private final CatalogSession session;
    private final Assembly assembly;

    CommonAssembler(CatalogSession session, Assembly assembly) {
        this.session = session;
        this.assembly = assembly;
    }

    void read() throws SQLException {
        session.each(CatalogQuery.ROLES, row -> assembly.addRole(row.number("oid"), row.text("name")));
        session.each(CatalogQuery.EXTENSION_MEMBERS, row -> {
            Address object = Address.of(row.number("classid"), row.number("objid"));
            Address extension = Address.of(Address.EXTENSION, row.number("refobjid"));
            if (row.flag("member")) {
                assembly.addExtensionMember(object, extension);
            } else {
                assembly.addExtensionDependency(object, extension);
            }
        });
        session.each(CatalogQuery.DESCRIPTIONS, this::comment);
        readPrivileges();
    }

    private void comment(Row row) throws SQLException {
        Address address = new Address(row.number("classoid"), row.number("objoid"), row.small("objsubid"));
        assembly.addComment(address, row.text("description"));
    }

    private void readPrivileges() throws SQLException {
        Map<Address, Lists> lists = new HashMap<>();
        session.each(CatalogQuery.PRIVILEGES, row -> {
            Address address = new Address(row.number("classid"), row.number("objid"), row.small("objsubid"));
            long owner = isProvided(address) ? NOBODY : row.number("owner");
            lists.computeIfAbsent(address, absent -> new Lists()).add(row, owner, assembly);
        });
        lists.forEach((address, list) -> list.privileges().ifPresent(granted -> {
            if (isProvided(address)) {
                assembly.addProvided(address, list.change());
                return;
            }
            assembly.addPrivileges(address, granted);
            assembly.addListed(address, list.grantees());
        }));
    }

    /** Whether the server or an extension brings the object along. */
    private boolean isProvided(Address address) {
        boolean initial = address.catalog() == Address.NAMESPACE && address.oid() == PUBLIC_SCHEMA;
        return (address.oid() < FIRST_OWN && !initial) || assembly.isExtensionMember(address.catalog(), address.oid());
    }

    /** A row of {@code aclexplode} as a grant. */
    static Grant grant(Row row, long owner, Assembly assembly) throws SQLException {
        long grantee = row.number("grantee");
        String privilege = row.text("privilege");
        boolean grantable = row.flag("grantable");
        if (grantee == 0) {
            return new Grant(GranteeKind.PUBLIC, Optional.empty(), privilege, grantable);
        }
        if (grantee == owner) {
            // Nobody can take the owner's right to grant away: it says nothing whether the list has it.
            return new Grant(GranteeKind.OWNER, Optional.empty(), privilege, false);
        }
        return new Grant(GranteeKind.ROLE, Optional.of(assembly.roleName(grantee)), privilege, grantable);
    }

    private static String grantee(Grant grant) {
        return grant.role().map(Identifier::text).orElse(grant.grantee().name());
    }

    /** What is granted on one object, by the server, by initdb, and now. */
    private static final class Lists {
        private final Set<Grant> now = new LinkedHashSet<>();
        private final Set<Grant> standard = new HashSet<>();
        private final Set<Grant> initial = new HashSet<>();

        void add(Row row, long owner, Assembly assembly) throws SQLException {
            Set<Grant> list = switch (row.text("origin")) {
                case "now" -> now;
                case "standard" -> standard;
                default -> initial;
            };
            list.add(grant(row, owner, assembly));
        }

        /** How what is granted now differs from what was there at first. */
        ProvidedAssembler.Change change() {
            Set<Grant> before = initial.isEmpty() ? standard : initial;
            Set<Grant> granted = new LinkedHashSet<>(now);
            granted.removeAll(before);
            Set<Grant> revoked = new LinkedHashSet<>(before);
            revoked.removeAll(now);
            return new ProvidedAssembler.Change(granted, revoked);
        }

        /** Who holds anything, in the order of the list. */
        List<String> grantees() {
            return now.stream().map(CommonAssembler::grantee).distinct().toList();
        }

        Optional<Privileges> privileges() {
            boolean untouched = now.equals(initial.isEmpty() ? standard : initial);
            return untouched
                    ? Optional.empty()
                    : Optional.of(Privileges.of(now.stream().sorted().toList()));
        }
    }
}
