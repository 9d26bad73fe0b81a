package dev.plumbline.postgres.shadow;

import dev.plumbline.core.model.Notice;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.script.StatementTokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Runs statements of a script on a scratch database.
 *
 * @param standIns what makes up for roles and tablespaces; empty on somebody's server, where nothing global is made
 */
record ScriptRun(Connection connection, Optional<StandIns> standIns) {
    private static final String UNDEFINED_DATABASE = "3D000";
    private static final String DUPLICATE_OBJECT = "42710";

    /** A statement may name as many missing roles, each of which is met in turn. */
    private static final int TRIES = 100;

    List<Notice> run(SqlText sql) throws SQLException {
        StatementTokens tokens = StatementTokens.of(sql);
        Reach.refuseOutside(sql, tokens);
        if (standIns.isEmpty()) {
            Reach.refuseGlobal(sql, tokens);
        }
        if (DriverSettings.setsEncoding(tokens)) {
            return DriverSettings.leftOut(sql);
        }
        Optional<String> tablespace = standIns.isEmpty() ? Optional.empty() : Reach.createdTablespace(tokens);
        if (tablespace.isPresent()) {
            standIns.get().tablespace(tablespace.get());
            return List.of();
        }
        if (tokens.begins("DROP SUBSCRIPTION")) {
            Subscriptions.detach(connection, tokens.nameAfter(tokens.has("IF EXISTS") ? "EXISTS" : "SUBSCRIPTION"));
        }
        return attempt(DriverSettings.dateStyle(sql, tokens).orElse(sql), tokens);
    }

    private List<Notice> attempt(SqlText sql, StatementTokens tokens) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            // The first of a transaction too: behind an unguarded DROP CONSTRAINT 18.6 refuses the next one's
            // ("unprocessed inval messages").
            boolean guarded = (inTransaction() || !connection.getAutoCommit()) && !controlsTransaction(tokens);
            if (guarded) {
                execute("SAVEPOINT plumbline_script");
            }
            try {
                execute(sql.text());
                if (guarded) {
                    execute("RELEASE SAVEPOINT plumbline_script");
                }
                return List.of();
            } catch (SQLException refusal) {
                takeBack(guarded);
                Optional<List<Notice>> settled = settle(refusal, tokens);
                if (settled.isPresent()) {
                    return settled.get();
                }
                if (attempt == TRIES || standIns.isEmpty() || !standIns.get().supply(refusal, connection)) {
                    throw refusal;
                }
                // What another session made is heard of only with a lock; a GRANT looks for its role before it takes
                // one.
                execute("SELECT FROM pg_catalog.pg_authid LIMIT 0");
            }
        }
    }

    /** Back to where the refused statement began. */
    private void takeBack(boolean guarded) throws SQLException {
        if (guarded) {
            execute("ROLLBACK TO SAVEPOINT plumbline_script");
        }
    }

    /** What can be left out instead, with what is said of it. */
    private Optional<List<Notice>> settle(SQLException refusal, StatementTokens tokens) {
        if (UNDEFINED_DATABASE.equals(refusal.getSQLState()) && Reach.isAboutDatabase(tokens)) {
            return Optional.of(List.of(new Notice(
                    "PLB-1409",
                    "A statement about another database was left out: "
                            + String.valueOf(refusal.getMessage()).replaceFirst("^ERROR: ", ""))));
        }
        // Scripts of one run may create the same role; to a schema it is only a name.
        boolean roleIsThere = DUPLICATE_OBJECT.equals(refusal.getSQLState()) && Reach.createsRole(tokens);
        return roleIsThere && standIns.isPresent() ? Optional.of(List.of()) : Optional.empty();
    }

    private boolean inTransaction() throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.OPEN;
    }

    private static boolean controlsTransaction(StatementTokens tokens) {
        return List.of("COMMIT", "ROLLBACK", "END", "ABORT", "SAVEPOINT", "RELEASE", "PREPARE TRANSACTION").stream()
                .anyMatch(tokens::begins);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Braces are the server's, not the driver's.
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
