package dev.plumbline.mysql.script;

import java.util.Locale;

/**
 * A token of a statement or script.
 *
 * @param text as it stands there, with its quotes
 * @param start its first character's place
 * @param line where it begins, from 1
 */
public record Token(Kind kind, String text, int start, int line) {
    /** Sorts of token. Comments are none, but for those that the server executes: their ends are. */
    public enum Kind {
        /** A keyword or a name without quotes, a variable with its {@code @}. */
        WORD,
        /** A name between backticks. */
        NAME,
        /** Between quotes of either sort; with ANSI_QUOTES a name may be among them. */
        STRING,
        NUMBER,
        SYMBOL,
        /** The beginning of a comment that is executed, its version included. */
        EXECUTABLE_BEGIN,
        EXECUTABLE_END
    }

    /** The place behind its last character. */
    public int end() {
        return start + text.length();
    }

    /** Whether it is this keyword, or this symbol. */
    public boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
    }

    /** What it says: a name or text without its quotes. */
    public String value() {
        if (kind != Kind.NAME && kind != Kind.STRING) {
            return text;
        }
        String quote = text.substring(0, 1);
        boolean closed = text.length() > 1 && text.endsWith(quote);
        return text.substring(1, closed ? text.length() - 1 : text.length()).replace(quote + quote, quote);
    }

    /** A word in capitals; other tokens as they are. */
    public String upper() {
        return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : text;
    }
}
