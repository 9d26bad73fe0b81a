package dev.plumbline.core.model;

import java.util.List;
import java.util.Optional;

/**
 * One privilege in force.
 *
 * @param grantee who holds it; see {@link GranteeKind}
 * @param role the role's name for {@link GranteeKind#ROLE}, else empty
 * @param privilege the engine's word: {@code SELECT}
 * @param grantable whether the holder may pass it on
 */
public record Grant(GranteeKind grantee, Optional<Identifier> role, String privilege, boolean grantable)
        implements Comparable<Grant> {
    public static final Shape<Grant> SHAPE = Shape.structure(
            Grant.class,
            List.of(
                    Property.of("grantee", Shape.choice(GranteeKind.class), Grant::grantee),
                    Property.of("role", Shape.maybe(Shape.NAME), Grant::role),
                    Property.of("privilege", Shape.TEXT, Grant::privilege),
                    Property.of("grantable", Shape.FLAG, Grant::grantable)));

    public Grant {
        if (role.isPresent() != (grantee == GranteeKind.ROLE)) {
            throw new IllegalArgumentException("A role's name belongs to a role, and only to a role");
        }
    }

    /** Step by step: comparators put together take the JVM as long to make as a small database takes to read. */
    @Override
    public int compareTo(Grant other) {
        int order = grantee.compareTo(other.grantee);
        if (order == 0) {
            order = roleKey().compareTo(other.roleKey());
        }
        if (order == 0) {
            order = privilege.compareTo(other.privilege);
        }
        return order == 0 ? Boolean.compare(grantable, other.grantable) : order;
    }

    private String roleKey() {
        return role.isPresent() ? role.get().key() : "";
    }

    /** Who may hold a privilege. The owner is not named, so that privileges compare where owners differ. */
    public enum GranteeKind {
        OWNER,
        PUBLIC,
        ROLE
    }
}
