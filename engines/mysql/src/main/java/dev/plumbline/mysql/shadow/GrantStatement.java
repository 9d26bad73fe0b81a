package dev.plumbline.mysql.shadow;

import dev.plumbline.core.model.Notice;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.script.Account;
import dev.plumbline.mysql.script.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement that grants or revokes something on a database or in it, for a server of our own. What the database is called there, the
 * caller has said; here it is the scratch database.
 *
 * @param before the text up to the name of the database
 * @param after the text from behind it on
 * @param qualified whether the database is named
 * @param accounts who gets or loses it
 */
record GrantStatement(String before, String after, boolean qualified, List<Account> accounts) {
    private static final Set<String> SORTS = Set.of("TABLE", "FUNCTION", "PROCEDURE");

    /** An account that isn't there: MySQL's word for it, and MariaDB's. */
    private static final Set<Integer> NOBODY = Set.of(1410, 1133);

    /** Whatever another database may be to blame for: what is named isn't there, or wasn't granted, or is written for other servers. */
    private static final Set<Integer> ELSEWHERE = Set.of(1054, 1064, 1141, 1146, 1147, 1305, 1403);

    /** Reads a statement; empty where it is about something else: the whole server, memberships of roles. */
    static Optional<GrantStatement> of(List<Token> tokens, String text) {
        boolean grants = !tokens.isEmpty() && tokens.getFirst().is("GRANT");
        boolean revokes = !tokens.isEmpty() && tokens.getFirst().is("REVOKE");
        int on = Account.place(tokens, "ON", 0);
        int accounts = Account.place(tokens, grants ? "TO" : "FROM", on);
        boolean proxy = tokens.size() > 1 && tokens.get(1).is("PROXY");
        if (!(grants || revokes) || on < 0 || accounts < 0 || proxy) {
            return Optional.empty();
        }
        int name = on + 1;
        if (SORTS.contains(tokens.get(name).upper()) && !tokens.get(name + 1).is(".")) {
            name++;
        }
        boolean qualified = tokens.get(name + 1).is(".");
        if (qualified && tokens.get(name).is("*")) {
            return Optional.empty();
        }
        int from = tokens.get(name).start();
        int to = qualified ? tokens.get(name + 1).end() : from;
        return Optional.of(new GrantStatement(
                text.substring(0, from),
                text.substring(to),
                qualified,
                Account.list(tokens.subList(accounts + 1, tokens.size()))));
    }

    /** Runs it on a scratch database, with stand-ins for accounts that aren't there. */
    List<Notice> run(Connection connection, String shown) throws SQLException {
        String place = qualified ? MysqlQuoting.MYSQL.identifier(connection.getCatalog()) + "." : "";
        try {
            execute(connection, before + place + after);
        } catch (SQLException refusal) {
            if (qualified && ELSEWHERE.contains(refusal.getErrorCode())) {
                return List.of(
                        new Notice("PLB-1411", "A grant was left out (%s): %s".formatted(refusal.getMessage(), shown)));
            }
            throw refusal;
        }
        return List.of();
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try {
                statement.execute(sql);
            } catch (SQLException refusal) {
                if (!NOBODY.contains(refusal.getErrorCode())) {
                    throw refusal;
                }
                StandIns.make(accounts, connection);
                statement.execute(sql);
            }
        }
    }
}
