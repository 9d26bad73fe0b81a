package dev.plumbline.mysql.shadow;

import dev.plumbline.core.model.Notice;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.mysql.script.Token;
import dev.plumbline.mysql.script.Token.Kind;
import dev.plumbline.mysql.script.Tokenizer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs statements of a script on a scratch database.
 *
 * @param ours whether the server is one of our own, which ends with us
 */
record ScriptRun(Connection connection, boolean ours) {
    /** Its effect is felt by all databases of a server, or outside it. */
    private static final List<String> GLOBAL = List.of(
            "CREATE USER",
            "CREATE OR REPLACE USER",
            "CREATE OR REPLACE ROLE",
            "ALTER USER",
            "DROP USER",
            "RENAME USER",
            "CREATE ROLE",
            "DROP ROLE",
            "SET ROLE",
            "SET PASSWORD",
            "SET DEFAULT ROLE",
            "GRANT",
            "REVOKE",
            "CREATE TABLESPACE",
            "ALTER TABLESPACE",
            "DROP TABLESPACE",
            "CREATE UNDO",
            "CREATE LOGFILE",
            "CREATE SERVER",
            "ALTER SERVER",
            "DROP SERVER",
            "SET GLOBAL",
            "SET PERSIST",
            "INSTALL",
            "UNINSTALL",
            "FLUSH",
            "RESET",
            "PURGE",
            "CHANGE",
            "START",
            "STOP",
            "KILL",
            "SHUTDOWN",
            "RESTART",
            "CLONE");

    private static final Set<String> TRANSACTION = Set.of("TRANSACTION");

    List<Notice> run(SqlText sql) throws SQLException {
        List<Token> tokens = Tokenizer.tokens(sql.text()).stream()
                .filter(token -> token.kind() != Kind.EXECUTABLE_BEGIN && token.kind() != Kind.EXECUTABLE_END)
                .toList();
        Optional<DatabaseStatement> database = DatabaseStatement.of(tokens, sql.text());
        if (database.isPresent()) {
            return database.get().run(connection, firstLine(sql.text()));
        }
        if (readsFiles(tokens)) {
            throw refusal(sql, "would read or write a file", "Take it out of the script");
        }
        boolean transaction =
                tokens.size() > 1 && TRANSACTION.contains(tokens.get(1).upper());
        if (!transaction && GLOBAL.stream().anyMatch(words -> begins(tokens, words))) {
            if (ours && !begins(tokens, "SHUTDOWN") && !begins(tokens, "RESTART") && !begins(tokens, "KILL")) {
                return global(tokens, sql);
            }
            throw refusal(
                    sql, "would touch what all databases of the server share", "Use --shadow auto, or take it out");
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false); // braces are the server's, not the driver's
            statement.execute(sql.text());
        }
        return List.of();
    }

    /** Of what all databases share, what is granted on this one is part of it, and the accounts are that this takes. */
    private List<Notice> global(List<Token> tokens, SqlText sql) throws SQLException {
        Optional<GrantStatement> grant = GrantStatement.of(tokens, sql.text());
        if (grant.isPresent()) {
            return grant.get().run(connection, firstLine(sql.text()));
        }
        StandIns.supply(tokens, connection);
        return List.of();
    }

    private static boolean readsFiles(List<Token> tokens) {
        boolean load = begins(tokens, "LOAD");
        boolean into = false;
        for (int at = 0; at + 1 < tokens.size(); at++) {
            into |= tokens.get(at).is("INTO")
                    && (tokens.get(at + 1).is("OUTFILE") || tokens.get(at + 1).is("DUMPFILE"));
        }
        return load || (into && begins(tokens, "SELECT"));
    }

    private static boolean begins(List<Token> tokens, String words) {
        String[] wanted = words.split(" ", -1);
        for (int at = 0; at < wanted.length; at++) {
            if (at >= tokens.size() || !tokens.get(at).is(wanted[at])) {
                return false;
            }
        }
        return true;
    }

    private static UsageException refusal(SqlText sql, String what, String next) {
        return new UsageException(
                "PLB-1408",
                "A scratch database won't run this, it %s: %s".formatted(what, firstLine(sql.text())),
                next);
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse(text);
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
