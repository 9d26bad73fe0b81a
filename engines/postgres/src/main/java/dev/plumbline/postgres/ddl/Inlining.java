package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.PostgresIndexDetail;
import dev.plumbline.postgres.model.PostgresKeyDetail;
import java.util.List;
import java.util.Optional;

/** Which members come into being with their owner's statements. */
final class Inlining {
    private Inlining() {}

    static boolean inlines(SchemaObject member, PlanContext context) {
        return switch (member) {
            case Column column -> true;
            case PrimaryKey key -> !waitsForIndex(key, context) && !PartSuccession.isMixed(key, context);
            case Unique key ->
                !waitsForIndex(key, context) && !isMerged(key, context) && !PartSuccession.isMixed(key, context);
            case Check check -> check.validated();
            // a partition has its indexes before it is attached, or the server would make others
            case Index index ->
                index.detail() instanceof PostgresIndexDetail detail
                        && detail.attachedTo().isPresent()
                        && !waitsForIndex(index, context);
            case SchemaObject other -> false;
        };
    }

    /** Whether it is a part of an index that comes only when all partitions are there, so that it attaches itself to that. */
    private static boolean waitsForIndex(SchemaObject member, PlanContext context) {
        Optional<ObjectId> whole = member.detail() instanceof PostgresIndexDetail index
                ? index.attachedTo()
                : member.detail() instanceof PostgresKeyDetail key ? key.attachedTo() : Optional.empty();
        return whole.filter(id -> id.kind().equals(Index.KIND))
                .filter(context.created()::contains)
                .isPresent();
    }

    /** Of two keys over the same columns that one CREATE TABLE lists, the server makes one. */
    private static boolean isMerged(Unique key, PlanContext context) {
        ObjectId table = key.id().owner().orElseThrow();
        return context.after().members(table).stream()
                .filter(other -> other.id().compareTo(key.id()) < 0)
                .anyMatch(other -> columns(other).equals(key.columns()));
    }

    private static List<Identifier> columns(SchemaObject member) {
        return switch (member) {
            case PrimaryKey key -> key.columns();
            case Unique key -> key.columns();
            case SchemaObject other -> List.of();
        };
    }

    /** A table can get each of these afterwards; what isn't a table's can't wait. */
    static boolean separable(SchemaObject member) {
        boolean ofTable = member.id()
                .owner()
                .filter(owner -> owner.kind().equals(Table.KIND))
                .isPresent();
        return switch (member) {
            case Column column -> ofTable || column.id().parent().kind().equals(ForeignTable.KIND);
            case Check check -> true;
            case SchemaObject other -> ofTable;
        };
    }
}
