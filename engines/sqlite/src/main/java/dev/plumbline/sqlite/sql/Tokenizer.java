package dev.plumbline.sqlite.sql;

import java.util.ArrayList;
import java.util.List;

/** Takes SQL apart as SQLite's own tokenizer does. Never fails: a quote that isn't closed reaches to the end. */
public final class Tokenizer {
    private static final List<String> SYMBOLS = List.of("->>", "||", "->", "<<", ">>", "<=", ">=", "<>", "!=", "==");

    private final String source;
    private int at;
    private int line = 1;

    private Tokenizer(String source) {
        this.source = source;
    }

    public static List<Token> tokens(String source) {
        return new Tokenizer(source).all();
    }

    private List<Token> all() {
        List<Token> tokens = new ArrayList<>();
        skipSpace();
        while (at < source.length()) {
            int start = at;
            int startLine = line;
            Token.Kind kind = next();
            String text = source.substring(start, at);
            countLines(start);
            tokens.add(new Token(kind, text, start, startLine));
            skipSpace();
        }
        return tokens;
    }

    private Token.Kind next() {
        char first = source.charAt(at);
        return switch (first) {
            case '"', '`' -> {
                quoted(first);
                yield Token.Kind.QUOTED;
            }
            case '[' -> {
                int end = source.indexOf(']', at);
                at = end < 0 ? source.length() : end + 1;
                yield Token.Kind.QUOTED;
            }
            case '\'' -> {
                quoted(first);
                yield Token.Kind.STRING;
            }
            default -> unquoted(first);
        };
    }

    private Token.Kind unquoted(char first) {
        if ((first == 'x' || first == 'X') && peek(1) == '\'') {
            at++;
            quoted('\'');
            return Token.Kind.BLOB;
        }
        if (isDigit(first) || (first == '.' && isDigit(peek(1)))) {
            number();
            return Token.Kind.NUMBER;
        }
        if (isWordPart(first) && first != '$') {
            word();
            return Token.Kind.WORD;
        }
        if (first == '?' || ((first == '$' || first == '@' || first == ':' || first == '#') && isWordPart(peek(1)))) {
            at++;
            word();
            return Token.Kind.VARIABLE;
        }
        at += symbolLength();
        return Token.Kind.SYMBOL;
    }

    private int symbolLength() {
        for (String symbol : SYMBOLS) {
            if (source.startsWith(symbol, at)) {
                return symbol.length();
            }
        }
        return 1;
    }

    /** A doubled quote stands for itself. */
    private void quoted(char quote) {
        at++;
        while (at < source.length()) {
            if (source.charAt(at) == quote) {
                if (peek(1) != quote) {
                    at++;
                    return;
                }
                at++;
            }
            at++;
        }
    }

    private void number() {
        while (at < source.length()) {
            char character = source.charAt(at);
            boolean sign = (character == '+' || character == '-') && isExponent(source.charAt(at - 1)) && !isHex();
            if (!isWordPart(character) && character != '.' && !sign) {
                return;
            }
            at++;
        }
    }

    /** Whether the number that is being read began with 0x, in which an e is a digit. */
    private boolean isHex() {
        int start = at - 1;
        while (start > 0 && isWordPart(source.charAt(start - 1))) {
            start--;
        }
        return source.startsWith("0x", start) || source.startsWith("0X", start);
    }

    private void word() {
        while (at < source.length() && isWordPart(source.charAt(at))) {
            at++;
        }
    }

    private void skipSpace() {
        int start = at;
        while (at < source.length()) {
            char character = source.charAt(at);
            if (character == '-' && peek(1) == '-') {
                int end = source.indexOf('\n', at);
                at = end < 0 ? source.length() : end + 1;
            } else if (character == '/' && peek(1) == '*') {
                int end = source.indexOf("*/", at + 2);
                at = end < 0 ? source.length() : end + 2;
            } else if (isSpace(character)) {
                at++;
            } else {
                break;
            }
        }
        countLines(start);
    }

    private void countLines(int from) {
        for (int each = source.indexOf('\n', from, at); each >= 0; each = source.indexOf('\n', each + 1, at)) {
            line++;
        }
    }

    private char peek(int ahead) {
        return at + ahead < source.length() ? source.charAt(at + ahead) : '\0';
    }

    /** A byte order mark at the front is space, too. */
    private static boolean isSpace(char character) {
        return character == ' ' || (character >= '\t' && character <= '\r') || character == '\uFEFF';
    }

    private static boolean isExponent(char character) {
        return character == 'e' || character == 'E';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Whatever isn't ASCII is part of a word, spaces of other scripts among it. */
    static boolean isWordPart(char character) {
        return character >= 0x80
                || character == '_'
                || character == '$'
                || isDigit(character)
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z');
    }
}
