package dev.plumbline.mysql.script;

import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter;
import dev.plumbline.mysql.script.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a script apart as the client does, what mysqldump writes included: at the delimiter, which {@code DELIMITER} changes.
 * Where that is the semicolon, those in a routine's body end nothing.
 */
public final class MysqlSplitter implements StatementSplitter {
    /** The client's own commands that read or run something else. */
    private static final Set<String> REFUSED = Set.of("SOURCE", "SYSTEM", "CONNECT", "TEE", "PAGER", "EDIT");

    @Override
    public List<ScriptStatement> split(String script) {
        Tokenizer tokenizer = new Tokenizer(script);
        List<ScriptStatement> statements = new ArrayList<>();
        Scan scan = new Scan(script);
        String delimiter = ";";
        while (true) {
            boolean ends = !delimiter.equals(";") && tokenizer.take(delimiter);
            Optional<Token> next = ends ? Optional.empty() : tokenizer.next();
            if (!ends && next.isEmpty()) {
                break;
            }
            if (ends || scan.ends(next.orElseThrow(), delimiter)) {
                scan.statement().ifPresent(statements::add);
                scan.backslashes().ifPresent(tokenizer::escapeByBackslash);
                scan = new Scan(script);
                continue;
            }
            Token token = next.orElseThrow();
            if (scan.isEmpty() && token.is("DELIMITER")) {
                delimiter = delimiter(tokenizer.restOfLine(), token);
                tokenizer.delimitBy(delimiter);
            } else {
                scan.refuseCommand(token);
                scan.add(token);
            }
        }
        scan.statement().ifPresent(statements::add);
        return List.copyOf(statements);
    }

    private static String delimiter(String rest, Token command) {
        String delimiter = rest.strip().split("\\s", 2)[0];
        if (delimiter.isEmpty()) {
            throw new UsageException(
                    "PLB-1218",
                    "line %d: DELIMITER names none".formatted(command.line()),
                    "Write what ends a statement behind it: DELIMITER //");
        }
        return delimiter;
    }

    /** One statement as far as it has been read. */
    private static final class Scan {
        private final String script;
        private final List<Token> tokens = new ArrayList<>();
        private final Blocks blocks = new Blocks();

        Scan(String script) {
            this.script = script;
        }

        boolean isEmpty() {
            return tokens.isEmpty();
        }

        boolean ends(Token token, String delimiter) {
            if (!delimiter.equals(";") || !token.is(";")) {
                return false;
            }
            blocks.semicolon(tokens);
            return blocks.depth() == 0;
        }

        void refuseCommand(Token token) {
            if (isEmpty()
                    && (REFUSED.contains(token.text().toUpperCase(Locale.ROOT))
                            || token.text().equals("\\"))) {
                throw new UsageException(
                        "PLB-1218",
                        "line %d: %s is a command of the client, not SQL".formatted(token.line(), token.text()),
                        token.is("SOURCE")
                                ? "Name the folder or all files as the source instead of including one in another"
                                : "Take it out of the script");
            }
        }

        void add(Token token) {
            blocks.add(tokens, token);
            tokens.add(token);
        }

        /** Whether strings have escapes behind it; empty if it doesn't set that. */
        Optional<Boolean> backslashes() {
            List<String> words = tokens.stream()
                    .filter(token -> token.kind() != Kind.EXECUTABLE_BEGIN)
                    .map(token -> token.text().toUpperCase(Locale.ROOT))
                    .toList();
            boolean sets = !words.isEmpty()
                    && words.getFirst().equals("SET")
                    && words.stream().anyMatch(word -> word.matches("(@@.*\\.)?SQL_MODE|@@SQL_MODE"));
            return sets
                    ? Optional.of(words.stream().noneMatch(word -> word.contains("NO_BACKSLASH_ESCAPES")))
                    : Optional.empty();
        }

        Optional<ScriptStatement> statement() {
            boolean says = tokens.stream()
                    .anyMatch(token -> token.kind() != Kind.EXECUTABLE_BEGIN && token.kind() != Kind.EXECUTABLE_END);
            if (!says) {
                return Optional.empty();
            }
            Token first = tokens.getFirst();
            String text = script.substring(first.start(), tokens.getLast().end());
            return Optional.of(new ScriptStatement(SqlText.of(text), first.line()));
        }
    }
}
