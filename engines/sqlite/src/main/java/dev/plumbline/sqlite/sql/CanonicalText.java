package dev.plumbline.sqlite.sql;

import dev.plumbline.sqlite.sql.Token.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The text by which expressions and queries are compared: equal for texts that are equal token by token, where letter
 * case of keywords and names, spacing, comments and the quotes of names don't matter and literals do.
 *
 * <p>SQLite keeps what was written, so this is the one place where a text of its is made canonical. It is SQL with the
 * same meaning, but not meant to be pretty.
 *
 * @param names the lower-case names in whose presence a double-quoted word is a name; SQLite takes any other for a text
 * @param table the table whose own columns need no qualifier; empty for none
 * @param unknownIsText whether {@code names} is complete, so that another double-quoted word is surely a text
 */
public record CanonicalText(Set<String> names, String table, boolean unknownIsText) {
    private static final Set<String> ROWID = Set.of("rowid", "oid", "_rowid_");
    private static final Set<String> NO_SPACE_BEFORE = Set.of(",", ")", ";", ".");
    private static final Set<String> NO_SPACE_AFTER = Set.of("(", ".");
    private static final Set<String> BEFORE_A_NAME = Set.of("AS", "FROM", "JOIN", "INTO", "UPDATE", "TABLE", "TRIGGER");

    public CanonicalText {
        names = Set.copyOf(names);
    }

    /** For the expressions within a table: checks, generated columns, indexes. They see its columns and nothing else. */
    public static CanonicalText inTable(String table, Collection<String> columns) {
        Set<String> names = new HashSet<>(ROWID);
        columns.forEach(column -> names.add(Ascii.lower(column)));
        return new CanonicalText(names, Ascii.lower(table), true);
    }

    /** For queries: a double-quoted word that none of these names explains stays as it is. */
    public static CanonicalText inQuery(Set<String> names) {
        Set<String> all = new HashSet<>(ROWID);
        all.addAll(names);
        return new CanonicalText(all, "", false);
    }

    public String of(List<Token> source) {
        List<Token> tokens = withoutOwnQualifier(source);
        StringBuilder text = new StringBuilder();
        String last = "";
        boolean afterSign = false;
        for (int at = 0; at < tokens.size(); at++) {
            String piece = piece(tokens, at);
            if (at > 0 && !afterSign && spaced(tokens, at, last, piece)) {
                text.append(' ');
            }
            afterSign = isSign(piece) && startsOperand(tokens, at);
            text.append(piece);
            last = piece;
        }
        return text.toString();
    }

    private List<Token> withoutOwnQualifier(List<Token> source) {
        if (table.isEmpty()) {
            return source;
        }
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < source.size(); at++) {
            if (isName(source.get(at))
                    && Ascii.lower(source.get(at).value()).equals(table)
                    && isDot(source, at + 1)
                    && !isDot(source, at - 1)) {
                at++;
            } else {
                tokens.add(source.get(at));
            }
        }
        return tokens;
    }

    private String piece(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case WORD -> word(tokens, at, token.text());
            case QUOTED -> quoted(tokens, at, token);
            case NUMBER -> Ascii.lower(token.text());
            case BLOB -> Ascii.upper(token.text());
            case STRING, VARIABLE, SYMBOL -> token.text();
        };
    }

    private static String word(List<Token> tokens, int at, String word) {
        boolean qualified = isDot(tokens, at - 1) || isDot(tokens, at + 1);
        boolean created = at > 0 && tokens.get(at - 1).is("CREATE");
        return (Keywords.speaks(word) && !qualified) || created ? Ascii.upper(word) : name(word);
    }

    private String quoted(List<Token> tokens, int at, Token token) {
        String value = token.value();
        if (!token.isDoubleQuoted() || names.contains(Ascii.lower(value)) || standsForName(tokens, at)) {
            return name(value);
        }
        return unknownIsText ? "'" + value.replace("'", "''") + "'" : SqliteQuoting.quoted(value);
    }

    private static boolean standsForName(List<Token> tokens, int at) {
        return isDot(tokens, at - 1)
                || isDot(tokens, at + 1)
                || (at > 0
                        && BEFORE_A_NAME.contains(Ascii.upper(tokens.get(at - 1).text())));
    }

    private static String name(String name) {
        String folded = Ascii.lower(name);
        return isWord(folded) && !Keywords.speaks(folded) ? folded : SqliteQuoting.quoted(folded);
    }

    /** Also {@code true} and words beyond ASCII, which a bare word may be. */
    private static boolean isWord(String name) {
        return !name.isEmpty()
                && !(name.charAt(0) >= '0' && name.charAt(0) <= '9')
                && name.charAt(0) != '$'
                && name.chars().allMatch(character -> Tokenizer.isWordPart((char) character));
    }

    private static boolean spaced(List<Token> tokens, int at, String last, String piece) {
        if (NO_SPACE_BEFORE.contains(piece) || NO_SPACE_AFTER.contains(last)) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean call = before.kind() == Kind.WORD && !Keywords.speaks(before.text());
        return !(piece.equals("(") && call);
    }

    private static boolean isSign(String piece) {
        return piece.equals("-") || piece.equals("+") || piece.equals("~");
    }

    /** Whether a sign here belongs to what follows it: {@code (-1}, {@code = -1}, {@code THEN -1}. */
    private static boolean startsOperand(List<Token> tokens, int at) {
        if (at == 0) {
            return true;
        }
        Token before = tokens.get(at - 1);
        return switch (before.kind()) {
            case SYMBOL -> !before.text().equals(")");
            case WORD -> Keywords.speaks(before.text()) && !before.is("END");
            case QUOTED, STRING, NUMBER, BLOB, VARIABLE -> false;
        };
    }

    private static boolean isName(Token token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED;
    }

    private static boolean isDot(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(".");
    }
}
