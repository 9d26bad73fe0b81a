package dev.plumbline.app.json;

import dev.plumbline.core.plan.Cause;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.Undo;
import dev.plumbline.core.sql.SecretLiteral;

/** Writes the steps of a plan. */
final class StepWriter {
    private final JsonOutput output;
    private final IdWriter ids;
    private final ChangeWriter changes;

    StepWriter(JsonOutput output, IdWriter ids, ChangeWriter changes) {
        this.output = output;
        this.ids = ids;
        this.changes = changes;
    }

    void write(Step step) {
        output.object(() -> {
            switch (step) {
                case Step.Execute execute -> output.field("step", "execute");
                case Step.Assert check -> {
                    output.field("step", "assert");
                    output.field("failure", check.failure());
                }
            }
            output.field("summary", step.summary());
            output.field("sql", step.sql().text());
            output.listIfAny("secrets", step.sql().literals(), this::literal);
            output.object("cause", () -> cause(step.cause()));
            output.list("locks", step.lock().locks(), this::lock);
            output.list("hazards", step.hazards(), this::hazard);
            output.inline(() -> output.object("undo", () -> undo(step.undo())));
        });
    }

    private void literal(SecretLiteral literal) {
        output.inline(() -> output.object(() -> {
            output.field("literal", literal.content().text());
            output.field("spelling", Labels.of(literal.spelling()));
        }));
    }

    private void cause(Cause cause) {
        output.list("changes", cause.changes(), changes::writeBrief);
        if (!cause.reason().isEmpty()) {
            output.field("reason", cause.reason());
        }
    }

    private void lock(LockImpact.Lock lock) {
        output.inline(() -> output.object(() -> {
            ids.write("object", lock.object());
            output.field("mode", lock.mode());
            output.field("blocks", Labels.of(lock.blocks()));
        }));
    }

    private void hazard(Hazard hazard) {
        output.inline(() -> output.object(() -> {
            output.field("kind", Labels.of(hazard.kind()));
            output.field("message", hazard.message());
            hazard.table().ifPresent(table -> ids.write("table", table));
        }));
    }

    private void undo(Undo undo) {
        switch (undo) {
            case Undo.Complete complete -> output.field("kind", "complete");
            case Undo.StructureOnly structure -> {
                output.field("kind", "structure-only");
                output.field("lost", structure.lost());
            }
            case Undo.None none -> {
                output.field("kind", "none");
                output.field("reason", none.reason());
            }
        }
    }
}
