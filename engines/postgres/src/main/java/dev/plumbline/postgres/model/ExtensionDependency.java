package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * That an object goes with an extension which didn't bring it along: {@code DEPENDS ON EXTENSION}. A member of that object; its
 * name is the extension's.
 */
public record ExtensionDependency(MemberId id, CommonProperties common) implements DdlObject {
    public static final ObjectKind<ExtensionDependency> KIND = ObjectKind.of(
            "extension-dependency", "dependencies on extensions", 480, ExtensionDependency.class, List.of());

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of(alter() + "DEPENDS ON EXTENSION " + Ddl.name(id)));
    }

    /** Not a DROP: what is dropped is the dependency. */
    @Override
    public SqlText dropStatement() {
        return SqlText.of(alter() + "NO DEPENDS ON EXTENSION " + Ddl.name(id));
    }

    private String alter() {
        ObjectId object = id.parent();
        if (object instanceof OverloadedId routine) {
            return "ALTER ROUTINE " + PostgresQuoting.POSTGRES.signature(routine) + " ";
        }
        if (object.kind().equals(Trigger.KIND)) {
            return "ALTER TRIGGER " + Ddl.name(object) + " ON "
                    + Ddl.name(object.owner().orElseThrow()) + " ";
        }
        String schema = object.namespace()
                .schema()
                .map(name -> Ddl.identifier(name) + ".")
                .orElse("");
        boolean view = object.kind().equals(MaterializedView.KIND);
        return "ALTER " + (view ? "MATERIALIZED VIEW " + Ddl.name(object) : "INDEX " + schema + Ddl.name(object)) + " ";
    }
}
