package dev.plumbline.mysql.shadow;

import dev.plumbline.core.model.Notice;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.MysqlSettings;
import dev.plumbline.mysql.script.Token;
import dev.plumbline.mysql.script.Token.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement of a script about a database as a whole. Which one it is, the caller has said, and what it is called there is nothing to a
 * scratch database; what it gives to new tables it gives to the scratch database.
 *
 * @param options as they are written; empty for none
 * @param whole whether nothing else is in the statement
 */
record DatabaseStatement(String options, boolean whole) {
    /** What the options of ALTER DATABASE, which need no name before them, begin with. */
    private static final Set<String> OPTIONS =
            Set.of("DEFAULT", "CHARACTER", "CHARSET", "COLLATE", "COMMENT", "ENCRYPTION", "READ");

    private static final Set<String> CONDITION = Set.of("IF", "NOT", "EXISTS");

    private static final List<Integer> REFUSALS = List.of(
            1064, // all of it is for newer servers
            1115, // ER_UNKNOWN_CHARACTER_SET
            1253, // ER_COLLATION_CHARSET_MISMATCH
            1273); // ER_UNKNOWN_COLLATION

    /** Reads a statement; empty if it is about something else. */
    static Optional<DatabaseStatement> of(List<Token> tokens, String text) {
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        if (tokens.getFirst().is("USE")) {
            return Optional.of(new DatabaseStatement("", true));
        }
        boolean alters = tokens.getFirst().is("ALTER");
        int at = tokens.size() > 2 && tokens.get(1).is("OR") && tokens.get(2).is("REPLACE") ? 3 : 1;
        boolean verb =
                alters || tokens.getFirst().is("CREATE") || tokens.getFirst().is("DROP");
        if (!verb || !isDatabase(tokens, at)) {
            return Optional.empty();
        }
        at++;
        while (at < tokens.size()
                && tokens.get(at).kind() == Kind.WORD
                && CONDITION.contains(tokens.get(at).upper())) {
            at++;
        }
        if (at < tokens.size() && !(alters && isOption(tokens.get(at)))) {
            at++;
        }
        List<Token> said = tokens.subList(Math.min(at, tokens.size()), tokens.size());
        boolean says = !said.isEmpty()
                && isOption(said.getFirst())
                && said.stream().noneMatch(token -> token.is("READ")); // nothing more could be made in it
        return Optional.of(new DatabaseStatement(
                says ? text.substring(tokens.get(at - 1).end()).strip() : "", alters));
    }

    private static boolean isDatabase(List<Token> tokens, int at) {
        return at < tokens.size()
                && (tokens.get(at).is("DATABASE") || tokens.get(at).is("SCHEMA"));
    }

    private static boolean isOption(Token token) {
        return token.kind() == Kind.WORD && OPTIONS.contains(token.upper());
    }

    /** Gives a scratch database what is said. */
    List<Notice> run(Connection connection, String shown) throws SQLException {
        if (options.isEmpty()) {
            return List.of(notice("A statement about the database itself was left out", shown));
        }
        try (Statement statement = connection.createStatement()) {
            String name = MysqlQuoting.MYSQL.identifier(connection.getCatalog());
            statement.execute("ALTER DATABASE %s %s".formatted(name, options)); // no other could be meant so
            statement.execute("SET %s = NULL".formatted(MysqlSettings.DATABASE_STATE));
        } catch (SQLException refusal) {
            if (REFUSALS.contains(refusal.getErrorCode())) {
                return List.of(notice(
                        "What this server doesn't know of a database was left out (%s)".formatted(refusal.getMessage()),
                        shown));
            }
            throw refusal;
        }
        return whole ? List.of() : List.of(notice("Of a database only its defaults are taken, not its name", shown));
    }

    private static Notice notice(String what, String shown) {
        return new Notice("PLB-1409", what + ": " + shown);
    }
}
