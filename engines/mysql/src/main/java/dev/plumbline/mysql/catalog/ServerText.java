package dev.plumbline.mysql.catalog;

import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.NameRules;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the servers print, as it can be written again: without the marks of how it is stored, and without the database's own name. */
final class ServerText {
    private static final Set<String> NUMBERS = Set.of(
            "tinyint",
            "smallint",
            "mediumint",
            "int",
            "bigint",
            "decimal",
            "float",
            "double",
            "year",
            "bit",
            "binary",
            "varbinary");

    private static final Pattern MOMENT = Pattern.compile("(?i)current_timestamp(\\(\\d*\\))?");

    private ServerText() {}

    /**
     * An expression as MySQL shows it in its relations: with a backslash before quotes and backslashes, as if it were in quotes
     * itself (8.0 to 9.7).
     */
    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\\' && at + 1 < text.length()) {
                at++;
                plain.append(
                        switch (text.charAt(at)) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            case '0' -> '\0';
                            case 'Z' -> '\u001a';
                            default -> text.charAt(at);
                        });
            } else {
                plain.append(character);
            }
        }
        return plain.toString();
    }

    /** What MySQL shows of a default, as DDL has it. */
    static String mysqlDefault(String shown, String baseType, boolean generated) {
        if (generated) {
            return MOMENT.matcher(shown).matches() ? shown : "(" + unescaped(shown) + ")";
        }
        boolean bare = NUMBERS.contains(baseType.toLowerCase(Locale.ROOT)) && !shown.isEmpty();
        return bare ? shown : MysqlQuoting.MYSQL.literal(shown);
    }

    /** {@code utf8} is the old name of {@code utf8mb3}, which newer versions print. */
    static String collation(String name) {
        return name.startsWith("utf8_") ? "utf8mb3_" + name.substring("utf8_".length()) : name;
    }

    /**
     * A text without the name of the database in which it is, so that it says the same in another. Where something else in the
     * text is called like the database, only what can be nothing but the database goes.
     */
    static String withoutDatabase(String text, String database) {
        if (!text.contains(MysqlQuoting.MYSQL.identifier(database) + ".")) {
            return text;
        }
        List<Lexeme> lexemes = Lexeme.of(text);
        boolean ambiguous = false;
        for (int at = 0; at < lexemes.size(); at++) {
            ambiguous |= isNamed(lexemes, at, database) && !isQualifier(lexemes, at);
        }
        StringBuilder rest = new StringBuilder(text.length());
        int done = 0;
        for (int at = 0; at < lexemes.size(); at++) {
            if (isNamed(lexemes, at, database) && isQualifier(lexemes, at) && (!ambiguous || isSurely(lexemes, at))) {
                rest.append(text, done, lexemes.get(at).start());
                done = lexemes.get(at + 1).end();
            }
        }
        return rest.append(text, done, text.length()).toString();
    }

    /** The names that stand behind the database's, as they match. */
    static Set<String> namesIn(String text, String database) {
        Set<String> names = new HashSet<>();
        List<Lexeme> lexemes = Lexeme.of(text);
        for (int at = 0; at < lexemes.size(); at++) {
            if (isNamed(lexemes, at, database) && isQualifier(lexemes, at)) {
                names.add(NameRules.fold(lexemes.get(at + 2).text()));
            }
        }
        return names;
    }

    private static boolean isNamed(List<Lexeme> lexemes, int at, String database) {
        Lexeme lexeme = lexemes.get(at);
        return lexeme.sort() == Lexeme.Sort.QUOTED && lexeme.text().equals(database);
    }

    /** Whether a name is the first of several with dots between. */
    private static boolean isQualifier(List<Lexeme> lexemes, int at) {
        return follows(lexemes, at + 1, ".")
                && at + 2 < lexemes.size()
                && lexemes.get(at + 2).sort() == Lexeme.Sort.QUOTED
                && (at == 0 || !lexemes.get(at - 1).is("."));
    }

    private static boolean isSurely(List<Lexeme> lexemes, int at) {
        boolean threeParts = follows(lexemes, at + 3, ".");
        boolean call = follows(lexemes, at + 3, "(");
        boolean table = at > 0
                && (lexemes.get(at - 1).isWord("from") || lexemes.get(at - 1).isWord("join"));
        return threeParts || call || table;
    }

    private static boolean follows(List<Lexeme> lexemes, int at, String symbol) {
        return at < lexemes.size() && lexemes.get(at).is(symbol);
    }
}
