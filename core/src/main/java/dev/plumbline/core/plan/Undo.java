package dev.plumbline.core.plan;

/** Whether a step can be taken back. */
public sealed interface Undo {
    /** How a statement can be taken back. */
    static Undo of(Statement statement) {
        if (statement.irreversible().isPresent()) {
            return new None(statement.irreversible().get());
        }
        return statement.hazards().stream()
                .filter(hazard -> hazard.kind() == Hazard.Kind.DATA_LOSS)
                .findFirst()
                .<Undo>map(hazard -> new StructureOnly(hazard.message()))
                .orElse(new Complete());
    }

    /** The way back leads to the same structure and the same data. */
    record Complete() implements Undo {}

    /** The way back leads to the same structure; the data is gone. */
    record StructureOnly(String lost) implements Undo {}

    /** There is no way back. */
    record None(String reason) implements Undo {}
}
