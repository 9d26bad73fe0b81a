package dev.plumbline.mysql.session;

import dev.plumbline.core.sql.SqlText;
import dev.plumbline.mysql.script.Account;
import dev.plumbline.mysql.script.Token;
import dev.plumbline.mysql.script.Tokenizer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who gets something by the statements of a plan. */
final class Grantees {
    private static final String ACCOUNTS = "SELECT CONCAT(User, '@', Host) FROM mysql.user";

    private static final int FORBIDDEN = 1142;

    private Grantees() {}

    /** Those whom the server doesn't know; none where the session may not see who there is. */
    static List<String> missing(Connection connection, List<SqlText> statements) throws SQLException {
        List<String> named = statements.stream()
                .filter(sql -> sql.text().startsWith("GRANT "))
                .flatMap(Grantees::named)
                .distinct()
                .sorted()
                .toList();
        if (named.isEmpty()) {
            return named;
        }
        Set<String> there = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ACCOUNTS)) {
            while (rows.next()) {
                there.add(rows.getString(1));
            }
        } catch (SQLException refused) {
            if (refused.getErrorCode() == FORBIDDEN) {
                return List.of();
            }
            throw refused;
        }
        return named.stream()
                .filter(account -> !there.contains(account.contains("@") ? account : account + "@"))
                .toList();
    }

    private static Stream<String> named(SqlText grant) {
        List<Token> tokens = Tokenizer.tokens(grant.text());
        int accounts = Account.place(tokens, "TO", 0);
        return Account.list(tokens.subList(accounts + 1, tokens.size())).stream()
                .map(account ->
                        account.host().map(host -> account.user() + "@" + host).orElse(account.user()));
    }
}
