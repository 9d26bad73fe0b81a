package dev.plumbline.core.plan;

/** Whether a step can be taken back. */
public sealed interface Undo {
    /** The way back leads to the same structure and the same data. */
    record Complete() implements Undo {}

    /** The way back leads to the same structure; the data is gone. */
    record StructureOnly(String lost) implements Undo {}

    /** There is no way back. */
    record None(String reason) implements Undo {}
}
