package dev.plumbline.app.comment;

/**
 * A piece of a script, as far as it matters to comments.
 *
 * @param text without quotes
 * @param line where it begins, from 1
 * @param freshLine whether nothing stands before it on its line
 */
record Piece(Sort sort, String text, int line, boolean freshLine) {
    /** Sorts of pieces. */
    enum Sort {
        WORD,
        QUOTED_NAME,
        LITERAL,
        SYMBOL,
        COMMENT
    }

    boolean is(String symbolOrWord) {
        return (sort == Sort.SYMBOL || sort == Sort.WORD) && text.equalsIgnoreCase(symbolOrWord);
    }

    boolean isName() {
        return sort == Sort.WORD || sort == Sort.QUOTED_NAME;
    }

    /** The name so that it can be read again. */
    String spelled() {
        return sort == Sort.QUOTED_NAME ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
