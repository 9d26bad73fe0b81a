package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EngineObject;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MaterializedView;
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
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.Exclusion;

/**
 * What stands in the way of an ALTER, so that it is dropped before and created after.
 *
 * <p>Changing a column's type: PostgreSQL itself rebuilds indexes, keys and checks, but refuses while a view, a rule, a
 * policy, a trigger's condition, a generated column or a routine's body uses the column (ATExecAlterColumnType in the
 * server's tablecmds.c). Replacing a type moves all of its columns.
 */
final class Obstruction {
    boolean obstructs(SchemaObject dependent, Change.Alter change, PlanContext context) {
        return switch (change.before()) {
            case Column column
            when change.touches(Column.TYPE, Column.COLLATION, Column.GENERATED) ->
                obstructsRetyping(dependent, column, (Column) change.after());
            case EnumType type ->
                change.touches(EnumType.VALUES)
                        && !EnumDdl.onlyAdds(type, (EnumType) change.after())
                        && obstructsReplacement(dependent);
            case DomainType type ->
                change.touches(DomainType.TYPE, DomainType.COLLATION) && obstructsReplacement(dependent);
            case SchemaObject other -> false;
        };
    }

    private static boolean obstructsRetyping(SchemaObject dependent, Column before, Column after) {
        return switch (dependent) {
            case View view -> true;
            case MaterializedView view -> true;
            case Trigger trigger -> true;
            case Routine routine -> true;
            case Column column -> column.generated().isPresent() || isOfView(column);
            case ForeignKey key -> !Conversion.of(before.type(), after.type()).isWithinFamily();
            case Index index ->
                index.predicate().isPresent()
                        || index.keys().stream()
                                .anyMatch(key -> key.expression().isPresent())
                        || index.keys().stream()
                                .anyMatch(key -> key.operatorClass().isPresent())
                        || !Conversion.of(before.type(), after.type()).isWithinFamily();
            case Check check -> !Conversion.of(before.type(), after.type()).isWithinFamily();
            case PrimaryKey key -> false;
            case Unique key -> false;
            case Exclusion exclusion ->
                !Conversion.of(before.type(), after.type()).isWithinFamily();
            case Sequence sequence -> false;
            case Table table -> false;
            case Schema schema -> false;
            case EnumType type -> false;
            case DomainType type -> false;
            case CompositeType type -> false;
            case EngineObject other -> true;
        };
    }

    private static boolean obstructsReplacement(SchemaObject dependent) {
        return switch (dependent) {
            case View view -> true;
            case MaterializedView view -> true;
            case Trigger trigger -> true;
            case Routine routine -> true;
            case Column column -> column.generated().isPresent() || isOfView(column);
            case ForeignKey key -> true;
            case Index index ->
                index.predicate().isPresent()
                        || index.keys().stream()
                                .anyMatch(key -> key.expression().isPresent());
            case Check check -> true;
            case PrimaryKey key -> false;
            case Unique key -> false;
            case Exclusion exclusion -> true;
            case Sequence sequence -> false;
            case Table table -> false;
            case Schema schema -> false;
            case EnumType type -> false;
            case DomainType type -> false;
            case CompositeType type -> false;
            case EngineObject other -> true;
        };
    }

    private static boolean isOfView(Column column) {
        ObjectId owner = column.id().parent();
        return owner.kind().equals(View.KIND) || owner.kind().equals(MaterializedView.KIND);
    }
}
