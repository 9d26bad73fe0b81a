package dev.plumbline.app.config;

/** How far plans are tried out before they are shown. */
public enum ProofDepth {
    /** Not at all. */
    NONE,
    /** In a scratch database without rows. */
    STRUCTURE,
    /** Then in others with rows that are made up. */
    ROWS
}
