package dev.plumbline.core.sql;

/** How an engine writes names and texts; the one place where identifiers are quoted. */
public interface Quoting {
    /** A name, quoted where it must be: {@code "Order"}, {@code "a""b"}, {@code customers}. */
    String identifier(String name);

    /** A text as a literal: {@code 'it''s'}. */
    String literal(String text);
}
