package dev.plumbline.core.model;

import java.util.Objects;

/**
 * A name as the catalogue spells it, with the key by which the source matches it.
 *
 * <p>Two identifiers are equal when their keys are: in SQLite {@code Users} and {@code users} are one table, in
 * PostgreSQL they are two. The engine gives the key; {@link #of} takes the spelling itself.
 *
 * @param text the spelling, never empty
 * @param key what equality and order are over
 */
public record Identifier(String text, String key) implements Comparable<Identifier> {
    public Identifier {
        Objects.requireNonNull(key);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("An identifier has at least one character");
        }
    }

    /** An identifier that matches its own spelling only. */
    public static Identifier of(String text) {
        return new Identifier(text, text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identifier that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public int compareTo(Identifier other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return text;
    }
}
