package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.Firing;
import dev.plumbline.postgres.model.PostgresTriggerDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Triggers. A clone on a partition comes and goes with the trigger of the partitioned table; only when it fires is its own. */
final class TriggerDdl implements KindDdl<Trigger> {
    private final Words words;
    private final boolean online;

    /** @param online whether what was made to go around long locks is gone on with */
    TriggerDdl(Words words, boolean online) {
        this.words = words;
        this.online = online;
    }

    @Override
    public Means removal(Trigger trigger, PlanContext context) {
        return isClone(trigger) && original(trigger, context).isEmpty() ? new Means.Implied() : new Means.InPlace();
    }

    /** The trigger that a clone is of and will be of, so that it fires like that again. */
    private static Optional<Trigger> original(Trigger clone, PlanContext context) {
        ObjectId table = clone.id().parent();
        return clone.detail() instanceof PostgresTriggerDetail detail
                ? detail.clonedFrom()
                        .filter(id -> !context.dropped().contains(id))
                        .filter(id ->
                                Parents.kept(table, context).contains(id.owner().orElseThrow()))
                        .flatMap(id -> context.after(id, Trigger.class))
                : Optional.empty();
    }

    @Override
    public Means alteration(Change.Alter alter, Trigger before, Trigger after, PlanContext context) {
        return alter.touchesOnly(PostgresTriggerDetail.FIRING, CommonProperties.COMMENT)
                ? new Means.InPlace()
                : new Means.Recreate("a trigger is dropped and created again");
    }

    @Override
    public List<Statement> create(Trigger trigger, Operation.Create operation, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        if (!isClone(trigger)) {
            statements.add(words.locking(
                    trigger.definition().text(),
                    "create trigger %s on %s"
                            .formatted(
                                    trigger.id().name(), trigger.id().parent().path()),
                    LockForm.CREATE_TRIGGER,
                    trigger.id().parent()));
        }
        if (firing(trigger) != Firing.ORIGIN) {
            statements.add(enable(trigger, firing(trigger)));
        }
        return statements;
    }

    @Override
    public List<Statement> drop(Trigger trigger, Operation.Drop operation, PlanContext context) {
        if (online && ColumnSuccessor.isTaken(trigger, context)) {
            return List.of();
        }
        Optional<Trigger> original = original(trigger, context);
        if (original.isPresent()) {
            return List.of(enable(trigger, firing(original.get())));
        }
        if (isClone(trigger)) {
            return List.of(); // it goes with its original, or when its table leaves
        }
        ObjectId table = trigger.id().parent();
        return List.of(words.locking(
                "DROP TRIGGER " + Sql.name(trigger.id()) + " ON " + Sql.name(table),
                "drop trigger %s on %s".formatted(trigger.id().name(), table.path()),
                LockForm.DROP_TRIGGER,
                table));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, Trigger before, Trigger after, PlanContext context) {
        return alter.touches(PostgresTriggerDetail.FIRING) ? List.of(enable(after, firing(after))) : List.of();
    }

    private Statement enable(Trigger trigger, Firing firing) {
        return words.alterTable(
                trigger.id().parent(),
                firing.sql() + " TRIGGER " + Sql.name(trigger.id()),
                "set when trigger %s fires".formatted(trigger.id().name()),
                LockForm.ENABLE_TRIGGER);
    }

    private static Firing firing(Trigger trigger) {
        return trigger.detail() instanceof PostgresTriggerDetail detail ? detail.firing() : Firing.ORIGIN;
    }

    private static boolean isClone(Trigger trigger) {
        return trigger.detail() instanceof PostgresTriggerDetail detail
                && detail.clonedFrom().isPresent();
    }
}
