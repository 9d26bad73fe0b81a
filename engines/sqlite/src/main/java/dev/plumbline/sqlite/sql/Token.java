package dev.plumbline.sqlite.sql;

/**
 * A word of SQL as SQLite's own tokenizer sees it; space and comments are none.
 *
 * @param text as it stands in the source, quotes included
 * @param start where it begins in the source
 * @param line the line that it begins on, from 1
 */
public record Token(Kind kind, String text, int start, int line) {
    /** What a token is. */
    public enum Kind {
        /** A bare word: a keyword or a name. */
        WORD,
        /** A name in double quotes, backquotes or brackets. */
        QUOTED,
        /** A text in single quotes. */
        STRING,
        NUMBER,
        BLOB,
        VARIABLE,
        SYMBOL
    }

    /** Where it ends in the source. */
    public int end() {
        return start + text.length();
    }

    /** Whether it is this bare word (in upper case), or this symbol. */
    public boolean is(String word) {
        return switch (kind) {
            case WORD -> Ascii.upper(text).equals(word);
            case SYMBOL -> text.equals(word);
            case QUOTED, STRING, NUMBER, BLOB, VARIABLE -> false;
        };
    }

    public boolean isDoubleQuoted() {
        return kind == Kind.QUOTED && text.startsWith("\"");
    }

    /** Without its quotes. */
    public String value() {
        if (kind != Kind.QUOTED && kind != Kind.STRING) {
            return text;
        }
        char quote = text.charAt(0);
        int end = text.length() > 1 ? text.length() - 1 : 1;
        String inner = text.substring(1, end);
        if (quote == '[') {
            return inner;
        }
        String one = Character.toString(quote);
        return inner.replace(one + one, one);
    }
}
