package dev.plumbline.mysql.script;

import dev.plumbline.mysql.script.Token.Kind;
import java.util.List;
import java.util.Set;

/**
 * How deep a statement is in the blocks of a routine's body, so that scripts are understood that set no DELIMITER. The
 * client wouldn't, but the semicolons in a body can't be meant to end the statement.
 */
final class Blocks {
    private static final Set<String> WITH_BODY = Set.of("TRIGGER", "PROCEDURE", "FUNCTION", "EVENT", "PACKAGE");

    /** What may stand before a statement of a body. */
    private static final Set<String> BEFORE_STATEMENT =
            Set.of(";", ":", "THEN", "ELSE", "BEGIN", "DO", "LOOP", "REPEAT", "ROW", ")");

    /** A statement that begins so has a body only behind these words. */
    private static final int HEAD = 12;

    private int depth;

    int depth() {
        return depth;
    }

    /**
     * Takes the next token of a statement.
     *
     * @param words the tokens before it
     */
    void add(List<Token> words, Token token) {
        if (token.kind() != Kind.WORD || !hasBody(words, token)) {
            return;
        }
        String before = words.isEmpty() ? ";" : words.getLast().upper();
        switch (token.upper()) {
            case "BEGIN", "CASE", "LOOP", "WHILE" -> {
                if (!before.equals("END")) {
                    depth++;
                }
            }
            case "IF", "FOR", "REPEAT" -> {
                if (!before.equals("END") && BEFORE_STATEMENT.contains(before)) {
                    depth++;
                }
            }
            case "END" -> depth = Math.max(0, depth - 1);
            default -> {}
        }
    }

    private static boolean hasBody(List<Token> words, Token token) {
        if (words.isEmpty()) {
            return token.is("BEGIN"); // MariaDB's BEGIN NOT ATOMIC; a BEGIN alone ends at its semicolon, see below
        }
        if (words.getFirst().is("BEGIN")) {
            return words.size() > 1 && words.get(1).is("NOT");
        }
        boolean creates = words.stream()
                .filter(word -> word.kind() != Kind.EXECUTABLE_BEGIN)
                .findFirst()
                .filter(first -> first.is("CREATE") || first.is("ALTER"))
                .isPresent();
        return creates
                && words.stream()
                        .limit(HEAD)
                        .anyMatch(word -> word.kind() == Kind.WORD && WITH_BODY.contains(word.upper()));
    }

    /** {@code BEGIN;} starts a transaction. */
    void semicolon(List<Token> words) {
        if (words.size() == 1 && words.getFirst().is("BEGIN")) {
            depth = 0;
        }
    }
}
