package dev.plumbline.app.comment;

import dev.plumbline.app.comment.Piece.Sort;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a script apart into words, names, literals, symbols and comments. It knows the quotes of the engines' dialects; a text
 * that isn't closed goes to the end.
 */
final class Pieces {
    private final String script;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    private int line = 1;
    private boolean fresh = true;

    private Pieces(String script) {
        this.script = script;
    }

    static List<Piece> of(String script) {
        Pieces pieces = new Pieces(script);
        while (pieces.at < script.length()) {
            pieces.next();
        }
        return pieces.pieces;
    }

    private void next() {
        char first = script.charAt(at);
        if (first == '\n') {
            line++;
            fresh = true;
            at++;
        } else if (Character.isWhitespace(first)) {
            at++;
        } else if (script.startsWith("--", at)) {
            int end = script.indexOf('\n', at);
            add(
                    Sort.COMMENT,
                    script.substring(at + 2, end < 0 ? script.length() : end),
                    end < 0 ? script.length() : end);
        } else if (script.startsWith("/*", at)) {
            int end = endOfBlock();
            add(Sort.COMMENT, script.substring(at + 2, Math.max(at + 2, end - 2)), end);
        } else if (first == '\'') {
            quoted(Sort.LITERAL, '\'', escapes());
        } else if (first == '"' || first == '`') {
            quoted(Sort.QUOTED_NAME, first, false);
        } else if (first == '$' && tag().length() > 1) {
            int end = script.indexOf(tag(), at + tag().length());
            add(Sort.LITERAL, "", end < 0 ? script.length() : end + tag().length());
        } else if (isOfWord(first)) {
            int end = at;
            while (end < script.length() && isOfWord(script.charAt(end))) {
                end++;
            }
            add(Sort.WORD, script.substring(at, end), end);
        } else {
            add(Sort.SYMBOL, String.valueOf(first), at + 1);
        }
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character)
                || character == '_'
                || character == '$'
                || Character.isSurrogate(character);
    }

    private void add(Sort sort, String text, int end) {
        pieces.add(new Piece(sort, text, line, fresh));
        fresh = false;
        for (; at < end; at++) {
            line += script.charAt(at) == '\n' ? 1 : 0;
        }
    }

    /** Blocks are nested in PostgreSQL; in SQLite nobody writes them so. */
    private int endOfBlock() {
        int depth = 1;
        int end = at + 2;
        while (end < script.length() && depth > 0) {
            if (script.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else if (script.startsWith("*/", end)) {
                depth--;
                end += 2;
            } else {
                end++;
            }
        }
        return end;
    }

    /** Whether it is PostgreSQL's {@code E'…'}, in which a backslash hides a quote. */
    private boolean escapes() {
        return at > 0
                && Character.toUpperCase(script.charAt(at - 1)) == 'E'
                && !pieces.isEmpty()
                && pieces.getLast().is("E");
    }

    private void quoted(Sort sort, char quote, boolean escapes) {
        StringBuilder text = new StringBuilder();
        int end = at + 1;
        while (end < script.length()) {
            char next = script.charAt(end);
            if (escapes && next == '\\' && end + 1 < script.length()) {
                text.append(script.charAt(end + 1));
                end += 2;
            } else if (next != quote) {
                text.append(next);
                end++;
            } else if (end + 1 < script.length() && script.charAt(end + 1) == quote) {
                text.append(quote);
                end += 2;
            } else {
                end++;
                break;
            }
        }
        add(sort, text.toString(), end);
    }

    /** {@code $body$} at this place; a lone dollar sign for none. */
    private String tag() {
        int end = at + 1;
        while (end < script.length() && (Character.isLetterOrDigit(script.charAt(end)) || script.charAt(end) == '_')) {
            end++;
        }
        boolean opens = end < script.length() && script.charAt(end) == '$' && !Character.isDigit(script.charAt(at + 1));
        return opens ? script.substring(at, end + 1) : "$";
    }
}
