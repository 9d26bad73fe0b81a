package dev.plumbline.app.json;

import dev.plumbline.core.plan.Cause;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.plan.TransactionGroup.LockWait;
import dev.plumbline.core.plan.Undo;
import dev.plumbline.core.secret.GuardedText;
import dev.plumbline.core.sql.SecretLiteral;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/** Reads the steps of a plan, and the groups that they stand in. */
final class StepReader {
    private final IdReader ids;
    private final ChangeReferences changes;

    StepReader(IdReader ids, ChangeReferences changes) {
        this.ids = ids;
        this.changes = changes;
    }

    TransactionGroup group(Node node) {
        Node.Fields fields = node.fields();
        boolean transactional = fields.get("transactional").flag();
        List<Step> steps = fields.get("steps").items().stream().map(this::step).toList();
        if (!transactional && steps.size() != 1) {
            throw fields.place().malformed("outside a transaction a group is one step");
        }
        LockWait lockWait = fields.find("lockWait")
                .map(word -> Labels.read(LockWait.values(), word))
                .orElse(LockWait.BOUNDED);
        return new TransactionGroup(
                transactional,
                lockWait,
                fields.list("before", StepReader::sql),
                steps,
                fields.list("after", StepReader::sql));
    }

    private static SqlText sql(Node node) {
        return sql(node, List.of());
    }

    private static SqlText sql(Node node, List<SecretLiteral> secrets) {
        if (node.text().isBlank()) {
            throw node.place().malformed("a statement has at least one word");
        }
        return new SqlText(node.text(), secrets);
    }

    private Step step(Node node) {
        Node.Fields fields = node.fields();
        SqlText sql = sql(fields.get("sql"), fields.list("secrets", StepReader::literal));
        String summary = fields.text("summary");
        Cause cause = cause(fields.get("cause").fields());
        Node sort = fields.get("step");
        return switch (sort.text()) {
            case "execute" ->
                new Step.Execute(
                        sql,
                        summary,
                        cause,
                        new LockImpact(fields.list("locks", this::lock)),
                        fields.list("hazards", this::hazard),
                        undo(fields.get("undo").fields()));
            case "assert" -> new Step.Assert(sql, summary, cause, fields.text("failure"));
            default -> throw sort.place().malformed("there is no step \"%s\"".formatted(sort.text()));
        };
    }

    private static SecretLiteral literal(Node node) {
        Node.Fields fields = node.fields();
        return new SecretLiteral(
                GuardedText.parse(fields.text("literal")),
                Labels.read(SecretLiteral.Spelling.values(), fields.get("spelling")));
    }

    private Cause cause(Node.Fields fields) {
        List<Node> references = fields.get("changes").items();
        if (references.isEmpty()) {
            throw fields.place().malformed("no difference causes this step");
        }
        return new Cause(
                references.stream().map(changes::known).toList(),
                fields.find("reason").map(Node::text).orElse(""));
    }

    private LockImpact.Lock lock(Node node) {
        Node.Fields fields = node.fields();
        return new LockImpact.Lock(
                ids.read(fields.get("object")),
                fields.text("mode"),
                Labels.read(LockImpact.Blocks.values(), fields.get("blocks")));
    }

    private Hazard hazard(Node node) {
        Node.Fields fields = node.fields();
        return new Hazard(
                Labels.read(Hazard.Kind.values(), fields.get("kind")),
                fields.text("message"),
                fields.find("table").map(ids::read));
    }

    private static Undo undo(Node.Fields fields) {
        Node kind = fields.get("kind");
        return switch (kind.text()) {
            case "complete" -> new Undo.Complete();
            case "structure-only" -> new Undo.StructureOnly(fields.text("lost"));
            case "none" -> new Undo.None(fields.text("reason"));
            default -> throw kind.place().malformed("there is no undo \"%s\"".formatted(kind.text()));
        };
    }
}
