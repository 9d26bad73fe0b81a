package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * An exclusion constraint. Its index goes with it.
 *
 * @param definition what follows the constraint's name: {@code EXCLUDE USING gist (…) WHERE (…) DEFERRABLE}; the rest is
 *     in the detail
 */
public record Exclusion(MemberId id, Definition definition, CommonProperties common, Detail detail)
        implements DdlObject {
    public static final Property<Exclusion, Definition> DEFINITION =
            Property.of("definition", Shape.DEFINITION, Exclusion::definition);

    public static final ObjectKind<Exclusion> KIND =
            ObjectKind.of("exclusion", "exclusion constraints", 425, Exclusion.class, List.of(DEFINITION));

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of(
                "ALTER TABLE " + Ddl.name(id.parent()) + " ADD CONSTRAINT " + Ddl.name(id) + " " + definition));
    }

    @Override
    public SqlText dropStatement() {
        return SqlText.of("ALTER TABLE " + Ddl.name(id.parent()) + " DROP CONSTRAINT " + Ddl.name(id));
    }
}
