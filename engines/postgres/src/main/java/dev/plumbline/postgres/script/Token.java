package dev.plumbline.postgres.script;

/**
 * A piece of a script that isn't white space or a comment.
 *
 * @param text as it is written
 * @param start its place in the script
 * @param line where it begins, from 1
 */
record Token(Kind kind, String text, int start, int line) {
    enum Kind {
        /** A keyword or a name without quotes. */
        WORD,
        /** A name in double quotes. */
        NAME,
        /** A text in any kind of quotes. */
        TEXT,
        /** A backslash and the rest of its line: for psql, not for the server. */
        COMMAND,
        /** Anything else, a character at a time; a number as a whole. */
        SYMBOL
    }

    int end() {
        return start + text.length();
    }

    boolean is(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }
}
