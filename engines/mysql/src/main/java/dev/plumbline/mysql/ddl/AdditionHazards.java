package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.Hazard;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What the rows that are there may do to something that is added to their table. */
final class AdditionHazards {
    private AdditionHazards() {}

    static List<Hazard> of(SchemaObject object) {
        return switch (object) {
            case PrimaryKey key -> List.of(mayFail("rows may agree or be null in " + names(key.columns())));
            case Index index ->
                index.unique()
                        ? List.of(mayFail(
                                "rows may agree in the keys of " + index.id().path()))
                        : List.of();
            case ForeignKey key ->
                List.of(mayFail("rows may refer to what isn't in "
                        + key.referencedTable().path()));
            case Check check ->
                Definitions.isEnforced(check)
                        ? List.of(mayFail("rows may not satisfy " + check.id().path()))
                        : List.of();
            case SchemaObject other -> List.of();
        };
    }

    private static Hazard mayFail(String message) {
        return new Hazard(Hazard.Kind.MAY_FAIL_ON_DATA, message);
    }

    private static String names(Collection<Identifier> names) {
        return names.stream().map(Identifier::text).collect(Collectors.joining(", "));
    }
}
