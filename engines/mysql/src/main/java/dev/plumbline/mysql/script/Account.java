package dev.plumbline.mysql.script;

import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.script.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An account as a statement names it.
 *
 * @param host empty where none is said
 */
public record Account(String user, Optional<String> host) {
    /** What ends a list of accounts. */
    private static final Set<String> END = Set.of("WITH", "REQUIRE", "AS", "IGNORE", "DEFAULT");

    /** Whoever is meant by these is there. */
    private static final Set<String> GIVEN = Set.of("PUBLIC", "CURRENT_USER", "CURRENT_ROLE");

    /** The accounts of a list, with whatever each is said to be identified by left out. */
    public static List<Account> list(List<Token> tokens) {
        List<Account> accounts = new ArrayList<>();
        int depth = 0;
        boolean expected = true;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (expected) {
                if (!(token.kind() == Kind.WORD && GIVEN.contains(token.upper()))) {
                    accounts.add(new Account(token.value(), host(tokens, at + 1)));
                }
                expected = false;
            } else if (depth == 0 && token.kind() == Kind.WORD && END.contains(token.upper())) {
                break;
            }
            depth += token.is("(") ? 1 : 0;
            depth -= token.is(")") ? 1 : 0;
            expected |= depth == 0 && token.is(",");
        }
        return accounts;
    }

    private static Optional<String> host(List<Token> tokens, int at) {
        if (at >= tokens.size() || !tokens.get(at).text().startsWith("@")) {
            return Optional.empty();
        }
        String text = tokens.get(at).text();
        if (text.length() > 1) {
            return Optional.of(text.substring(1));
        }
        return at + 1 < tokens.size() ? Optional.of(tokens.get(at + 1).value()) : Optional.empty();
    }

    /** Where a keyword stands outside of parentheses, behind a place; negative if it doesn't. */
    public static int place(List<Token> tokens, String word, int from) {
        int depth = 0;
        for (int at = Math.max(0, from); at < tokens.size(); at++) {
            depth += tokens.get(at).is("(") ? 1 : 0;
            depth -= tokens.get(at).is(")") ? 1 : 0;
            if (depth == 0 && tokens.get(at).is(word)) {
                return at;
            }
        }
        return -1;
    }

    /** As statements have it. */
    public String sql() {
        String name = MysqlQuoting.MYSQL.identifier(user);
        return host.map(place -> name + "@" + MysqlQuoting.MYSQL.identifier(place))
                .orElse(name);
    }
}
