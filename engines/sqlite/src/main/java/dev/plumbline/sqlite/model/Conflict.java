package dev.plumbline.sqlite.model;

/** What is done with a row that violates a constraint: its ON CONFLICT clause. */
public enum Conflict {
    /** The statement fails; what a constraint without the clause does, too. */
    ABORT,
    ROLLBACK,
    FAIL,
    IGNORE,
    REPLACE;

    /** With a space before it; empty for what needs no words. */
    public String clause() {
        return this == ABORT ? "" : " ON CONFLICT " + name();
    }
}
