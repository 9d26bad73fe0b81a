package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.PostgresIndexDetail;
import dev.plumbline.postgres.model.PostgresKeyDetail;
import java.util.Optional;

/**
 * Who takes the place of a partition's index or key among the parts of the whole. As each partition has one and nobody can drop
 * it by itself, one that goes while another comes has got another name.
 */
final class PartSuccession {
    private PartSuccession() {}

    /** Whether nobody can drop it by itself: its whole stays, and its table stays a partition. */
    static boolean isHeld(SchemaObject part, PlanContext context) {
        ObjectId table = part.id().owner().orElseThrow();
        return whole(part)
                .filter(whole -> !context.dropped().contains(whole))
                .filter(whole ->
                        Parents.kept(table, context).contains(whole.owner().orElseThrow()))
                .isPresent();
    }

    /** With the whole, under another name, or not at all while the whole is there. */
    static Means removal(SchemaObject part, PlanContext context) {
        if (goesAlong(part, context) || successor(part, context).isPresent()) {
            return new Means.Implied();
        }
        return isHeld(part, context)
                ? new Means.Impossible("PostgreSQL can't drop a part of an index by itself")
                : new Means.InPlace();
    }

    /** Whether it goes with its whole, be it that both come again. */
    static boolean goesAlong(SchemaObject part, PlanContext context) {
        return whole(part)
                .filter(context.dropped()::contains)
                .filter(whole -> !leaves(part, whole, context))
                .isPresent();
    }

    /** Whether its table is no partition any more when the whole goes: then it is an index of its own. */
    private static boolean leaves(SchemaObject part, ObjectId whole, PlanContext context) {
        ObjectId table = part.id().owner().orElseThrow();
        ObjectId partitioned = whole.owner().orElseThrow();
        return context.after().contains(table)
                && !context.dropped().contains(table)
                && !Parents.kept(table, context).contains(partitioned);
    }

    static Optional<ObjectId> whole(SchemaObject part) {
        return switch (part.detail()) {
            case PostgresIndexDetail index -> index.attachedTo();
            case PostgresKeyDetail key -> key.attachedTo();
            default -> Optional.empty();
        };
    }

    /** The one that comes for one that goes. */
    static Optional<SchemaObject> successor(SchemaObject part, PlanContext context) {
        return !isHeld(part, context)
                ? Optional.empty()
                : context.after().members(part.id().owner().orElseThrow()).stream()
                        .filter(other -> whole(other).equals(whole(part)))
                        .filter(other -> !context.before().contains(other.id()))
                        .findFirst();
    }

    /** The one that goes for one that comes. */
    static Optional<SchemaObject> predecessor(SchemaObject part, PlanContext context) {
        return !isHeld(part, context)
                ? Optional.empty()
                : context.before().members(part.id().owner().orElseThrow()).stream()
                        .filter(other -> whole(other).equals(whole(part)))
                        .filter(other -> !context.after().contains(other.id()))
                        .findFirst();
    }
}
