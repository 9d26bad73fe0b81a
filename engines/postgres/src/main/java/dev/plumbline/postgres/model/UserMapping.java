package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * What a role is to a foreign server; its name is the role's, or {@code PUBLIC} for everybody's.
 *
 * @param options all are secrets but for those that are known to be none: names of users, switches
 */
public record UserMapping(MemberId id, List<ForeignOption> options, CommonProperties common) implements DdlObject {
    public static final Property<UserMapping, List<ForeignOption>> OPTIONS =
            Property.of("options", ForeignOption.LIST, UserMapping::options);

    public static final ObjectKind<UserMapping> KIND =
            ObjectKind.of("user-mapping", "user mappings", 262, UserMapping.class, List.of(OPTIONS));

    public UserMapping {
        options = ForeignOption.sorted(options);
    }

    @Override
    public List<SqlText> createStatements() {
        return List.of(
                Ddl.withOptions("CREATE USER MAPPING FOR " + role() + " SERVER " + Ddl.name(id.parent()), options));
    }

    @Override
    public SqlText dropStatement() {
        return SqlText.of("DROP USER MAPPING FOR " + role() + " SERVER " + Ddl.name(id.parent()));
    }

    private String role() {
        return id.name().equals("PUBLIC") ? "PUBLIC" : Ddl.name(id);
    }
}
