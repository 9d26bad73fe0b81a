package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.PostgresIndexDetail;

/** Which members come into being with their owner's statements. */
final class Inlining {
    private Inlining() {}

    static boolean inlines(SchemaObject member, PlanContext context) {
        return switch (member) {
            case Column column -> !column.id().parent().kind().equals(ForeignTable.KIND);
            case PrimaryKey key -> true;
            case Unique key -> true;
            case Check check -> check.validated() || isOfDomain(check.id());
            // a partition has its indexes before it is attached, or the server would make others
            case Index index ->
                index.detail() instanceof PostgresIndexDetail detail
                        && detail.attachedTo().isPresent();
            case SchemaObject other -> false;
        };
    }

    /** A table can get each of these afterwards; what isn't a table's can't wait. */
    static boolean separable(SchemaObject member) {
        boolean ofTable = member.id()
                .owner()
                .filter(owner -> owner.kind().equals(Table.KIND))
                .isPresent();
        return switch (member) {
            case Column column -> ofTable;
            case Check check -> true;
            case SchemaObject other -> ofTable;
        };
    }

    private static boolean isOfDomain(ObjectId constraint) {
        return constraint.owner().orElseThrow().kind().equals(DomainType.KIND);
    }
}
