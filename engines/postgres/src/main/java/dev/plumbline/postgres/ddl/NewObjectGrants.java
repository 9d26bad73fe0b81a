package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.Aggregate;
import dev.plumbline.postgres.model.BaseType;
import dev.plumbline.postgres.model.DefaultPrivileges;
import dev.plumbline.postgres.model.DefaultPrivileges.ObjectClass;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.RangeType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What default privileges may grant on an object as it is created.
 *
 * <p>Which of them take effect depends on who runs the plan and on the order, so all that might are counted: revoking what
 * wasn't granted does no harm.
 */
final class NewObjectGrants {
    private NewObjectGrants() {}

    /** What may be granted beyond the server's standard. */
    static Set<Grant> granted(SchemaObject object, PlanContext context) {
        return collect(object, context, DefaultPrivileges::granted);
    }

    /** What of the server's standard may not be granted. */
    static Set<Grant> withheld(SchemaObject object, PlanContext context) {
        return collect(object, context, DefaultPrivileges::revoked);
    }

    private static Set<Grant> collect(
            SchemaObject object, PlanContext context, Function<DefaultPrivileges, List<Grant>> part) {
        Set<Grant> grants = new LinkedHashSet<>();
        Optional<ObjectClass> objectClass = objectClass(object);
        if (objectClass.isPresent()) {
            Stream.of(context.before(), context.after())
                    .flatMap(catalog -> catalog.all(DefaultPrivileges.KIND))
                    .filter(privileges -> privileges.objects() == objectClass.get())
                    .filter(privileges -> appliesTo(privileges.id().namespace().schema(), object.id()))
                    .flatMap(privileges -> part.apply(privileges).stream())
                    .forEach(grants::add);
        }
        return grants;
    }

    private static boolean appliesTo(Optional<Identifier> schema, ObjectId id) {
        return schema.isEmpty() || schema.equals(id.namespace().schema());
    }

    private static Optional<ObjectClass> objectClass(SchemaObject object) {
        return switch (object) {
            case Table table -> Optional.of(ObjectClass.TABLES);
            case View view -> Optional.of(ObjectClass.TABLES);
            case MaterializedView view -> Optional.of(ObjectClass.TABLES);
            case Sequence sequence -> Optional.of(ObjectClass.SEQUENCES);
            case ForeignTable table -> Optional.of(ObjectClass.TABLES);
            case Routine routine -> Optional.of(ObjectClass.FUNCTIONS);
            case Aggregate aggregate -> Optional.of(ObjectClass.FUNCTIONS);
            case EnumType type -> Optional.of(ObjectClass.TYPES);
            case DomainType type -> Optional.of(ObjectClass.TYPES);
            case CompositeType type -> Optional.of(ObjectClass.TYPES);
            case RangeType type -> Optional.of(ObjectClass.TYPES);
            case BaseType type -> Optional.of(ObjectClass.TYPES);
            case Schema schema -> Optional.of(ObjectClass.SCHEMAS);
            case SchemaObject other -> Optional.empty();
        };
    }
}
