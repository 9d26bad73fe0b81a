package dev.plumbline.mysql.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text that the server printed or somebody wrote: as much as is needed to find names in it. Space and comments are
 * between lexemes.
 *
 * @param text of a name without its quotes
 */
record Lexeme(Sort sort, String text, int start, int end) {
    /** What a lexeme is. */
    enum Sort {
        /** A name in backquotes. */
        QUOTED,
        /** A bare word: a keyword or a name. */
        WORD,
        /** A text in quotes. */
        LITERAL,
        /** Anything else, one character. */
        OTHER
    }

    boolean is(String symbol) {
        return sort == Sort.OTHER && text.equals(symbol);
    }

    boolean isWord(String word) {
        return sort == Sort.WORD && text.equalsIgnoreCase(word);
    }

    boolean isName() {
        return sort == Sort.QUOTED || sort == Sort.WORD;
    }

    static List<Lexeme> of(String text) {
        List<Lexeme> lexemes = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            int end = skipped(text, at);
            if (end > at) {
                at = end;
            } else if (character == '`') {
                end = closed(text, at, false);
                lexemes.add(new Lexeme(Sort.QUOTED, content(text, at, end), at, end));
                at = end;
            } else if (character == '\'' || character == '"') {
                end = closed(text, at, true);
                lexemes.add(new Lexeme(Sort.LITERAL, text.substring(at, end), at, end));
                at = end;
            } else {
                end = word(text, at);
                boolean isWord = end > at;
                int next = isWord ? end : at + 1;
                lexemes.add(new Lexeme(isWord ? Sort.WORD : Sort.OTHER, text.substring(at, next), at, next));
                at = next;
            }
        }
        return lexemes;
    }

    private static String content(String text, int start, int end) {
        return text.substring(start + 1, Math.max(start + 1, end - 1)).replace("``", "`");
    }

    /** Where space or a comment that begins here ends; the code in a version's comment is code. */
    private static int skipped(String text, int at) {
        char character = text.charAt(at);
        if (Character.isWhitespace(character)) {
            return at + 1;
        }
        boolean dashes =
                text.startsWith("--", at) && (at + 2 == text.length() || Character.isWhitespace(text.charAt(at + 2)));
        if (character == '#' || dashes) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", at) && !text.startsWith("/*!", at) && !text.startsWith("/*M!", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        return at;
    }

    private static int closed(String text, int start, boolean backslashes) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (backslashes && character == '\\') {
                at++;
            } else if (character == quote) {
                if (at + 1 == text.length() || text.charAt(at + 1) != quote) {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        return text.length();
    }

    private static int word(String text, int start) {
        int at = start;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfWord(char character) {
        return character == '_' || character == '$' || character > 127 || Character.isLetterOrDigit(character);
    }
}
