package dev.plumbline.report;

/** What a piece of text is to its reader; a {@link Style} decides what that looks like. */
public enum Tone {
    PLAIN,
    HEADING,
    CREATED,
    DROPPED,
    CHANGED,
    /** Of less weight than what stands beside it. */
    MUTED,
    /** Nobody may overlook it. */
    DANGER
}
