package dev.plumbline.sqlite.sql;

import dev.plumbline.sqlite.sql.Token.Kind;
import java.util.List;
import java.util.Set;

/** Declared types: SQLite takes nearly any words for one. */
public final class TypeText {
    private static final Set<String> SYMBOLS = Set.of("(", ")", ",", "+", "-");

    private TypeText() {}

    /** The text by which types are compared: {@code VARCHAR(20)}. Whatever is no plain type stays as it is. */
    public static String canonical(String declared) {
        List<Token> tokens = Tokenizer.tokens(declared);
        if (!isPlain(tokens)) {
            return declared;
        }
        StringBuilder text = new StringBuilder();
        Token last = null;
        for (Token token : tokens) {
            if (last != null && last.kind() == Kind.WORD && token.kind() == Kind.WORD) {
                text.append(' ');
            }
            text.append(Ascii.upper(token.text()));
            last = token;
        }
        return text.toString();
    }

    /** The type as DDL has it: quoted as one word if its own words would mean something else. */
    public static String written(String type) {
        List<Token> tokens = Tokenizer.tokens(type);
        boolean speaks =
                tokens.stream().anyMatch(token -> token.kind() == Kind.WORD && Keywords.contains(token.text()));
        return type.isEmpty() || (isPlain(tokens) && !speaks) ? type : SqliteQuoting.quoted(type);
    }

    /** Words, then perhaps one or two numbers in parentheses. */
    private static boolean isPlain(List<Token> tokens) {
        int words = 0;
        while (words < tokens.size() && tokens.get(words).kind() == Kind.WORD) {
            words++;
        }
        List<Token> rest = tokens.subList(words, tokens.size());
        return words > 0
                && (rest.isEmpty() || (rest.getFirst().is("(") && rest.getLast().is(")")))
                && rest.stream().filter(token -> token.is("(")).count() <= 1
                && rest.stream()
                        .allMatch(token -> token.kind() == Kind.NUMBER
                                || (token.kind() == Kind.SYMBOL && SYMBOLS.contains(token.text())));
    }
}
