package dev.plumbline.sqlite.text;

import dev.plumbline.sqlite.sql.Token;
import dev.plumbline.sqlite.sql.Token.Kind;
import java.util.List;

/** Reads tokens one after the other. */
final class TokenReader {
    private final String source;
    private final List<Token> tokens;
    private int at;

    TokenReader(String source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    boolean sees(String word) {
        return sees(0, word);
    }

    boolean sees(int ahead, String word) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).is(word);
    }

    /** Whether a word, or a name in quotes, is next. */
    boolean seesName() {
        return !atEnd() && isName(tokens.get(at));
    }

    /** Takes these words if they are next. */
    boolean accept(String... words) {
        for (int ahead = 0; ahead < words.length; ahead++) {
            if (!sees(ahead, words[ahead])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    void expect(String... words) throws UnreadableTextException {
        if (!accept(words)) {
            throw unreadable(String.join(" ", words));
        }
    }

    Token next() throws UnreadableTextException {
        if (atEnd()) {
            throw unreadable("more");
        }
        at++;
        return tokens.get(at - 1);
    }

    /** A name: a word or anything in quotes, SQLite takes single ones, too. */
    String name() throws UnreadableTextException {
        if (!seesName()) {
            throw unreadable("a name");
        }
        return next().value();
    }

    /** A name, perhaps behind a schema's. */
    String qualifiedName() throws UnreadableTextException {
        String name = name();
        return accept(".") ? name() : name;
    }

    /** What stands in the parentheses that begin here, without them. */
    List<Token> parenthesised() throws UnreadableTextException {
        expect("(");
        int start = at;
        int depth = 1;
        while (depth > 0) {
            Token token = next();
            if (token.is("(")) {
                depth++;
            } else if (token.is(")")) {
                depth--;
            }
        }
        return tokens.subList(start, at - 1);
    }

    /** All that is left. */
    List<Token> rest() {
        List<Token> rest = tokens.subList(at, tokens.size());
        at = tokens.size();
        return rest;
    }

    String written(List<Token> part) {
        return part.isEmpty()
                ? ""
                : source.substring(part.getFirst().start(), part.getLast().end());
    }

    TokenReader over(List<Token> part) {
        return new TokenReader(source, part);
    }

    UnreadableTextException unreadable(String wanted) {
        String found = atEnd() ? "the end" : tokens.get(at).text();
        return new UnreadableTextException("%s expected at %s".formatted(wanted, found));
    }

    private static boolean isName(Token token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED || token.kind() == Kind.STRING;
    }
}
