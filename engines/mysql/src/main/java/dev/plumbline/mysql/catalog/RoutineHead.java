package dev.plumbline.mysql.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What a routine takes and gives, and what it does.
 *
 * @param arguments between the parentheses, as somebody wrote it
 * @param result behind RETURNS; empty for a procedure
 * @param body as somebody wrote it; empty if it isn't known so
 */
record RoutineHead(String arguments, String result, boolean aggregate, String body) {
    private static final String CHARACTERISTIC = "    ";

    /** The head in what SHOW CREATE prints; the characteristics begin on lines of their own, and so does the body. */
    static Optional<RoutineHead> of(String statement) {
        List<Lexeme> lexemes = Lexeme.of(statement);
        int open = 0;
        while (open < lexemes.size() && !lexemes.get(open).is("(")) {
            open++;
        }
        int close = closing(lexemes, open);
        if (close < 0) {
            return Optional.empty();
        }
        String arguments =
                statement.substring(lexemes.get(open).end(), lexemes.get(close).start());
        boolean aggregate = lexemes.subList(0, open).stream().anyMatch(lexeme -> lexeme.isWord("AGGREGATE"));
        String result = "";
        if (close + 1 < lexemes.size() && lexemes.get(close + 1).isWord("RETURNS")) {
            int from = lexemes.get(close + 1).end();
            int end = statement.indexOf('\n', from);
            result = statement
                    .substring(from, end < 0 ? statement.length() : end)
                    .strip();
        }
        return Optional.of(new RoutineHead(
                arguments, result, aggregate, body(statement, lexemes.get(close).end())));
    }

    /** Behind the line of what it gives and the characteristics, each on a line that is set in. */
    private static String body(String statement, int from) {
        int end = statement.indexOf('\n', from);
        while (end >= 0 && statement.startsWith(CHARACTERISTIC, end + 1)) {
            end = statement.indexOf('\n', end + 1);
        }
        return end < 0 ? "" : statement.substring(end + 1);
    }

    private static int closing(List<Lexeme> lexemes, int open) {
        int depth = 0;
        for (int at = open; at < lexemes.size(); at++) {
            if (lexemes.get(at).is("(")) {
                depth++;
            } else if (lexemes.get(at).is(")")) {
                depth--;
                if (depth == 0) {
                    return at;
                }
            }
        }
        return -1;
    }
}
