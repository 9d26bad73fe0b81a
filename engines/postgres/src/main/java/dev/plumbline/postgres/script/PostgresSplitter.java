package dev.plumbline.postgres.script;

import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a script apart as psql does, what pg_dump writes included.
 *
 * <p>Commands of psql that only say how to print are left out, and so are the rows of {@code COPY … FROM stdin}: a schema has
 * none. Every other command of psql is refused, since what it does can't be had without psql.
 */
public final class PostgresSplitter implements StatementSplitter {
    /** They change what psql prints or how it stops, not what the server is told. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "restrict",
            "unrestrict",
            "set",
            "unset",
            "echo",
            "qecho",
            "warn",
            "encoding",
            "pset",
            "timing",
            "a",
            "t",
            "x",
            "o",
            "prompt",
            "errverbose",
            "d",
            "dt",
            "l",
            "conninfo",
            "!");

    /** They end the script. */
    private static final Set<String> END = Set.of("q", "quit");

    @Override
    public List<ScriptStatement> split(String script) {
        Lexer lexer = new Lexer(script);
        List<ScriptStatement> statements = new ArrayList<>();
        StatementScan scan = new StatementScan(script);
        for (Optional<Token> next = lexer.next(); next.isPresent(); next = lexer.next()) {
            Token token = next.get();
            if (token.kind() == Token.Kind.COMMAND) {
                if (END.contains(command(token))) {
                    break;
                }
            } else if (scan.ends(token)) {
                if (scan.copiesRows()) {
                    lexer.skipCopyData();
                } else {
                    scan.statement().ifPresent(statements::add);
                }
                scan = new StatementScan(script);
            } else {
                scan.add(token);
            }
        }
        scan.statement().ifPresent(statements::add);
        return List.copyOf(statements);
    }

    /** The command's name, if it is one that does no harm to leave out. */
    private static String command(Token token) {
        String name = token.text().substring(1).strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        if (!WITHOUT_EFFECT.contains(name) && !END.contains(name)) {
            throw new UsageException(
                    "PLB-1217",
                    "line %d: \\%s is a command of psql, not SQL".formatted(token.line(), name),
                    name.startsWith("i")
                            ? "Name the folder or all files as the source instead of including one in another"
                            : "Take it out of the script");
        }
        return name;
    }

    /** One statement as far as it has been read. */
    private static final class StatementScan {
        private final String script;
        private final List<Token> words = new ArrayList<>();
        private Optional<Token> first = Optional.empty();
        private int end;
        private int parentheses;
        private int blocks;

        StatementScan(String script) {
            this.script = script;
        }

        /** Whether the token is a semicolon that ends the statement: not one in parentheses or in a body. */
        boolean ends(Token token) {
            return token.isSymbol(';') && parentheses == 0 && blocks == 0;
        }

        void add(Token token) {
            if (first.isEmpty()) {
                first = Optional.of(token);
            }
            end = token.end();
            if (token.isSymbol('(')) {
                parentheses++;
            } else if (token.isSymbol(')')) {
                parentheses = Math.max(0, parentheses - 1);
            } else if (token.kind() == Token.Kind.WORD && parentheses == 0) {
                words.add(token);
                countBlocks(token);
            }
        }

        /** psql's own rule: a routine may have a body BEGIN ATOMIC … END, within which CASE … END counts too. */
        private void countBlocks(Token word) {
            if (word.is("BEGIN") && createsRoutine()) {
                blocks++;
            } else if (word.is("CASE") && blocks > 0) {
                blocks++;
            } else if (word.is("END") && blocks > 0) {
                blocks--;
            }
        }

        private boolean createsRoutine() {
            return begins("CREATE", "FUNCTION")
                    || begins("CREATE", "PROCEDURE")
                    || begins("CREATE", "OR", "REPLACE", "FUNCTION")
                    || begins("CREATE", "OR", "REPLACE", "PROCEDURE");
        }

        private boolean begins(String... wanted) {
            for (int at = 0; at < wanted.length; at++) {
                if (at >= words.size() || !words.get(at).is(wanted[at])) {
                    return false;
                }
            }
            return true;
        }

        boolean copiesRows() {
            if (!begins("COPY")) {
                return false;
            }
            for (int at = 1; at < words.size() - 1; at++) {
                if (words.get(at).is("FROM") && words.get(at + 1).is("STDIN")) {
                    return true;
                }
            }
            return false;
        }

        Optional<ScriptStatement> statement() {
            return first.map(
                    token -> new ScriptStatement(SqlText.of(script.substring(token.start(), end)), token.line()));
        }
    }
}
