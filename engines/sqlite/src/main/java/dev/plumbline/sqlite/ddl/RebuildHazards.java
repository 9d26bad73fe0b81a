package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.sqlite.model.Affinity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can go wrong, or be lost, when the rows of a table are copied into its new form. */
record RebuildHazards(TableParts before, TableParts after, PlanContext context) {
    List<Hazard> all() {
        List<Hazard> hazards = new ArrayList<>();
        for (Column column : before.columns()) {
            boolean gone = after.column(column.id().identifier()).isEmpty();
            if (gone && column.generated().isEmpty()) {
                hazards.add(new Hazard(
                        Hazard.Kind.DATA_LOSS,
                        "the values of %s are lost".formatted(column.id().path())));
            }
        }
        for (Column column : after.columns()) {
            before.column(column.id().identifier())
                    .ifPresentOrElse(old -> changed(old, column, hazards), () -> added(column, hazards));
        }
        if (after.detail().strict() && !before.detail().strict()) {
            hazards.add(mayFail("values of %s may not be of their column's type".formatted(path())));
        }
        constraints(hazards);
        return hazards;
    }

    private void added(Column column, List<Hazard> hazards) {
        boolean filled = column.defaultValue()
                .filter(value -> !value.text().equals("NULL"))
                .isPresent();
        boolean numbered =
                after.rowidColumn().filter(column.id().identifier()::equals).isPresent();
        if (!column.nullable() && !filled && !numbered && column.generated().isEmpty()) {
            hazards.add(mayFail("the rows of %s have no value for %s, which allows no null"
                    .formatted(path(), column.id().name())));
        }
    }

    private void changed(Column old, Column column, List<Hazard> hazards) {
        if (old.nullable() && !column.nullable()) {
            hazards.add(mayFail("some %s may be null".formatted(column.id().path())));
        }
        if (old.generated().isEmpty() && column.generated().isPresent()) {
            hazards.add(new Hazard(
                    Hazard.Kind.DATA_LOSS,
                    "the values of %s are lost: they are computed from now on"
                            .formatted(column.id().path())));
            return;
        }
        Affinity from = Affinity.of(old.type().text(), before.detail().strict());
        Affinity to = Affinity.of(column.type().text(), after.detail().strict());
        boolean whole = before.detail().strict() && from == Affinity.INTEGER && to == Affinity.TEXT;
        Optional<String> conversion = whole ? Optional.empty() : from.lossTo(to);
        conversion.ifPresent(loss -> hazards.add(new Hazard(
                Hazard.Kind.DATA_LOSS,
                "values of %s are converted: %s".formatted(column.id().path(), loss))));
        boolean retyped = !old.type().equals(column.type());
        if (after.detail().strict() && before.detail().strict() && retyped) {
            hazards.add(mayFail("values of %s may not be of the new type"
                    .formatted(column.id().path())));
        }
    }

    /** New constraints, by kind; a foreign key is checked after the copy, by a step of its own. */
    private void constraints(List<Hazard> hazards) {
        boolean keyed = after.uniques().stream().anyMatch(this::isNew)
                || after.primaryKey().filter(this::isNew).isPresent();
        if (keyed) {
            hazards.add(mayFail("rows of %s may be alike in a new key".formatted(path())));
        }
        for (Check check : after.checks()) {
            if (isNew(check)) {
                hazards.add(mayFail("rows of %s may not satisfy CHECK (%s)"
                        .formatted(path(), check.expression().text())));
            }
        }
        for (ForeignKey key : after.foreignKeys()) {
            if (isNew(key)) {
                hazards.add(mayFail("rows of %s may refer to no row of %s"
                        .formatted(path(), key.referencedTable().path())));
            }
        }
    }

    private boolean isNew(SchemaObject constraint) {
        return !context.before().contains(constraint.id());
    }

    private static Hazard mayFail(String message) {
        return new Hazard(Hazard.Kind.MAY_FAIL_ON_DATA, message);
    }

    private String path() {
        return before.table().id().path();
    }
}
