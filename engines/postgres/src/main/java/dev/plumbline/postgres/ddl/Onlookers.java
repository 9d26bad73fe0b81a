package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.Firing;
import dev.plumbline.postgres.model.PostgresTriggerDetail;
import dev.plumbline.postgres.model.Publication;
import java.util.Optional;
import java.util.Set;

/** Who sees a table's rows as wholes, and so would notice that they have one column more for a while, and then another order. */
final class Onlookers {
    private static final Set<ObjectKind<?>> OF_ROWS =
            Set.of(Column.KIND, CompositeType.KIND, DomainType.KIND, Routine.KIND, View.KIND, MaterializedView.KIND);

    private Onlookers() {}

    /** One of them, as the reason why the rows can't look otherwise meanwhile; empty if there is none. */
    static Optional<String> of(ObjectId table, PlanContext context) {
        return trigger(table, context)
                .map(trigger -> "its trigger %s sees whole rows".formatted(trigger.name()))
                .or(() -> publication(table, context)
                        .map(publication ->
                                publication.describe() + " sends whole rows to servers without the new column"))
                .or(() -> user(table, context).map(user -> user.describe() + " has its rows as values"));
    }

    private static Optional<ObjectId> trigger(ObjectId table, PlanContext context) {
        return context.before().members(table, Trigger.KIND).stream()
                .filter(trigger -> !ColumnSuccessor.isMade(trigger, context))
                .filter(trigger -> !(trigger.detail() instanceof PostgresTriggerDetail detail
                        && detail.firing() == Firing.DISABLED))
                .<ObjectId>map(Trigger::id)
                .findFirst();
    }

    private static Optional<ObjectId> publication(ObjectId table, PlanContext context) {
        return context.before()
                .all(Publication.KIND)
                .filter(publication -> publication.allTables()
                        || publication.tables().stream()
                                .anyMatch(published -> published.table().equals(table))
                        || table.namespace()
                                .schema()
                                .filter(publication.schemas()::contains)
                                .isPresent())
                .<ObjectId>map(Publication::id)
                .findFirst();
    }

    private static Optional<ObjectId> user(ObjectId table, PlanContext context) {
        return context.from().evidence().dependencies().dependentsOf(table).stream()
                .filter(dependent -> OF_ROWS.contains(dependent.kind()))
                .filter(dependent -> dependent.owner().filter(table::equals).isEmpty())
                .findFirst();
    }
}
