package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EngineObject;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.NameSlot;
import dev.plumbline.postgres.model.Exclusion;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.RangeType;
import java.util.Optional;

/**
 * Names that only one object may have. A relation takes a name among the types too, and the index of a key is a relation,
 * so relations and types are one space; the constraints of a table are one each.
 */
final class NameSlots {
    private NameSlots() {}

    static Optional<NameSlot> of(SchemaObject object) {
        ObjectId id = object.id();
        return switch (object) {
            case Table table -> relation(id);
            case View view -> relation(id);
            case MaterializedView view -> relation(id);
            case Sequence sequence -> relation(id);
            case EnumType type -> relation(id);
            case DomainType domain -> relation(id);
            case CompositeType type -> relation(id);
            case Index index -> relation(id);
            case PrimaryKey key -> relation(id);
            case Unique key -> relation(id);
            case Exclusion exclusion -> relation(id);
            case ForeignTable table -> relation(id);
            case RangeType type -> relation(id);
            case ForeignKey key -> constraint(id);
            case Check check -> constraint(id);
            case Routine routine ->
                Optional.of(new NameSlot(
                        "routine " + routine.id().signature(),
                        id.namespace(),
                        routine.id().identifier()));
            case Schema schema -> Optional.empty();
            case Column column -> NotNullDdl.constraintName(column).flatMap(name -> constraint(id, name));
            case Trigger trigger -> Optional.empty();
            case EngineObject other -> Optional.empty();
        };
    }

    private static Optional<NameSlot> relation(ObjectId id) {
        Identifier name = id instanceof NamedId named ? named.identifier() : Identifier.of(id.name());
        return Optional.of(new NameSlot("relation", id.namespace(), name));
    }

    private static Optional<NameSlot> constraint(ObjectId id) {
        return constraint(id, Identifier.of(id.name()));
    }

    private static Optional<NameSlot> constraint(ObjectId id, Identifier name) {
        return Optional.of(
                new NameSlot("constraint of " + id.owner().orElseThrow().path(), Namespace.DEFAULT, name));
    }
}
