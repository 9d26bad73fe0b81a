package dev.plumbline.app.config;

/** What is written down, in the database itself, of the plans that are run there. */
public sealed interface JournalPolicy {
    /**
     * A plan of several transactions, as long as it is under way; when it has ended well, the journal goes again. One that somebody
     * wanted kept is written and stays.
     */
    record WhileNeeded() implements JournalPolicy {}

    /** Every plan, for good. */
    record Kept(String schema) implements JournalPolicy {}

    /** Nothing. */
    record None() implements JournalPolicy {}
}
