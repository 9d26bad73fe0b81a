package dev.plumbline.sqlite.text;

import dev.plumbline.sqlite.sql.Ascii;
import dev.plumbline.sqlite.sql.Token;
import dev.plumbline.sqlite.sql.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that stand where a query names a table: after FROM, JOIN, INTO, UPDATE and IN, and behind the commas of a
 * FROM clause. They are proposals; a common table expression is among them.
 */
public final class TableReferences {
    private static final Set<String> BEFORE_A_TABLE = Set.of("FROM", "JOIN", "INTO", "UPDATE", "IN");
    private static final Set<String> END_OF_FROM = Set.of(
            "WHERE",
            "GROUP",
            "ORDER",
            "HAVING",
            "LIMIT",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "WINDOW",
            "SET",
            "SELECT",
            "VALUES",
            "BEGIN",
            "END");

    private final List<Token> tokens;
    private final Set<String> found = new LinkedHashSet<>();
    private final Deque<Boolean> outer = new ArrayDeque<>();
    private boolean inFrom;
    private boolean expecting;

    private TableReferences(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The names, in lower case. */
    public static Set<String> in(List<Token> tokens) {
        TableReferences references = new TableReferences(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            references.token(at);
        }
        return references.found;
    }

    private void token(int at) {
        Token token = tokens.get(at);
        if (token.is("(")) {
            outer.push(inFrom);
            inFrom = expecting;
        } else if (token.is(")")) {
            inFrom = !outer.isEmpty() && outer.pop();
            expecting = false;
        } else if (token.is(",") || token.is(";")) {
            inFrom &= token.is(",");
            expecting = inFrom;
        } else if (isOne(token, BEFORE_A_TABLE)) {
            inFrom |= token.is("FROM") || token.is("JOIN");
            expecting = true;
        } else if (isOne(token, END_OF_FROM)) {
            inFrom = false;
            expecting = false;
        } else if (expecting && !isDot(at) && !isDot(at + 1)) {
            expecting = false;
            if (token.kind() != Kind.SYMBOL && token.kind() != Kind.NUMBER) {
                found.add(Ascii.lower(token.value()));
            }
        }
    }

    private boolean isDot(int at) {
        return at < tokens.size() && tokens.get(at).is(".");
    }

    private static boolean isOne(Token token, Set<String> words) {
        return token.kind() == Kind.WORD && words.contains(Ascii.upper(token.text()));
    }
}
