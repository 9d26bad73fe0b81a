package dev.plumbline.app.json;

import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.sql.SqlText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes a plan as a document that {@link PlanReader} reads back as an equal one. The same plan gives the same bytes. */
public final class PlanWriter {
    /** What the document calls itself. */
    public static final String FORMAT = "plumbline-plan/1";

    /** The field that says whether the others are as they were written. */
    static final String SEAL = "fingerprint";

    /**
     * Writes a plan whose source was read from a database.
     *
     * @throws IOException if the target fails
     */
    public void write(Plan plan, Writer target) throws IOException {
        write(PlanDocument.of(plan), target);
    }

    /**
     * Writes the document; the target is flushed and stays open.
     *
     * @throws IOException if the target fails
     */
    public void write(PlanDocument document, Writer target) throws IOException {
        Fingerprint seal = seal(document);
        JsonOutput.write(
                target,
                output -> output.object(() -> {
                    new Document(output).write(document);
                    output.field(SEAL, seal.text());
                }));
    }

    private static Fingerprint seal(PlanDocument document) throws IOException {
        StringWriter compact = new StringWriter();
        JsonOutput.writeCompact(compact, output -> output.object(() -> new Document(output).write(document)));
        byte[] bytes = compact.toString().getBytes(StandardCharsets.UTF_8);
        return Fingerprint.of(new JsonInput(DocumentSort.PLAN, bytes, "the plan").whole(), SEAL);
    }

    /** One document on its way. */
    private static final class Document {
        private final JsonOutput output;
        private final IdWriter ids;
        private final ChangeWriter changes;
        private final Findings findings;
        private final StepWriter steps;
        private final ProofWriter proof;

        Document(JsonOutput output) {
            this.output = output;
            ObjectWriter objects = new ObjectWriter(output, IdWriter.Spelling.FULL);
            this.ids = objects.ids();
            this.changes = new ChangeWriter(output, objects);
            this.findings = new Findings(output, objects.ids());
            this.steps = new StepWriter(output, objects.ids(), changes);
            this.proof = new ProofWriter(output, objects.ids());
        }

        void write(PlanDocument document) {
            Plan plan = document.plan();
            Diff diff = plan.diff();
            output.field("format", FORMAT);
            DiffWriter.sides(diff, output);
            output.field("basis", Labels.of(document.basis()));
            output.object("comparison", () -> comparison(diff.projection()));
            output.listIfAny("lost", document.lost(), output.generator()::writeString);
            output.field("losesData", plan.losesData());
            if (plan.strategy() != Strategy.SIMPLE) {
                output.field("strategy", Labels.of(plan.strategy()));
            }
            output.listIfAny("sizes", List.copyOf(plan.sizes().entrySet()), this::size);
            output.object("proof", () -> proof.write(plan.proof()));
            output.list("renames", diff.renames(), changes::writeReference);
            output.list("differences", diff.changes(), changes::writeReference);
            groups(plan);
            output.list("unplanned", plan.unplanned(), this::unplanned);
            new LikenessWriter(output, ids).write(diff);
            output.list("notCompared", diff.notCompared(), findings::unknown);
            output.list("notices", diff.notices(), findings::notice);
            SnapshotWriter.write("present", diff.original(), output);
            if (!diff.renames().isEmpty()) {
                SnapshotWriter.write("renamed", diff.from(), output);
            }
            SnapshotWriter.write("wanted", diff.to(), output);
        }

        private void size(Map.Entry<ObjectId, Long> size) {
            output.object(() -> {
                ids.write("object", size.getKey());
                output.field("bytes", size.getValue());
            });
        }

        private void comparison(Projection projection) {
            texts("schemas", projection.schemas().stream().sorted().toList());
            texts(
                    "include",
                    projection.include().stream().map(glob -> glob.text()).toList());
            texts(
                    "exclude",
                    projection.exclude().stream().map(glob -> glob.text()).toList());
            texts("kinds", projection.kinds().stream().sorted().toList());
            output.list("ignored", DiffWriter.ignored(projection), output.generator()::writeString);
        }

        private void texts(String name, List<String> texts) {
            output.listIfAny(name, texts, output.generator()::writeString);
        }

        private void groups(Plan plan) {
            int last = plan.groups().size() - 1;
            List<Integer> places = IntStream.rangeClosed(0, last).boxed().toList();
            output.list("groups", places, at -> group(plan, at, at == last));
        }

        private void group(Plan plan, int at, boolean last) {
            TransactionGroup group = plan.groups().get(at);
            output.object(() -> {
                output.field("transactional", group.transactional());
                output.field("lockWait", Labels.of(group.lockWait()));
                state("fingerprintBefore", at == 0, plan.diff().original());
                output.listIfAny("before", group.before(), this::sql);
                output.list("steps", group.steps(), steps::write);
                output.listIfAny("after", group.after(), this::sql);
                state("fingerprintAfter", last, plan.diff().to());
            });
        }

        /** What is between two groups nobody has seen. */
        private void state(String name, boolean known, Snapshot state) {
            if (known) {
                output.field(name, Fingerprint.of(state.catalog()).text());
            }
        }

        private void sql(SqlText sql) {
            output.generator().writeString(sql.text());
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
