package dev.plumbline.app.json;

import dev.plumbline.core.plan.Cause;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.plan.Undo;
import dev.plumbline.core.sql.SqlText;
import java.io.IOException;
import java.io.Writer;

/** Writes a plan as a document. The same plan gives the same bytes. */
public final class PlanWriter {
    /** What the document calls itself. */
    public static final String FORMAT = "plumbline-plan/1";

    /**
     * Writes the document; the target is flushed and stays open.
     *
     * @throws IOException if the target fails
     */
    public void write(Plan plan, Writer target) throws IOException {
        JsonOutput.write(target, output -> new Document(output).write(plan));
    }

    /** One document on its way. */
    private static final class Document {
        private final JsonOutput output;
        private final IdWriter ids;
        private final ChangeWriter changes;

        Document(JsonOutput output) {
            this.output = output;
            ObjectWriter objects = new ObjectWriter(output, IdWriter.Spelling.FULL);
            this.ids = objects.ids();
            this.changes = new ChangeWriter(output, objects);
        }

        void write(Plan plan) {
            Findings findings = new Findings(output, ids);
            output.object(() -> {
                output.field("format", FORMAT);
                DiffWriter.sides(plan.diff(), output);
                output.field("losesData", plan.losesData());
                output.list("groups", plan.groups(), this::group);
                output.list("unplanned", plan.unplanned(), this::unplanned);
                output.list("notCompared", plan.diff().notCompared(), findings::unknown);
                output.list("notices", plan.diff().notices(), findings::notice);
            });
        }

        private void group(TransactionGroup group) {
            output.object(() -> {
                output.field("transactional", group.transactional());
                output.listIfAny("before", group.before(), this::sql);
                output.list("steps", group.steps(), this::step);
                output.listIfAny("after", group.after(), this::sql);
            });
        }

        private void sql(SqlText sql) {
            output.generator().writeString(sql.text());
        }

        private void step(Step step) {
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
                output.object("cause", () -> cause(step.cause()));
                output.list("locks", step.lock().locks(), this::lock);
                output.list("hazards", step.hazards(), this::hazard);
                output.inline(() -> output.object("undo", () -> undo(step.undo())));
            });
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

        private void unplanned(Plan.Unplanned unplanned) {
            output.object(() -> {
                output.generator().writeName("change");
                changes.writeBrief(unplanned.change());
                output.field("reason", unplanned.reason());
            });
        }
    }
}
