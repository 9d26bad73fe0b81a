package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * What is granted on objects that a role will create. Its name is {@code tables of ada}, in the namespace of the schema
 * that it is about or in none.
 *
 * @param role who creates
 * @param granted what is granted beyond the server's defaults; sorted
 * @param revoked what of the server's defaults is not granted; sorted, and always empty within a schema
 */
public record DefaultPrivileges(
        NamedId id,
        Identifier role,
        ObjectClass objects,
        List<Grant> granted,
        List<Grant> revoked,
        CommonProperties common)
        implements DdlObject {
    public static final Property<DefaultPrivileges, Identifier> ROLE =
            Property.of("role", Shape.NAME, DefaultPrivileges::role);
    public static final Property<DefaultPrivileges, ObjectClass> OBJECTS =
            Property.of("objects", Shape.choice(ObjectClass.class), DefaultPrivileges::objects);
    public static final Property<DefaultPrivileges, List<Grant>> GRANTED =
            Property.of("granted", Shape.list(Grant.SHAPE), DefaultPrivileges::granted);
    public static final Property<DefaultPrivileges, List<Grant>> REVOKED =
            Property.of("revoked", Shape.list(Grant.SHAPE), DefaultPrivileges::revoked);

    public static final ObjectKind<DefaultPrivileges> KIND = ObjectKind.of(
            "default-privileges",
            "default privileges",
            105,
            DefaultPrivileges.class,
            List.of(ROLE, OBJECTS, GRANTED, REVOKED));

    public DefaultPrivileges {
        granted = granted.stream().sorted().toList();
        revoked = revoked.stream().sorted().toList();
    }

    @Override
    public List<SqlText> createStatements() {
        return script().create();
    }

    @Override
    public SqlText dropStatement() {
        return script().drop();
    }

    private GrantScript script() {
        return new GrantScript(granted, revoked, this::grant, this::revoke);
    }

    private String grant(Grant grant) {
        return alter() + "GRANT " + grant.privilege() + " ON " + objects.sql() + " TO " + grantee(grant)
                + (grant.grantable() ? " WITH GRANT OPTION" : "");
    }

    private String revoke(Grant grant) {
        return alter() + "REVOKE " + grant.privilege() + " ON " + objects.sql() + " FROM " + grantee(grant);
    }

    private String alter() {
        return "ALTER DEFAULT PRIVILEGES FOR ROLE " + Ddl.identifier(role)
                + id.namespace()
                        .schema()
                        .map(schema -> " IN SCHEMA " + Ddl.identifier(schema))
                        .orElse("")
                + " ";
    }

    private String grantee(Grant grant) {
        return switch (grant.grantee()) {
            case OWNER -> Ddl.identifier(role);
            case PUBLIC -> "PUBLIC";
            case ROLE -> Ddl.identifier(grant.role().orElseThrow());
        };
    }

    /** What the privileges are about. */
    public enum ObjectClass {
        TABLES,
        SEQUENCES,
        FUNCTIONS,
        TYPES,
        SCHEMAS,
        LARGE_OBJECTS;

        String sql() {
            return name().replace('_', ' ');
        }
    }
}
