package dev.plumbline.core.sql;

/**
 * One statement of SQL, without the semicolon at its end.
 *
 * <p>A type of its own, so that no name or message is ever taken for a statement.
 */
public record SqlText(String text) {
    public SqlText {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A statement has at least one word");
        }
    }

    public static SqlText of(String text) {
        return new SqlText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
