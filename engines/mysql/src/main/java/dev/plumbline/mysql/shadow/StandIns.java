package dev.plumbline.mysql.shadow;

import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.script.Account;
import dev.plumbline.mysql.script.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** Makes the accounts that scripts make or take for granted: without a password, and nobody can use them. On servers of our own only. */
final class StandIns {
    private static final Set<String> SORTS = Set.of("USER", "ROLE");

    private static final Set<String> CONDITION = Set.of("IF", "NOT", "EXISTS");

    private StandIns() {}

    /** Makes what a statement makes that creates accounts; whether it is one. */
    static boolean supply(List<Token> tokens, Connection connection) throws SQLException {
        if (tokens.isEmpty() || !tokens.getFirst().is("CREATE")) {
            return false;
        }
        int at = tokens.size() > 2 && tokens.get(1).is("OR") && tokens.get(2).is("REPLACE") ? 3 : 1;
        if (at >= tokens.size() || !SORTS.contains(tokens.get(at).upper())) {
            return false;
        }
        boolean role = tokens.get(at).is("ROLE");
        do {
            at++;
        } while (at < tokens.size() && CONDITION.contains(tokens.get(at).upper()));
        for (Account account : Account.list(tokens.subList(at, tokens.size()))) {
            make(account, role, connection);
        }
        return true;
    }

    /** Makes accounts that a grant names; to MariaDB a name without a host is a role's. */
    static void make(List<Account> accounts, Connection connection) throws SQLException {
        for (Account account : accounts) {
            make(account, account.host().isEmpty(), connection);
        }
    }

    private static void make(Account account, boolean role, Connection connection) throws SQLException {
        boolean mariadb = MysqlVersion.parse(connection.getMetaData().getDatabaseProductVersion())
                .isMariadb();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    mariadb && role
                            ? "CREATE ROLE IF NOT EXISTS " + account.sql()
                            : "CREATE USER IF NOT EXISTS " + account.sql() + " ACCOUNT LOCK");
        }
    }
}
