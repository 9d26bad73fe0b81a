package dev.plumbline.mysql.script;

import dev.plumbline.mysql.script.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes SQL apart into tokens; never fails, what isn't closed ends with the text. */
public final class Tokenizer {
    private final String text;
    private int at;
    private int line = 1;
    private int counted;
    private int executable;
    private String delimiter = ";";
    private boolean backslashes = true;

    public Tokenizer(String text) {
        this.text = text;
    }

    /** All tokens of a text. */
    public static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        List<Token> tokens = new ArrayList<>();
        for (Optional<Token> next = tokenizer.next(); next.isPresent(); next = tokenizer.next()) {
            tokens.add(next.get());
        }
        return tokens;
    }

    /** The next token; empty at the end. */
    Optional<Token> next() {
        skip();
        if (at >= text.length()) {
            return Optional.empty();
        }
        int start = at;
        char first = text.charAt(at);
        Kind kind = switch (first) {
            case '`' -> quoted('`', Kind.NAME);
            case '\'', '"' -> quoted(first, Kind.STRING);
            case '/' -> slash();
            case '*' -> star();
            case '@' -> variable();
            default -> other(first);
        };
        return Optional.of(new Token(kind, text.substring(start, at), start, lineOf(start)));
    }

    /** What ends a statement from here on. It ends a word too, as to the client: {@code END$$}. */
    void delimitBy(String delimiter) {
        this.delimiter = delimiter;
    }

    /** Whether a backslash in a string takes the next character's meaning from here on; not so under NO_BACKSLASH_ESCAPES. */
    void escapeByBackslash(boolean escape) {
        this.backslashes = escape;
    }

    /** The rest of the line, which is skipped: what the client's own commands take. */
    String restOfLine() {
        int end = text.indexOf('\n', at);
        String rest = text.substring(at, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end;
        return rest;
    }

    /** Whether this text comes next, blanks and comments aside; if so it is skipped. */
    boolean take(String expected) {
        skip();
        boolean found = text.startsWith(expected, at);
        if (found) {
            at += expected.length();
        }
        return found;
    }

    private int lineOf(int place) {
        while (counted < place) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
            counted++;
        }
        return line;
    }

    private Kind quoted(char quote, Kind kind) {
        at++;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '\\' && kind == Kind.STRING && backslashes) {
                at = Math.min(text.length(), at + 2);
            } else if (character == quote && follows(1, quote)) {
                at += 2;
            } else if (character == quote) {
                at++;
                return kind;
            } else {
                at++;
            }
        }
        return kind;
    }

    private Kind slash() {
        if (isExecutable()) {
            at += text.startsWith("/*M!", at) ? 4 : 3;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            executable++;
            return Kind.EXECUTABLE_BEGIN;
        }
        at++;
        return Kind.SYMBOL;
    }

    private Kind star() {
        if (executable > 0 && follows(1, '/')) {
            at += 2;
            executable--;
            return Kind.EXECUTABLE_END;
        }
        at++;
        return Kind.SYMBOL;
    }

    private Kind variable() {
        at++;
        while (follows(0, '@')) {
            at++;
        }
        while (isInWord() || follows(0, '.')) {
            at++;
        }
        return Kind.WORD;
    }

    private Kind other(char first) {
        if (!isWord(first)) {
            at++;
            return Kind.SYMBOL;
        }
        int start = at;
        do {
            at++;
        } while (isInWord());
        boolean number = text.substring(start, at).chars().allMatch(character -> isDigit((char) character));
        if (number && follows(0, '.') && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            at++;
            while (isInWord()) {
                at++;
            }
        }
        return number ? Kind.NUMBER : Kind.WORD;
    }

    /** Blanks and comments. */
    private void skip() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\0') {
                at++;
            } else if (isLineComment()) {
                restOfLine();
            } else if (text.startsWith("/*", at) && !isExecutable()) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }

    /** Two hyphens are a comment only if something blank follows: {@code 5--1} is six. */
    private boolean isLineComment() {
        char character = text.charAt(at);
        boolean hyphens = character == '-' && follows(1, '-');
        return character == '#' || (hyphens && (at + 2 >= text.length() || text.charAt(at + 2) <= ' '));
    }

    private boolean isExecutable() {
        return text.startsWith("/*!", at) || text.startsWith("/*M!", at);
    }

    private boolean follows(int distance, char character) {
        return at + distance < text.length() && text.charAt(at + distance) == character;
    }

    private boolean isInWord() {
        return at < text.length() && isWord(text.charAt(at)) && !text.startsWith(delimiter, at);
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character >= 0x80;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
