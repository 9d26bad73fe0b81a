package dev.plumbline.postgres.script;

import dev.plumbline.postgres.script.Token.Kind;
import java.util.Optional;

/** Reads a script token by token, by the rules of PostgreSQL with standard_conforming_strings on. */
final class Lexer {
    /** Those of PostgreSQL; it takes every other character beyond ASCII for part of a name. */
    private static final String BLANKS = " \t\n\r\f\u000B\uFEFF";

    private final String script;
    private int at;
    private int line = 1;

    Lexer(String script) {
        this.script = script;
        this.at = script.startsWith("\uFEFF") ? 1 : 0;
    }

    /** The next token, or empty at the end. What begins and doesn't end reaches to the end of the script. */
    Optional<Token> next() {
        skipBlanksAndComments();
        if (at >= script.length()) {
            return Optional.empty();
        }
        char first = script.charAt(at);
        return Optional.of(
                switch (first) {
                    case '\'' -> take(Kind.TEXT, quotedEnd(at, '\'', false));
                    case '"' -> take(Kind.NAME, quotedEnd(at, '"', false));
                    case '\\' -> take(Kind.COMMAND, lineEnd(at));
                    case '$' -> dollar();
                    default -> plain(first);
                });
    }

    /** Steps over lines of data that follow a COPY, up to and with the line that ends them. */
    void skipCopyData() {
        int start = lineEnd(at);
        while (start < script.length()) {
            int end = lineEnd(start + 1);
            boolean last = script.substring(start + 1, end).strip().equals("\\.");
            start = end;
            if (last) {
                break;
            }
        }
        advance(start);
    }

    private Token plain(char first) {
        if (isNameStart(first)) {
            boolean escapes = (first == 'e' || first == 'E') && charAt(at + 1) == '\'';
            return escapes ? take(Kind.TEXT, quotedEnd(at + 1, '\'', true)) : take(Kind.WORD, nameEnd(at));
        }
        boolean number = isDigit(first) || (first == '.' && isDigit(charAt(at + 1)));
        return take(Kind.SYMBOL, number ? numberEnd(at) : at + 1);
    }

    private Token dollar() {
        int tag = at + 1;
        int end = isNameStart(charAt(tag)) ? tagEnd(tag) : tag;
        if (charAt(end) != '$') {
            return take(Kind.SYMBOL, at + 1);
        }
        String delimiter = script.substring(at, end + 1);
        int close = script.indexOf(delimiter, end + 1);
        return take(Kind.TEXT, close < 0 ? script.length() : close + delimiter.length());
    }

    private Token take(Kind kind, int end) {
        Token token = new Token(kind, script.substring(at, end), at, line);
        advance(end);
        return token;
    }

    private void advance(int end) {
        while (at < end) {
            if (script.charAt(at) == '\n') {
                line++;
            }
            at++;
        }
    }

    private void skipBlanksAndComments() {
        while (at < script.length()) {
            char here = script.charAt(at);
            if (BLANKS.indexOf(here) >= 0) {
                advance(at + 1);
            } else if (script.startsWith("--", at)) {
                advance(lineEnd(at));
            } else if (script.startsWith("/*", at)) {
                advance(commentEnd(at));
            } else {
                return;
            }
        }
    }

    private int commentEnd(int start) {
        int depth = 0;
        int place = start;
        while (place < script.length()) {
            if (script.startsWith("/*", place)) {
                depth++;
                place += 2;
            } else if (script.startsWith("*/", place)) {
                depth--;
                place += 2;
                if (depth == 0) {
                    return place;
                }
            } else {
                place++;
            }
        }
        return script.length();
    }

    /** Behind the quote that isn't doubled, nor escaped where there are escapes. */
    private int quotedEnd(int open, char quote, boolean escapes) {
        int place = open + 1;
        while (place < script.length()) {
            char here = script.charAt(place);
            if (escapes && here == '\\') {
                place++;
            } else if (here == quote) {
                if (charAt(place + 1) != quote) {
                    return place + 1;
                }
                place++;
            }
            place++;
        }
        return script.length();
    }

    private int nameEnd(int start) {
        int end = start;
        while (isNamePart(charAt(end)) || charAt(end) == '$') {
            end++;
        }
        return end;
    }

    private int tagEnd(int start) {
        int end = start;
        while (isNamePart(charAt(end))) {
            end++;
        }
        return end;
    }

    private int numberEnd(int start) {
        int end = start;
        while (isNamePart(charAt(end)) || charAt(end) == '.') {
            end++;
        }
        return end;
    }

    private int lineEnd(int start) {
        int end = script.indexOf('\n', start);
        return end < 0 ? script.length() : end;
    }

    /** The character there, or NUL beyond the end, which no text of PostgreSQL can hold. */
    private char charAt(int index) {
        return index < script.length() ? script.charAt(index) : '\0';
    }

    private static boolean isNameStart(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_'
                || (character >= '\u0080' && character != '\uFEFF');
    }

    private static boolean isNamePart(char character) {
        return isNameStart(character) || isDigit(character);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
