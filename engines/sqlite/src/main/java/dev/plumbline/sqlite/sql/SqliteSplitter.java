package dev.plumbline.sqlite.sql;

import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits scripts as sqlite3_complete does: at semicolons, but a trigger ends with {@code ; END ;}. A line that begins
 * with a dot where a statement could begin is the client's own command: it comes back by itself, for SQLite to refuse.
 */
public final class SqliteSplitter implements StatementSplitter {
    @Override
    public List<ScriptStatement> split(String script) {
        List<Token> tokens = Tokenizer.tokens(script);
        List<ScriptStatement> statements = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = end(tokens, at);
            if (end > at) {
                Token first = tokens.get(at);
                String text =
                        script.substring(first.start(), tokens.get(end - 1).end());
                statements.add(new ScriptStatement(SqlText.of(text), first.line()));
            }
            at = end < tokens.size() && tokens.get(end).is(";") ? end + 1 : end;
        }
        return statements;
    }

    /** The index behind the last token of the statement that begins here. */
    private static int end(List<Token> tokens, int start) {
        if (tokens.get(start).is(".")) {
            return endOfLine(tokens, start);
        }
        boolean trigger = isTrigger(tokens, start);
        int at = start;
        while (at < tokens.size()) {
            if (tokens.get(at).is(";") && (!trigger || endsTrigger(tokens, start, at))) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static int endOfLine(List<Token> tokens, int start) {
        int at = start;
        while (at < tokens.size() && tokens.get(at).line() == tokens.get(start).line()) {
            at++;
        }
        return at;
    }

    private static boolean endsTrigger(List<Token> tokens, int start, int at) {
        return at - 2 > start
                && tokens.get(at - 1).is("END")
                && tokens.get(at - 2).is(";");
    }

    private static boolean isTrigger(List<Token> tokens, int start) {
        int at = start;
        while (is(tokens, at, "EXPLAIN") || is(tokens, at, "QUERY") || is(tokens, at, "PLAN")) {
            at++;
        }
        if (!is(tokens, at, "CREATE")) {
            return false;
        }
        at++;
        if (is(tokens, at, "TEMP") || is(tokens, at, "TEMPORARY")) {
            at++;
        }
        return is(tokens, at, "TRIGGER");
    }

    private static boolean is(List<Token> tokens, int at, String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }
}
