package dev.plumbline.postgres.script;

import dev.plumbline.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tokens of one statement: enough to see what a statement is about without understanding it. */
public final class StatementTokens {
    private final List<Token> tokens;

    private StatementTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    public static StatementTokens of(SqlText sql) {
        Lexer lexer = new Lexer(sql.text());
        List<Token> tokens = new ArrayList<>();
        for (Optional<Token> next = lexer.next(); next.isPresent(); next = lexer.next()) {
            tokens.add(next.get());
        }
        return new StatementTokens(tokens);
    }

    /** Whether the statement begins with these words, in any letter case: {@code "CREATE ROLE"}. */
    public boolean begins(String words) {
        return matches(0, words);
    }

    /** Whether these words follow each other somewhere, outside quotes. */
    public boolean has(String words) {
        for (int at = 0; at < tokens.size(); at++) {
            if (matches(at, words)) {
                return true;
            }
        }
        return false;
    }

    /** The name that follows the first occurrence of a word, as the catalogue spells it. */
    public Optional<String> nameAfter(String word) {
        for (int at = 0; at < tokens.size() - 1; at++) {
            if (tokens.get(at).is(word)) {
                return name(tokens.get(at + 1));
            }
        }
        return Optional.empty();
    }

    private boolean matches(int start, String words) {
        String[] wanted = words.split(" ", -1);
        if (start + wanted.length > tokens.size()) {
            return false;
        }
        for (int at = 0; at < wanted.length; at++) {
            Token token = tokens.get(start + at);
            if (!token.is(wanted[at])
                    && !(token.kind() == Token.Kind.SYMBOL && token.text().equals(wanted[at]))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> name(Token token) {
        return switch (token.kind()) {
            case WORD -> Optional.of(token.text().toLowerCase(java.util.Locale.ROOT));
            case NAME ->
                Optional.of(token.text()
                        .substring(1, Math.max(1, token.text().length() - 1))
                        .replace("\"\"", "\""));
            case TEXT, COMMAND, SYMBOL -> Optional.empty();
        };
    }
}
