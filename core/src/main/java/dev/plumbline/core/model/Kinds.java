package dev.plumbline.core.model;

import java.util.List;

/** The neutral kinds. */
public final class Kinds {
    /** All of them, in their order. */
    public static final List<ObjectKind<?>> NEUTRAL = List.of(
            Schema.KIND,
            EnumType.KIND,
            CompositeType.KIND,
            DomainType.KIND,
            Sequence.KIND,
            Table.KIND,
            Column.KIND,
            PrimaryKey.KIND,
            Unique.KIND,
            Check.KIND,
            ForeignKey.KIND,
            Index.KIND,
            Trigger.KIND,
            View.KIND,
            MaterializedView.KIND,
            Routine.KIND);

    private Kinds() {}
}
