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
import java.util.Optional;

/**
 * What somebody granted or revoked on an object that the server or an extension brings along. The object is not ours; its
 * name, as GRANT has it, is this one's: {@code FUNCTION public.hstore(text, text)}.
 *
 * @param column where they are one column's
 * @param granted what is granted beyond what came with the object; by roles, never by the owner's kind; sorted
 * @param revoked what came with the object and is no longer granted; sorted
 */
public record ProvidedPrivileges(
        NamedId id, Optional<Identifier> column, List<Grant> granted, List<Grant> revoked, CommonProperties common)
        implements DdlObject {
    public static final Property<ProvidedPrivileges, Optional<Identifier>> COLUMN =
            Property.of("column", Shape.maybe(Shape.NAME), ProvidedPrivileges::column);
    public static final Property<ProvidedPrivileges, List<Grant>> GRANTED =
            Property.of("granted", Shape.list(Grant.SHAPE), ProvidedPrivileges::granted);
    public static final Property<ProvidedPrivileges, List<Grant>> REVOKED =
            Property.of("revoked", Shape.list(Grant.SHAPE), ProvidedPrivileges::revoked);

    public static final ObjectKind<ProvidedPrivileges> KIND = ObjectKind.of(
            "provided-privileges",
            "privileges on what others provide",
            690,
            ProvidedPrivileges.class,
            List.of(COLUMN, GRANTED, REVOKED));

    public ProvidedPrivileges {
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
        return "GRANT " + privilege(grant) + " TO " + grantee(grant) + (grant.grantable() ? " WITH GRANT OPTION" : "");
    }

    private String revoke(Grant grant) {
        return "REVOKE " + privilege(grant) + " FROM " + grantee(grant);
    }

    private String privilege(Grant grant) {
        String columns = column.map(name -> " (" + Ddl.identifier(name) + ")").orElse("");
        return grant.privilege() + columns + " ON " + target();
    }

    /** The object without the column that makes the name one of its own. */
    private String target() {
        String name = id.name();
        return column.map(part -> name.substring(0, name.length() - part.text().length() - 1))
                .orElse(name);
    }

    private static String grantee(Grant grant) {
        return grant.role().map(Ddl::identifier).orElse("PUBLIC");
    }
}
