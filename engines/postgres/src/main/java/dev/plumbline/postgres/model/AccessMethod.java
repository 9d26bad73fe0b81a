package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * A way to keep tables or indexes.
 *
 * @param handler the qualified name of its function
 */
public record AccessMethod(NamedId id, Sort sort, String handler, CommonProperties common) implements DdlObject {
    public static final Property<AccessMethod, Sort> SORT =
            Property.of("sort", Shape.choice(Sort.class), AccessMethod::sort);
    public static final Property<AccessMethod, String> HANDLER =
            Property.of("handler", Shape.TEXT, AccessMethod::handler);

    public static final ObjectKind<AccessMethod> KIND =
            ObjectKind.of("access-method", "access methods", 115, AccessMethod.class, List.of(SORT, HANDLER));

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of("CREATE ACCESS METHOD " + Ddl.name(id) + " TYPE " + sort + " HANDLER " + handler));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("ACCESS METHOD", id);
    }

    /** What it keeps. */
    public enum Sort {
        TABLE,
        INDEX
    }
}
