package dev.plumbline.app.json;

import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.Proof.WayBack;
import dev.plumbline.core.plan.RowProof;
import java.util.Optional;

/** Reads what {@link ProofWriter} writes. */
final class ProofReader {
    private final IdReader ids;

    ProofReader(IdReader ids) {
        this.ids = ids;
    }

    Proof read(Node.Fields fields) {
        Node kind = fields.get("kind");
        return switch (kind.text()) {
            case "proved" ->
                new Proof.Proved(
                        fields.text("server"),
                        extent(fields),
                        onRows(fields),
                        wayBack(fields.get("wayBack").fields()),
                        fields.list("leftOut", node -> leftOut(node.fields())));
            case "not-proved" ->
                new Proof.NotProved(
                        Labels.read(Proof.NotProved.Reason.values(), fields.get("reason")),
                        fields.text("message"),
                        fields.list("leftOut", node -> leftOut(node.fields())));
            case "refuted" ->
                new Proof.Refuted(
                        fields.text("server"),
                        extent(fields),
                        Labels.read(Proof.Direction.values(), fields.get("direction")),
                        step(fields),
                        fields.find("message").map(Node::text).orElse(""),
                        fields.list("remaining", node -> remaining(node.fields())),
                        fields.list("lost", node -> lost(node.fields())));
            default -> throw kind.place().malformed("there is no proof \"%s\"".formatted(kind.text()));
        };
    }

    /** A document of before there were rows says that there were none. */
    private Optional<RowProof> onRows(Node.Fields fields) {
        return fields.get("rows").flag()
                ? fields.find("onRows").map(Node::fields).map(this::onRowsOf)
                : Optional.empty();
    }

    private RowProof onRowsOf(Node.Fields fields) {
        return new RowProof(
                Math.toIntExact(fields.number("tables")),
                Math.toIntExact(fields.number("rows")),
                Math.toIntExact(fields.number("columns")),
                fields.list("empty", node -> empty(node.fields())),
                fields.list("unchecked", Node::text),
                fields.list("wouldFail", node -> wouldFail(node.fields())));
    }

    private RowProof.Empty empty(Node.Fields fields) {
        return new RowProof.Empty(ids.read(fields.get("table")), fields.text("reason"));
    }

    private static RowProof.WouldFail wouldFail(Node.Fields fields) {
        return new RowProof.WouldFail(
                step(fields),
                fields.text("rows"),
                fields.text("message"),
                Labels.read(RowProof.Catch.values(), fields.get("caughtBy")),
                Math.toIntExact(fields.number("stepsDone")));
    }

    private RowProof.Lost lost(Node.Fields fields) {
        return new RowProof.Lost(
                ids.read(fields.get("column")),
                step(fields),
                Math.toIntExact(fields.number("values")),
                Math.toIntExact(fields.number("of")));
    }

    private static Proof.Extent extent(Node.Fields fields) {
        return new Proof.Extent(Math.toIntExact(fields.number("objects")), Math.toIntExact(fields.number("of")));
    }

    private static WayBack wayBack(Node.Fields fields) {
        Node kind = fields.get("kind");
        return switch (kind.text()) {
            case "complete" -> new WayBack.Complete();
            case "ended" -> new WayBack.Ended(step(fields), fields.text("reason"));
            default -> throw kind.place().malformed("there is no way back \"%s\"".formatted(kind.text()));
        };
    }

    private static Proof.LeftOut leftOut(Node.Fields fields) {
        return new Proof.LeftOut(step(fields), fields.text("what"), fields.text("lack"));
    }

    private Proof.Remaining remaining(Node.Fields fields) {
        return new Proof.Remaining(
                ids.read(fields.get("object")),
                Labels.read(Proof.Remaining.Sort.values(), fields.get("sort")),
                fields.list("properties", node -> property(node.fields())));
    }

    private static Proof.RemainingProperty property(Node.Fields fields) {
        return new Proof.RemainingProperty(fields.text("label"), fields.text("is"), fields.text("wanted"));
    }

    private static Optional<Proof.StepName> step(Node.Fields fields) {
        return fields.find("step")
                .map(Node::fields)
                .map(step -> new Proof.StepName(Math.toIntExact(step.number("number")), step.text("summary")));
    }
}
