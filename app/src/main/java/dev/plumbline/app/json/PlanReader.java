package dev.plumbline.app.json;

import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.engines.Engines;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Glob;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.core.problem.UsageException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads what {@link PlanWriter} writes, whatever the order of the fields. */
public final class PlanReader {
    private final Engines engines;

    /** With the engines whose objects may be met. */
    public PlanReader(Engines engines) {
        this.engines = engines;
    }

    /**
     * The plan in a document.
     *
     * @param document in UTF-8
     * @param name the document's name for a person
     * @throws UsageException if it is none, isn't as it was written, is of a newer format, or of an engine that isn't there
     */
    public PlanDocument read(byte[] document, String name) {
        JsonInput input = new JsonInput(DocumentSort.PLAN, document, name);
        input.checkFormat();
        Node.Fields fields = input.whole();
        checkSeal(fields, name);
        Engine engine = engines.named(fields.get("from").fields().text("engine"));
        IdReader ids = SnapshotParts.ids(engine);
        Snapshot original = snapshot(fields, "present", engine);
        Snapshot from = fields.find("renamed").isPresent() ? snapshot(fields, "renamed", engine) : original;
        Snapshot to = snapshot(fields, "wanted", engine);
        ChangeReferences changes = new ChangeReferences(ids, original, from, to);
        List<Change.Rename> renames = fields.list("renames", changes::rename);
        Diff diff = new Diff(
                original,
                renames,
                from,
                to,
                projection(fields.get("comparison").fields()),
                fields.list("differences", changes::change),
                fields.list("notCompared", node -> SnapshotParts.unknown(node.fields(), ids)),
                fields.list("likenesses", changes::likeness),
                fields.list("notices", node -> SnapshotParts.notice(node.fields())));
        StepReader steps = new StepReader(ids, changes);
        Plan plan = new Plan(
                diff,
                fields.find("strategy")
                        .map(node -> Labels.read(Strategy.values(), node))
                        .orElse(Strategy.SIMPLE),
                fields.list("groups", steps::group),
                fields.list("unplanned", node -> unplanned(node.fields(), changes)),
                new ProofReader(ids).read(fields.get("proof").fields()),
                sizes(fields, ids));
        return new PlanDocument(
                plan, Labels.read(PlanDocument.Basis.values(), fields.get("basis")), fields.list("lost", Node::text));
    }

    /** What is run has to be what was made, looked at and perhaps proved. */
    private static void checkSeal(Node.Fields fields, String name) {
        String seal = fields.text(PlanWriter.SEAL);
        if (!seal.equals(Fingerprint.of(fields, PlanWriter.SEAL).text())) {
            throw DocumentSort.PLAN.damaged("%s is not as it was written: its fingerprint is another".formatted(name));
        }
    }

    private static Snapshot snapshot(Node.Fields fields, String name, Engine engine) {
        return SnapshotParts.whole(fields.get(name).fields(), engine);
    }

    private static Projection projection(Node.Fields fields) {
        return new Projection(
                new HashSet<>(fields.list("schemas", Node::text)),
                fields.list("include", node -> new Glob(node.text())),
                fields.list("exclude", node -> new Glob(node.text())),
                new HashSet<>(fields.list("kinds", Node::text)),
                new HashSet<>(fields.list("ignored", node -> Labels.read(Aspect.values(), node))));
    }

    private static Map<ObjectId, Long> sizes(Node.Fields fields, IdReader ids) {
        Map<ObjectId, Long> sizes = new HashMap<>();
        fields.list("sizes", Node::fields)
                .forEach(size -> sizes.put(
                        ids.read(size.get("object")), size.get("bytes").number()));
        return sizes;
    }

    private static Plan.Unplanned unplanned(Node.Fields fields, ChangeReferences changes) {
        return new Plan.Unplanned(changes.known(fields.get("change")), fields.text("reason"));
    }
}
